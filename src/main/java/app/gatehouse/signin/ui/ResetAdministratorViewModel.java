/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.people.Person;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.AdministratorReset;
import app.gatehouse.signin.SetupStep;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Break-glass: which administrator gets a one-time password, and the new master password. The vault is open, by the
 * recovery key. Screen's thread only.
 */
public final class ResetAdministratorViewModel extends WorkingViewModel {
    private final AdministratorReset reset;
    private final VaultDoor door;
    private final PasswordAdvice advice;
    private final SetupFlow flow;
    private final NewPasswordViewModel password;
    private final ObservableList<Person> administrators = FXCollections.observableArrayList();
    private final ObjectProperty<Person> chosen = new SimpleObjectProperty<>(this, "chosen");

    private final BooleanProperty destroyCopies = new SimpleBooleanProperty(this, "destroyCopies", true);

    /** For one visit; reads who the administrators are. */
    public ResetAdministratorViewModel(
            AdministratorReset reset,
            VaultDoor door,
            PasswordAdvice advice,
            SetupFlow flow,
            Background background,
            Messages messages) {
        super(background, messages);
        this.reset = reset;
        this.door = door;
        this.advice = advice;
        this.flow = flow;
        this.password = NewPasswordViewModel.master(advice, background, messages);
        work(reset::administrators, this::show);
    }

    private void show(List<Person> found) {
        if (found.isEmpty()) {
            // The first run ended before its last step: there is nobody to reset yet.
            flow.goOn(SetupStep.FIRST_ADMINISTRATOR);
            return;
        }
        administrators.setAll(found);
        chosen.set(found.get(0));
    }

    /** Everybody who may be reset. */
    public ObservableList<Person> getAdministrators() {
        return FXCollections.unmodifiableObservableList(administrators);
    }

    /** Who is to be reset; null while nobody is known. */
    public ObjectProperty<Person> chosenProperty() {
        return chosen;
    }

    public Person getChosen() {
        return chosen.get();
    }

    public void setChosen(Person value) {
        chosen.set(value);
    }

    /** Whether the daily copies are destroyed too; they are, unless somebody says otherwise. */
    public BooleanProperty destroyCopiesProperty() {
        return destroyCopies;
    }

    /** The master password being chosen. */
    public NewPasswordViewModel getPassword() {
        return password;
    }

    /** A passphrase to fill in, which the caller wipes. */
    public char[] suggest() {
        return advice.passphrase();
    }

    /** Resets, if the password may be taken. Takes the copy over and wipes it. */
    public void reset(char[] master) {
        Person person = chosen.get();
        if (isBusy() || person == null || !password.isReady()) {
            Arrays.fill(master, '\0');
            return;
        }
        say("");
        boolean copiesToo = destroyCopies.get();
        work(
                () -> {
                    try {
                        return reset.reset(person, master, copiesToo);
                    } finally {
                        Arrays.fill(master, '\0');
                    }
                },
                flow::reset);
    }

    /** Gives it up: the vault is locked again and stays as it was. */
    public void leave() {
        work(
                () -> {
                    door.lock();
                    return null;
                },
                nothing -> flow.useMasterPassword());
    }

    @Override
    public void close() {
        super.close();
        password.close();
    }
}
