/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.password.Estimate;
import app.gatehouse.people.PasswordChange;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.vault.VaultException;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The password that a signed-in person chooses: how strong it is and what it lacks, while it is typed twice. What is typed
 * never becomes a property: only lengths and equality do. Screen's thread only, but for {@link #take}.
 */
public final class ChosenPasswordViewModel implements AutoCloseable {
    private final Person person;
    private final Passwords passwords;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper acceptable = new ReadOnlyBooleanWrapper(this, "acceptable");
    private final ReadOnlyIntegerWrapper level = new ReadOnlyIntegerWrapper(this, "level");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper newError = new ReadOnlyStringWrapper(this, "newError", "");
    private final ReadOnlyStringWrapper againError = new ReadOnlyStringWrapper(this, "againError", "");
    private Consumer<Exception> failed = failure -> {};
    private long typings;
    private Typed typed = new Typed(0, 0, false, false);
    private boolean common;
    private int fewest;

    /** @param person as they came in: their names make a password easy to guess */
    public ChosenPasswordViewModel(Person person, Passwords passwords, Background background, Messages messages) {
        this.person = person;
        this.passwords = passwords;
        this.background = background;
        this.messages = messages;
    }

    /** Finds out how long it must be. {@code failure} hears of whatever fails from now on. */
    void begin(Consumer<Exception> failure) {
        failed = failure;
        long id = person.id();
        background.run(() -> passwords.fewestCharacters(id), this::showFewest, failed);
    }

    /** Whether it may be taken, as far as the screen can tell. */
    public ReadOnlyBooleanProperty acceptableProperty() {
        return acceptable.getReadOnlyProperty();
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

    /** Something was typed into one of the two fields, or into that of the old password. */
    void typed(Typed now) {
        typed = now;
        judge();
    }

    private void judge() {
        boolean longEnough = typed.newLength() > 0 && typed.newLength() >= fewest;
        String refused = typed.sameAsOld() ? "SAME_AS_OLD" : common && longEnough ? "COMMON" : "";
        newError.set(refused.isEmpty() ? "" : messages.get("people.password." + refused));
        acceptable.set(longEnough && typed.same() && refused.isEmpty());
        boolean hopeless = typed.againLength() > 0 && typed.againLength() >= typed.newLength() && !typed.same();
        againError.set(hopeless ? messages.get("people.password.unequal") : "");
    }

    /**
     * It was changed: measures it.
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
                failed);
    }

    /** Makes it the person's password. Blocks; the caller wipes it. */
    PasswordChange take(Proof proof, char[] next) throws VaultException {
        return passwords.change(person.id(), proof, next);
    }

    /** Says why it was not taken. */
    void refuse(PasswordChange why) {
        newError.set(messages.get("people.password." + why, fewest));
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

    @Override
    public void close() {
        background.close();
    }

    /**
     * What is known of what was typed.
     *
     * @param newLength characters of the new password
     * @param againLength characters of its repetition
     * @param same whether those two are equal
     * @param sameAsOld whether the new one is the old one as typed
     */
    public record Typed(int newLength, int againLength, boolean same, boolean sameAsOld) {}
}
