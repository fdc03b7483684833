/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.SignInMethod;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** 04: six digits of the app, and how long they are good. */
public final class AppWay implements VerifyWay {
    private static final int DIGITS = 6;

    private final AttemptClock clock;
    private final Messages messages;
    private final ReadOnlyStringWrapper lead = new ReadOnlyStringWrapper(this, "lead");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    /** With the screen's clock, which the screen closes. */
    public AppWay(AttemptClock clock, Messages messages) {
        this.clock = clock;
        this.messages = messages;
        lead.set(messages.get("signin.verify.app.lead"));
    }

    @Override
    public SignInMethod method() {
        return SignInMethod.APP;
    }

    @Override
    public int digits() {
        return DIGITS;
    }

    @Override
    public String title() {
        return messages.get("signin.verify.app.title");
    }

    @Override
    public ReadOnlyStringProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    @Override
    public String wrong(int triesLeft) {
        return messages.get("signin.verify.wrong", triesLeft);
    }

    /** Seconds until the app shows the next code, 1 to 30. */
    public ReadOnlyIntegerProperty secondsLeftProperty() {
        return clock.secondsLeftProperty();
    }

    /** The value of {@link #secondsLeftProperty()}. */
    public int getSecondsLeft() {
        return clock.secondsLeftProperty().get();
    }

    /** "18 s". */
    public String secondsText(Number seconds) {
        return messages.get("signin.seconds", Integer.toString(seconds.intValue()));
    }

    @Override
    public void close() {}
}
