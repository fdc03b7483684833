/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.factor.ui.Asked;
import app.gatehouse.people.Proof;

/** Before an account is shown as a QR code. */
public record AskToShowAccount(AccountFlow flow) implements Asked {
    @Override
    public String words(boolean hasFactor) {
        return "SHOW_ACCOUNT";
    }

    @Override
    public Object[] textArguments() {
        return new Object[] {flow.title()};
    }

    @Override
    public String icon() {
        return "fltrmz-qr-code-24";
    }

    @Override
    public Answer run(Proof proof) {
        return Answer.DONE;
    }

    @Override
    public void done(Proof proof) {
        flow.show(proof);
    }
}
