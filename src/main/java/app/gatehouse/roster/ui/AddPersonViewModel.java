/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Role;
import app.gatehouse.roster.Refusal;
import app.gatehouse.roster.Roster;
import app.gatehouse.roster.RosterAnswer;
import app.gatehouse.roster.ui.RosterFlow.Handover;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Session;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Somebody who is to be added, and the one-time password that they will get (16b). */
public final class AddPersonViewModel extends WorkingViewModel {
    private final Session session;
    private final Roster roster;
    private final RosterFlow flow;
    private final PasswordPaper paper;
    private final PersonForm form;
    private final ReadOnlyBooleanWrapper passwordThere = new ReadOnlyBooleanWrapper(this, "passwordThere");
    private final BooleanBinding addOff;
    private volatile FirstPassword password;
    private volatile boolean closed;

    /** For one opening; a password is made at once. */
    public AddPersonViewModel(
            Session session,
            Roster roster,
            RosterFlow flow,
            PasswordPaper paper,
            Background background,
            Messages messages) {
        super(background, messages);
        this.session = session;
        this.roster = roster;
        this.flow = flow;
        this.paper = paper;
        this.form = new PersonForm(messages);
        form.proposeUsernames();
        addOff = Bindings.createBooleanBinding(
                () -> isBusy()
                        || !passwordThere.get()
                        || !form.completeProperty().get(),
                busyProperty(),
                passwordThere,
                form.completeProperty());
        work(
                () -> {
                    FirstPassword made = roster.firstPassword();
                    password = made;
                    if (closed) {
                        made.close();
                    }
                    return true;
                },
                passwordThere::set);
    }

    /** What is typed. */
    public PersonForm getForm() {
        return form;
    }

    /** Whether the password is made. */
    public ReadOnlyBooleanProperty passwordThereProperty() {
        return passwordThere.getReadOnlyProperty();
    }

    /** The password, once it is made; the caller wipes it. */
    char[] password() {
        return password.text();
    }

    /** Whether nobody can be added or printed for yet. */
    public BooleanBinding addOffProperty() {
        return addOff;
    }

    /** The value of {@link #addOffProperty()}. */
    public boolean isAddOff() {
        return addOff.get();
    }

    /** Prints the sheet with the password. */
    public void print() {
        if (isAddOff()) {
            return;
        }
        say("");
        NewPerson person = form.person();
        FirstPassword shown = password;
        work(
                () -> {
                    paper.print(person.name(), person.username().value(), shown);
                    return true;
                },
                done -> flow.toast(words("roster.first.printed")));
    }

    /** Adds them, and then shows the password to be handed over. */
    public void add() {
        if (isAddOff()) {
            return;
        }
        say("");
        NewPerson person = form.person();
        Role role = form.roleProperty().get();
        FirstPassword given = password;
        work(() -> roster.add(session, person, role, given), this::show);
    }

    private void show(RosterAnswer answer) {
        if (answer instanceof RosterAnswer.Done done) {
            FirstPassword given = password;
            password = null;
            flow.handOver(
                    new Handover(done.person().name(), done.person().username().value(), given, true));
        } else if (answer instanceof RosterAnswer.Refused refused && refused.why() == Refusal.NAME_TAKEN) {
            form.nameTaken();
        } else {
            flow.refuse();
        }
    }

    /** Closes the dialog; nobody was added. */
    public void cancel() {
        flow.closeDialog();
    }

    /** Wipes the password, unless it is handed over. */
    @Override
    public void close() {
        super.close();
        closed = true;
        if (password != null) {
            password.close();
        }
        form.clear();
    }
}
