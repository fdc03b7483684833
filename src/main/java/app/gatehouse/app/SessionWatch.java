/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Navigator;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.Sessions;
import app.gatehouse.task.Background;
import app.gatehouse.task.Ticker;

/** Looks at the session once a second: warns before it ends for want of activity, and ends it. Screen's thread only. */
final class SessionWatch implements AutoCloseable {
    private final Sessions sessions;
    private final Navigator navigator;
    private final Background background;
    private final Ticker.Subscription beat;
    private boolean warned;

    SessionWatch(Sessions sessions, Navigator navigator, Background background, Ticker ticker) {
        this.sessions = sessions;
        this.navigator = navigator;
        this.background = background;
        this.beat = ticker.everySecond(this::look);
    }

    private void look() {
        switch (sessions.due()) {
            case NOTHING -> warned = false;
            case WARN -> {
                if (!warned) {
                    warned = true;
                    navigator.open(DialogRoute.IDLE_WARNING);
                }
            }
            case END_IDLE -> end(SessionEnd.IDLE);
            case END_TOO_LONG -> end(SessionEnd.TOO_LONG);
        }
    }

    private void end(SessionEnd reason) {
        warned = false;
        background.run(
                () -> {
                    sessions.end(reason);
                    return reason;
                },
                ended -> {},
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }

    @Override
    public void close() {
        beat.close();
        background.close();
    }
}
