/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.otp.Totp;
import app.gatehouse.signin.Attempt;
import app.gatehouse.task.Countdown;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The two times that run while a code is asked for: until the attempt is too old, on the monotonic clock, and until the app
 * shows its next code, on the wall clock as the app has it. Screen's thread only.
 */
public final class AttemptClock implements AutoCloseable {
    private static final Totp APP = Totp.issued();

    private final Countdown patience;
    private final TimeSource time;
    private final ReadOnlyIntegerWrapper secondsLeft =
            new ReadOnlyIntegerWrapper(this, "secondsLeft", APP.periodSeconds());

    /** Neither runs yet. */
    public AttemptClock(Ticker ticker, TimeSource time) {
        this.patience = new Countdown(ticker, time);
        this.time = time;
    }

    /** The person did something: the attempt's time begins anew. {@code over} is called when it is up. */
    void touch(Runnable over) {
        patience.start(Attempt.LIFETIME, seconds -> secondsLeft.set(APP.secondsLeft(time.now())), over);
    }

    /** Seconds until the app shows the next code, 1 to 30; steps while the attempt's time runs. */
    ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** Stops both. */
    @Override
    public void close() {
        patience.close();
    }
}
