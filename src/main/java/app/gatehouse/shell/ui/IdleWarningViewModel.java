/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import app.gatehouse.shell.IdleWatch;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.OpenSession;
import app.gatehouse.task.Ticker;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** "Still there?": counts the last seconds of a session. It does not end the session itself: {@link IdleWatch} does. */
public final class IdleWarningViewModel implements AutoCloseable {
    private final OpenSession session;
    private final Messages messages;
    private final Navigator navigator;
    private final Ticker.Subscription beat;
    private final boolean canStay;
    private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper(this, "seconds");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text");
    private boolean answered;

    /** Begins to count. */
    public IdleWarningViewModel(OpenSession session, Ticker ticker, Navigator navigator, Messages messages) {
        this.session = session;
        this.messages = messages;
        this.navigator = navigator;
        this.canStay = session.canStay();
        this.beat = ticker.everySecond(this::count);
        count();
    }

    /** Seconds left, never below zero. */
    public ReadOnlyIntegerProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /** The value of {@link #secondsProperty()}. */
    public int getSeconds() {
        return seconds.get();
    }

    /** The sentence with the seconds. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The value of {@link #textProperty()}. */
    public String getText() {
        return text.get();
    }

    /** What the person can do about it. */
    public String getHow() {
        return messages.get(canStay ? "shell.idle.how" : "shell.idle.longest");
    }

    /** Words of the button with the focus. */
    public String getStayWords() {
        return messages.get(canStay ? "shell.idle.stay" : "shell.idle.close");
    }

    /** A touch, or any key: the session goes on where it may, and the dialog goes away. Only the first call counts. */
    public void stay() {
        if (answered) {
            return;
        }
        answered = true;
        session.touch();
        navigator.closeDialog();
    }

    /** Signs out at once. */
    public void signOut() {
        if (answered) {
            return;
        }
        answered = true;
        session.signOut();
    }

    private void count() {
        int left = (int) Math.max(0, Math.min(IdleWatch.WARNING_SECONDS, session.secondsLeft()));
        seconds.set(left);
        text.set(messages.get("shell.idle.text", left));
    }

    @Override
    public void close() {
        beat.close();
    }
}
