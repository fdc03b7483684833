/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.BackupCodes;
import app.gatehouse.factor.NotProven;
import app.gatehouse.people.Proof;
import app.gatehouse.vault.VaultException;

/** Before new backup codes are made and the old ones die. */
public record AskToRegenerate(EnrolmentFlow flow, BackupCodes codes) implements Asked {
    @Override
    public String words(boolean hasFactor) {
        return "REGENERATE";
    }

    @Override
    public Object[] textArguments() {
        return new Object[] {flow.codesLeft()};
    }

    @Override
    public String icon() {
        return "fltral-arrow-clockwise-24";
    }

    @Override
    public Answer run(Proof proof) throws VaultException, NotProven {
        // The next screen reads them for itself.
        new ShownCodes(codes.regenerate(proof.personId(), proof)).close();
        return Answer.DONE;
    }

    @Override
    public void done(Proof proof) {
        flow.codesMade();
    }
}
