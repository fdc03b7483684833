/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.KeyAnswer;
import app.gatehouse.care.MasterPassword;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.ui.NewPasswordViewModel;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The dialog in which an administrator changes the master password. Screen's thread only. */
public final class ChangeMasterPasswordViewModel implements AutoCloseable {
    private final MasterPassword masterPassword;
    private final NewPasswordViewModel next;
    private final ProofViewModel proof;
    private final CareFlow flow;
    private final Messages messages;
    private final BooleanProperty destroyCopies = new SimpleBooleanProperty(this, "destroyCopies", true);
    private final ReadOnlyStringWrapper oldError = new ReadOnlyStringWrapper(this, "oldError", "");
    private final ReadOnlyStringWrapper nextError = new ReadOnlyStringWrapper(this, "nextError", "");

    /** For one opening; closes the proof and the new password with it. */
    public ChangeMasterPasswordViewModel(
            MasterPassword masterPassword,
            NewPasswordViewModel next,
            ProofViewModel proof,
            CareFlow flow,
            Messages messages) {
        this.masterPassword = masterPassword;
        this.next = next;
        this.proof = proof;
        this.flow = flow;
        this.messages = messages;
    }

    /** The password being chosen. */
    public NewPasswordViewModel getNext() {
        return next;
    }

    /** The part that asks for the administrator's own password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** Whether the daily copies go too; they do, unless somebody says otherwise. */
    public BooleanProperty destroyCopiesProperty() {
        return destroyCopies;
    }

    /** What is wrong with the old master password; empty when nothing is. */
    public ReadOnlyStringProperty oldErrorProperty() {
        return oldError.getReadOnlyProperty();
    }

    /** The value of {@link #oldErrorProperty()}. */
    public String getOldError() {
        return oldError.get();
    }

    /** Why the new one was refused; empty when it was not. */
    public ReadOnlyStringProperty nextErrorProperty() {
        return nextError.getReadOnlyProperty();
    }

    /** The value of {@link #nextErrorProperty()}. */
    public String getNextError() {
        return nextError.get();
    }

    /**
     * Proves and changes.
     *
     * @param old the present master password; all four are taken over and wiped in every case
     * @param chosen the new one
     * @param password of the administrator
     * @param code likewise; passed over where none is needed
     */
    public void change(char[] old, char[] chosen, char[] password, char[] code) {
        oldError.set("");
        nextError.set("");
        boolean copiesToo = destroyCopies.get();
        if (!next.isReady() || proof.isBusy()) {
            wipe(old, chosen, password, code);
            return;
        }
        proof.prove(
                password,
                code,
                given -> {
                    try {
                        return masterPassword.change(given, old, chosen, copiesToo);
                    } finally {
                        wipe(old, chosen);
                    }
                },
                this::show,
                () -> wipe(old, chosen));
    }

    private void show(MasterPassword.Changed changed) {
        if (changed.answer() == KeyAnswer.DONE) {
            flow.done(changed.copiesLeft() ? "care.master.copies-left" : "care.master.changed");
            return;
        }
        String sentence = messages.get("care.master." + changed.answer());
        switch (changed.answer()) {
            case WRONG_OLD -> oldError.set(sentence);
            case WEAK, OPENS_ALREADY -> nextError.set(sentence);
            default -> {
                proof.refuse(sentence);
                return;
            }
        }
        proof.refuse("");
    }

    /** Closes the dialog; nothing was changed. */
    public void cancel() {
        flow.closeDialog();
    }

    private static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, '\0');
        }
    }

    @Override
    public void close() {
        next.close();
        proof.close();
    }
}
