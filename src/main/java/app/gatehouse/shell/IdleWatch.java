/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

import app.gatehouse.task.Ticker;

/**
 * Warns before a session ends by itself, and ends it then. One for each session, from sign-in to sign-out, whatever
 * screen is shown. Screen's thread only.
 *
 * <p>Does not hear the person: who sees keys and touches calls {@link #activity()}.
 */
public final class IdleWatch implements AutoCloseable {
    /** How long before the end the warning comes, in seconds. */
    public static final int WARNING_SECONDS = 20;

    private final OpenSession session;
    private final Navigator navigator;
    private final Ticker.Subscription beat;
    private boolean warned;

    /** Begins to watch. */
    public IdleWatch(OpenSession session, Ticker ticker, Navigator navigator) {
        this.session = session;
        this.navigator = navigator;
        this.beat = ticker.everySecond(this::look);
    }

    /**
     * A key, a touch or a moved pointer anywhere. Counts as use unless the warning is open: that one asks for a clear
     * answer, and a pointer that trembles is none.
     */
    public void activity() {
        if (!warned) {
            session.touch();
        }
    }

    private void look() {
        long left = session.secondsLeft();
        if (left <= 0) {
            close();
            session.timeOut();
        } else if (left > WARNING_SECONDS) {
            warned = false;
        } else if (!warned) {
            warned = true;
            navigator.open(DialogRoute.IDLE_WARNING);
        }
    }

    @Override
    public void close() {
        beat.close();
    }
}
