/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.ui.SignInFlow.Notice;
import app.gatehouse.signin.ui.SignInFlow.RunningWait;
import app.gatehouse.task.Countdown;
import app.gatehouse.task.TimeSource;
import java.time.Duration;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A wait after wrong tries (06b); returns to the sign-in screen when it is over. Screen's thread only. */
public final class LockedViewModel implements AutoCloseable {
    private final SignInFlow flow;
    private final Countdown countdown;
    private final Messages messages;
    private final RunningWait wait;
    private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(this, "secondsLeft");
    private final ReadOnlyStringWrapper lengthLeft = new ReadOnlyStringWrapper(this, "lengthLeft", "");

    /** For one visit, while the flow has a wait. */
    public LockedViewModel(SignInFlow flow, Countdown countdown, TimeSource time, Messages messages) {
        this.flow = flow;
        this.countdown = countdown;
        this.messages = messages;
        this.wait = flow.runningWait().orElseThrow(() -> new IllegalStateException("No wait"));
        long left = Math.max(1, wait.endNanos() - time.monotonicNanos());
        countdown.start(Duration.ofNanos(left), this::show, this::back);
    }

    private void show(long seconds) {
        secondsLeft.set((double) seconds);
        lengthLeft.set(Spoken.length(messages, Duration.ofSeconds(seconds)));
    }

    /** The whole wait, in seconds. */
    public double getTotal() {
        return (double) Spoken.seconds(wait.total());
    }

    /** What is left of it, in seconds. */
    public ReadOnlyDoubleProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    public double getSecondsLeft() {
        return secondsLeft.get();
    }

    /** The same in words: "22 s". */
    public ReadOnlyStringProperty lengthLeftProperty() {
        return lengthLeft.getReadOnlyProperty();
    }

    public String getLengthLeft() {
        return lengthLeft.get();
    }

    /** What led to the wait; the length that is left follows it. */
    public String getReason() {
        String key = wait.method() == SignInMethod.PASSWORD ? "signin.locked.passwords" : "signin.locked.codes";
        return messages.get(key, wait.wrongTries());
    }

    /** Back to the sign-in screen, where others may sign in. */
    public void back() {
        flow.signIn(Notice.NONE);
    }

    @Override
    public void close() {
        countdown.close();
    }
}
