/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.password.Estimate;
import app.gatehouse.people.PasswordChange;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.Person;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.task.Background;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Old password, code, new password twice. What is typed never becomes a property: only lengths and equality do. */
public final class ChangePasswordViewModel implements AutoCloseable {
    private final Person person;
    private final ProofViewModel proof;
    private final Passwords passwords;
    private final Background background;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages messages;

    private final SimpleBooleanProperty acceptable = new SimpleBooleanProperty(this, "acceptable");
    private final ReadOnlyIntegerWrapper level = new ReadOnlyIntegerWrapper(this, "level");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper newError = new ReadOnlyStringWrapper(this, "newError", "");
    private final ReadOnlyStringWrapper againError = new ReadOnlyStringWrapper(this, "againError", "");
    private final BooleanBinding changeOff;
    private long typings;
    private Typed typed = new Typed(false, 0, 0, false, false);
    private boolean common;
    private int fewest;

    /**
     * For one opening of the dialog; closes the proof with it.
     *
     * @param person as they came in: their names make a password easy to guess
     */
    public ChangePasswordViewModel(
            Person person,
            ProofViewModel proof,
            Passwords passwords,
            Background background,
            Navigator navigator,
            Dialogs dialogs,
            Messages messages) {
        this.person = person;
        this.proof = proof;
        this.passwords = passwords;
        this.background = background;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.messages = messages;
        this.changeOff = Bindings.createBooleanBinding(
                () -> !acceptable.get() || proof.isBusy() || !proof.isReady(),
                acceptable,
                proof.busyProperty(),
                proof.readyProperty());
        long id = person.id();
        background.run(() -> passwords.fewestCharacters(id), this::showFewest, this::failed);
    }

    /** The part that asks for the old password and the code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** Bars of the strength meter, 0 to 4. */
    public ReadOnlyIntegerProperty levelProperty() {
        return level.getReadOnlyProperty();
    }

    /** The value of {@link #levelProperty()}. */
    public int getLevel() {
        return level.get();
    }

    /** What a new password needs, beside the meter. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The value of {@link #noteProperty()}. */
    public String getNote() {
        return note.get();
    }

    /** Why the new password was refused; empty when it was not. */
    public ReadOnlyStringProperty newErrorProperty() {
        return newError.getReadOnlyProperty();
    }

    /** The value of {@link #newErrorProperty()}. */
    public String getNewError() {
        return newError.get();
    }

    /** That the two are unequal; empty while they can still become equal. */
    public ReadOnlyStringProperty againErrorProperty() {
        return againError.getReadOnlyProperty();
    }

    /** The value of {@link #againErrorProperty()}. */
    public String getAgainError() {
        return againError.get();
    }

    /** Whether the change cannot be asked for now. */
    public BooleanBinding changeOffProperty() {
        return changeOff;
    }

    /** The value of {@link #changeOffProperty()}. */
    public boolean isChangeOff() {
        return changeOff.get();
    }

    /** Something was typed anywhere. */
    public void typed(Typed now) {
        typed = now;
        judge();
    }

    private void judge() {
        boolean longEnough = typed.newLength() > 0 && typed.newLength() >= fewest;
        String refused = typed.sameAsOld() ? "SAME_AS_OLD" : common && longEnough ? "COMMON" : "";
        newError.set(refused.isEmpty() ? "" : messages.get("people.password." + refused));
        acceptable.set(typed.proofComplete() && longEnough && typed.same() && refused.isEmpty());
        boolean hopeless = typed.againLength() > 0 && typed.againLength() >= typed.newLength() && !typed.same();
        againError.set(hopeless ? messages.get("people.password.unequal") : "");
    }

    /**
     * The new password was changed: measures it.
     *
     * @param password taken over: wiped in every case
     */
    public void measure(char[] password) {
        typings++;
        common = false;
        if (password.length == 0) {
            level.set(0);
            return;
        }
        long typing = typings;
        background.run(
                () -> {
                    try {
                        return passwords.estimate(person, password);
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                },
                estimate -> show(estimate, typing),
                this::failed);
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
        long id = person.id();
        proof.prove(
                password,
                code,
                given -> {
                    try {
                        return passwords.change(id, given, next);
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
                newError.set(messages.get("people.password." + change, fewest));
            }
        }
    }

    private void show(Estimate estimate, long typing) {
        if (typing == typings) {
            level.set(estimate.level().bars());
            common = estimate.common();
            judge();
        }
    }

    private void showFewest(int characters) {
        fewest = characters;
        note.set(messages.get("people.password.note", characters));
    }

    private void failed(Exception failure) {
        proof.refuse(failure);
    }

    private static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, '\0');
        }
    }

    @Override
    public void close() {
        background.close();
        proof.close();
    }

    /**
     * What is known of what was typed.
     *
     * @param proofComplete whether old password and code are there
     * @param newLength characters of the new password
     * @param againLength characters of its repetition
     * @param same whether those two are equal
     * @param sameAsOld whether the new one is the old one as typed
     */
    public record Typed(boolean proofComplete, int newLength, int againLength, boolean same, boolean sameAsOld) {}
}
