/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.people.PasswordChange;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;

/** The dialog that proves who somebody is and then takes the password that they chose. Screen's thread only. */
public final class ChangePasswordViewModel implements AutoCloseable {
    private final ProofViewModel proof;
    private final ChosenPasswordViewModel chosen;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages messages;
    private final SimpleBooleanProperty proofComplete = new SimpleBooleanProperty(this, "proofComplete");
    private final BooleanBinding changeOff;

    /** For one opening of the dialog; closes the proof and the choice with it. */
    public ChangePasswordViewModel(
            ProofViewModel proof,
            ChosenPasswordViewModel chosen,
            Navigator navigator,
            Dialogs dialogs,
            Messages messages) {
        this.proof = proof;
        this.chosen = chosen;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.messages = messages;
        this.changeOff = Bindings.createBooleanBinding(
                () -> !proofComplete.get() || !chosen.acceptableProperty().get() || proof.isBusy() || !proof.isReady(),
                proofComplete,
                chosen.acceptableProperty(),
                proof.busyProperty(),
                proof.readyProperty());
        chosen.begin(proof::refuse);
    }

    /** The part that asks for the old password and the code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** The new password. */
    public ChosenPasswordViewModel getChosen() {
        return chosen;
    }

    /** Whether the change cannot be asked for now. */
    public BooleanBinding changeOffProperty() {
        return changeOff;
    }

    /** The value of {@link #changeOffProperty()}. */
    public boolean isChangeOff() {
        return changeOff.get();
    }

    /**
     * Something was typed anywhere.
     *
     * @param proofThere whether old password and code are there
     */
    public void typed(boolean proofThere, ChosenPasswordViewModel.Typed now) {
        proofComplete.set(proofThere);
        chosen.typed(now);
    }

    /**
     * Proves and changes.
     *
     * @param password the old one; all three are taken over and wiped in every case
     * @param code of the app; passed over where none is needed
     * @param next the new one
     */
    public void change(char[] password, char[] code, char[] next) {
        if (isChangeOff()) {
            wipe(password, code, next);
            return;
        }
        proof.prove(
                password,
                code,
                given -> {
                    try {
                        return chosen.take(given, next);
                    } finally {
                        wipe(next);
                    }
                },
                this::show,
                () -> wipe(next));
    }

    /** Closes the dialog; nothing was changed. */
    public void cancel() {
        navigator.closeDialog();
    }

    private void show(PasswordChange change) {
        switch (change) {
            case CHANGED -> {
                navigator.closeDialog();
                dialogs.toast(messages.get("people.password.changed"));
            }
            case NOT_PROVEN -> proof.refuse(messages.get("people.password.NOT_PROVEN"));
            default -> {
                proof.refuse("");
                chosen.refuse(change);
            }
        }
    }

    private static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, '\0');
        }
    }

    @Override
    public void close() {
        chosen.close();
        proof.close();
    }
}
