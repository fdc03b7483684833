/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.Enrolment;
import app.gatehouse.factor.NotProven;
import app.gatehouse.people.Proof;
import app.gatehouse.station.Method;
import app.gatehouse.vault.VaultException;

/** Before one of several methods is taken away. */
public record AskToRemove(EnrolmentFlow flow, Enrolment enrolment, Method method) implements Asked {
    @Override
    public String words(boolean hasFactor) {
        return "REMOVE_" + method.name();
    }

    @Override
    public String icon() {
        return MethodRows.icon(method);
    }

    @Override
    public boolean isDestructive() {
        return true;
    }

    @Override
    public Answer run(Proof proof) throws VaultException, NotProven {
        enrolment.remove(proof.personId(), method, proof);
        return Answer.DONE;
    }

    @Override
    public void done(Proof proof) {
        flow.removed(method);
    }
}
