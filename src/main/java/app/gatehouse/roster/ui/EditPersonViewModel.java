/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Role;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.Refusal;
import app.gatehouse.roster.Roster;
import app.gatehouse.roster.RosterAnswer;
import app.gatehouse.roster.RosterAnswer.Field;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Session;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Another name, username, address or role of somebody. A change of the role needs a proof. */
public final class EditPersonViewModel extends WorkingViewModel {
    private final Session session;
    private final Roster roster;
    private final RosterFlow flow;
    private final ProofViewModel proof;
    private final PersonForm form;
    private final SimpleBooleanProperty proofComplete = new SimpleBooleanProperty(this, "proofComplete");
    private final ReadOnlyStringWrapper meanwhile = new ReadOnlyStringWrapper(this, "meanwhile", "");
    private final BooleanBinding proofNeeded;
    private final BooleanBinding saveOff;
    private PersonRow seen;

    /** Of the person whom the flow has; closes the proof with itself. */
    public EditPersonViewModel(
            Session session,
            Roster roster,
            RosterFlow flow,
            ProofViewModel proof,
            Background background,
            Messages messages) {
        super(background, messages);
        this.session = session;
        this.roster = roster;
        this.flow = flow;
        this.proof = proof;
        this.form = new PersonForm(messages);
        this.seen = flow.person().orElseThrow();
        Arrays.stream(Field.values()).forEach(this::adopt);
        proofNeeded = Bindings.createBooleanBinding(
                () -> form.roleProperty().get() != seen.role(), form.roleProperty(), meanwhile);
        saveOff = Bindings.createBooleanBinding(
                () -> isBusy()
                        || proof.isBusy()
                        || !form.completeProperty().get()
                        || (proofNeeded.get() && !proofComplete.get()),
                busyProperty(),
                proof.busyProperty(),
                form.completeProperty(),
                proofNeeded,
                proofComplete);
    }

    /** What is typed. */
    public PersonForm getForm() {
        return form;
    }

    /** The part that asks for password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** Whether it is the administrator themself, whose role stays. */
    public boolean isOneself() {
        return seen.id() == session.person().id();
    }

    /** Whether the role is another one, so that password and code are asked for. */
    public BooleanBinding proofNeededProperty() {
        return proofNeeded;
    }

    /** What somebody else changed since; empty when nobody did. */
    public ReadOnlyStringProperty meanwhileProperty() {
        return meanwhile.getReadOnlyProperty();
    }

    /** The value of {@link #meanwhileProperty()}. */
    public String getMeanwhile() {
        return meanwhile.get();
    }

    /** Whether it cannot be saved now. */
    public BooleanBinding saveOffProperty() {
        return saveOff;
    }

    /** The value of {@link #saveOffProperty()}. */
    public boolean isSaveOff() {
        return saveOff.get();
    }

    /** Password and code are there, or not yet. */
    void proofTyped(boolean complete) {
        proofComplete.set(complete);
    }

    /**
     * Saves.
     *
     * @param password taken over, as the code: both are wiped in every case, needed or not
     */
    public void save(char[] password, char[] code) {
        if (isSaveOff()) {
            wipe(password, code);
            return;
        }
        say("");
        meanwhile.set("");
        PersonRow before = seen;
        NewPerson next = form.person();
        Role role = form.roleProperty().get();
        if (proofNeeded.get()) {
            proof.prove(
                    password,
                    code,
                    given -> roster.edit(session, before, next, role, Optional.of(given)),
                    answer -> show(answer, true),
                    () -> {});
        } else {
            wipe(password, code);
            work(() -> roster.edit(session, before, next, role, Optional.empty()), answer -> show(answer, false));
        }
    }

    private static void wipe(char[] password, char[] code) {
        Arrays.fill(password, '\0');
        Arrays.fill(code, '\0');
    }

    private void show(RosterAnswer answer, boolean proven) {
        if (answer instanceof RosterAnswer.Done done) {
            flow.done(words("roster.edit.saved", done.person().name()));
        } else if (answer instanceof RosterAnswer.Outdated outdated) {
            if (proven) {
                proof.refuse("");
            }
            tell(outdated);
        } else if (answer instanceof RosterAnswer.Refused refused) {
            refuse(refused.why(), proven);
        }
    }

    /** What the other one changed is taken over; what is typed here besides stays. */
    private void tell(RosterAnswer.Outdated outdated) {
        seen = outdated.now();
        outdated.changed().forEach(this::adopt);
        meanwhile.set(words(
                "roster.edit.meanwhile",
                outdated.changed().stream().sorted().map(this::change).collect(Collectors.joining(" "))));
        flow.lookAgain();
    }

    private void adopt(Field field) {
        switch (field) {
            case NAME -> form.nameProperty().set(seen.name());
            case USERNAME -> form.usernameProperty().set(seen.username());
            case EMAIL -> form.emailProperty().set(seen.email().orElse(""));
            case ROLE -> form.roleProperty().set(seen.role());
            case ENABLED -> {
                // Nothing of it is typed here.
            }
        }
    }

    private String change(Field field) {
        return switch (field) {
            case NAME -> words("roster.edit.now.NAME", seen.name());
            case USERNAME -> words("roster.edit.now.USERNAME", seen.username());
            case EMAIL -> words("roster.edit.now.EMAIL", seen.email().orElseGet(() -> words("roster.edit.no-email")));
            case ROLE ->
                words("roster.edit.now.ROLE", words("people.role." + seen.role().name()));
            case ENABLED -> words(seen.enabled() ? "roster.edit.now.enabled" : "roster.edit.now.disabled");
        };
    }

    private void refuse(Refusal why, boolean proven) {
        if (why == Refusal.NOT_ALLOWED) {
            flow.refuse();
            return;
        }
        boolean taken = why == Refusal.NAME_TAKEN;
        String sentence = taken ? "" : words("roster.refused." + why.name());
        if (taken) {
            form.nameTaken();
        }
        if (proven) {
            proof.refuse(sentence);
        } else {
            say(sentence);
        }
    }

    /** Closes the dialog; nothing was changed. */
    public void cancel() {
        flow.closeDialog();
    }

    @Override
    public void close() {
        super.close();
        proof.close();
        form.clear();
    }
}
