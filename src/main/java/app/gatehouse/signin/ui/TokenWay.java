/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Attempt;
import app.gatehouse.signin.SignInMethod;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * 04 for a token: as many digits as it shows. How long they are good is not said, since a code that a button brings up has no
 * time.
 */
public final class TokenWay implements VerifyWay {
    private final int digits;
    private final Messages messages;
    private final ReadOnlyStringWrapper lead = new ReadOnlyStringWrapper(this, "lead");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    /** For the flow's present attempt. */
    public TokenWay(SignInFlow flow, Messages messages) {
        this.digits =
                flow.attempt().map(Attempt::tokenDigits).orElseThrow(() -> new IllegalStateException("No attempt"));
        this.messages = messages;
        lead.set(messages.get("signin.verify.token.lead"));
    }

    @Override
    public SignInMethod method() {
        return SignInMethod.TOKEN;
    }

    @Override
    public int digits() {
        return digits;
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
        return messages.get("signin.verify.wrong-token", triesLeft);
    }

    @Override
    public void close() {}
}
