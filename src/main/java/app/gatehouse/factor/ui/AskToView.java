/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.people.Proof;

/** Before the backup codes are shown. */
public record AskToView(EnrolmentFlow flow) implements Asked {
    @Override
    public String words(boolean hasFactor) {
        return "VIEW";
    }

    @Override
    public String icon() {
        return "fltrmz-number-row-24";
    }

    @Override
    public Answer run(Proof proof) {
        return Answer.DONE;
    }

    @Override
    public void done(Proof proof) {
        flow.view(proof);
    }
}
