/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.KeyAnswer;
import app.gatehouse.care.OpeningPasswords;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.vault.Opener;

/** Asks for password and code before somebody's opening password ends. Screen's thread only. */
public final class EndOpeningPasswordViewModel implements AutoCloseable {
    private final OpeningPasswords passwords;
    private final Opener whose;
    private final ProofViewModel proof;
    private final CareFlow flow;
    private final Messages messages;

    /** For one opening; closes the proof with it. */
    public EndOpeningPasswordViewModel(
            OpeningPasswords passwords, Opener whose, ProofViewModel proof, CareFlow flow, Messages messages) {
        this.passwords = passwords;
        this.whose = whose;
        this.proof = proof;
        this.flow = flow;
        this.messages = messages;
    }

    /** The part that asks for password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** The question. */
    public String getTitle() {
        return messages.get("care.end.title", whose.name());
    }

    /**
     * Proves and ends it.
     *
     * @param password taken over, as the code: both are wiped in every case
     */
    public void act(char[] password, char[] code) {
        proof.prove(password, code, given -> passwords.revoke(given, whose.personId()), this::show, () -> {});
    }

    private void show(KeyAnswer answer) {
        if (answer == KeyAnswer.DONE) {
            flow.changed("care.end.done", whose.name());
        } else {
            proof.refuse(messages.get("care.not-proven"));
        }
    }

    /** Closes the dialog; nothing was changed. */
    public void keep() {
        flow.closeDialog();
    }

    @Override
    public void close() {
        proof.close();
    }
}
