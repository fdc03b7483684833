/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.Enrolment;
import app.gatehouse.factor.NotProven;
import app.gatehouse.people.Proof;
import app.gatehouse.vault.VaultException;

/** Before multi-factor authentication is turned off. */
public record AskToTurnOff(EnrolmentFlow flow, Enrolment enrolment) implements Asked {
    @Override
    public String words(boolean hasFactor) {
        return "TURN_OFF";
    }

    @Override
    public String icon() {
        return "fltrmz-shield-error-24";
    }

    @Override
    public boolean isDestructive() {
        return true;
    }

    @Override
    public Answer run(Proof proof) throws VaultException, NotProven {
        return switch (enrolment.turnOff(proof.personId(), proof)) {
            case TURNED_OFF -> Answer.DONE;
            case POLICY_DEMANDS_IT -> Answer.DEMANDED;
        };
    }

    @Override
    public void done(Proof proof) {
        flow.turnedOff();
    }
}
