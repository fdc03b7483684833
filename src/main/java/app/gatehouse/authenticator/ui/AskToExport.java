/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.factor.ui.Asked;
import app.gatehouse.people.Proof;

/** Before all accounts are taken elsewhere. */
public record AskToExport(AccountFlow flow) implements Asked {
    @Override
    public String words(boolean hasFactor) {
        return "EXPORT";
    }

    @Override
    public String icon() {
        return "fltral-arrow-download-24";
    }

    @Override
    public Answer run(Proof proof) {
        return Answer.DONE;
    }

    @Override
    public void done(Proof proof) {
        flow.export(proof);
    }
}
