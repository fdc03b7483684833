/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.KeyAnswer;
import app.gatehouse.care.OpeningPasswords;
import app.gatehouse.care.OpeningPasswords.Openers;
import app.gatehouse.people.Person;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.ui.NewPasswordViewModel;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The dialog in which a shift leader or administrator gets a password that opens the vault. Screen's thread only. */
public final class SetOpeningPasswordViewModel extends WorkingViewModel {
    private final OpeningPasswords passwords;
    private final NewPasswordViewModel next;
    private final Asking asking;
    private final CareFlow flow;
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ObjectProperty<Person> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyStringWrapper nextError = new ReadOnlyStringWrapper(this, "nextError", "");

    /** For one opening; closes the proof and the new password with it. */
    public SetOpeningPasswordViewModel(
            OpeningPasswords passwords,
            NewPasswordViewModel next,
            Asking asking,
            CareFlow flow,
            Background background,
            Messages messages) {
        super(background, messages);
        this.passwords = passwords;
        this.next = next;
        this.asking = asking;
        this.flow = flow;
        work(() -> passwords.look(asking.personId()), this::show);
    }

    private void show(Optional<Openers> found) {
        if (found.isEmpty()) {
            flow.done("care.refused");
            return;
        }
        people.setAll(found.get().without());
        chosen.set(people.isEmpty() ? null : people.get(0));
    }

    /** Who may get one and has none. */
    public ObservableList<Person> getPeople() {
        return FXCollections.unmodifiableObservableList(people);
    }

    /** Who gets it; null while nobody is known. */
    public ObjectProperty<Person> chosenProperty() {
        return chosen;
    }

    /** The password being chosen. */
    public NewPasswordViewModel getNext() {
        return next;
    }

    /** Who is asked for proof, and the part that does. */
    public Asking getAsking() {
        return asking;
    }

    /** Why the password was refused; empty when it was not. */
    public ReadOnlyStringProperty nextErrorProperty() {
        return nextError.getReadOnlyProperty();
    }

    /** The value of {@link #nextErrorProperty()}. */
    public String getNextError() {
        return nextError.get();
    }

    /**
     * Proves and sets.
     *
     * @param typed the opening password; all three are taken over and wiped in every case
     * @param password of the administrator
     * @param code likewise; passed over where none is needed
     */
    public void set(char[] typed, char[] password, char[] code) {
        Person person = chosen.get();
        nextError.set("");
        if (person == null || !next.isReady() || asking.proof().isBusy()) {
            wipe(typed, password, code);
            return;
        }
        asking.proof()
                .prove(
                        password,
                        code,
                        given -> {
                            try {
                                return passwords.set(given, person.id(), typed);
                            } finally {
                                wipe(typed);
                            }
                        },
                        answer -> show(answer, person),
                        () -> wipe(typed));
    }

    private void show(KeyAnswer answer, Person person) {
        if (answer == KeyAnswer.DONE) {
            flow.changed("care.openers.set", person.name());
            return;
        }
        String sentence = words("care.opener." + answer);
        if (answer == KeyAnswer.WEAK || answer == KeyAnswer.OPENS_ALREADY) {
            nextError.set(sentence);
            asking.proof().refuse("");
        } else {
            asking.proof().refuse(sentence);
        }
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
        super.close();
        next.close();
        asking.proof().close();
    }
}
