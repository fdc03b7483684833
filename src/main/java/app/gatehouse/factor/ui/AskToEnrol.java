/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.people.Proof;

/** Before a factor is set up or its method changed. */
public record AskToEnrol(EnrolmentFlow flow) implements Asked {
    @Override
    public String words(boolean hasFactor) {
        return hasFactor ? "CHANGE" : "ENROL";
    }

    @Override
    public String icon() {
        return "fltrmz-phone-mobile-24";
    }

    @Override
    public Answer run(Proof proof) {
        return Answer.DONE;
    }

    @Override
    public void done(Proof proof) {
        flow.begin(proof, false);
    }
}
