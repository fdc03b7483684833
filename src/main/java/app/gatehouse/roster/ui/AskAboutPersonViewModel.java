/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.Proof;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.Refusal;
import app.gatehouse.roster.Resets;
import app.gatehouse.roster.Roster;
import app.gatehouse.roster.RosterAnswer;
import app.gatehouse.roster.ui.RosterFlow.Handover;
import app.gatehouse.shell.Messages;
import app.gatehouse.vault.VaultException;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** Asks for password and code, and then resets somebody's factors or password. */
public final class AskAboutPersonViewModel implements AutoCloseable {
    private final PersonQuestion question;
    private final Roster roster;
    private final Resets resets;
    private final RosterFlow flow;
    private final ProofViewModel proof;
    private final Messages messages;
    private final PersonRow person;
    private final StringBinding actWords;
    private volatile FirstPassword made;
    private volatile boolean closed;

    /** About the person whom the flow has; closes the proof with itself. */
    public AskAboutPersonViewModel(
            PersonQuestion question,
            Roster roster,
            Resets resets,
            RosterFlow flow,
            ProofViewModel proof,
            Messages messages) {
        this.question = question;
        this.roster = roster;
        this.resets = resets;
        this.flow = flow;
        this.proof = proof;
        this.messages = messages;
        this.person = flow.person().orElseThrow();
        this.actWords = Bindings.createStringBinding(
                () -> proof.isReady() && proof.isBusy() ? messages.get("roster.ask.checking") : words("act"),
                proof.readyProperty(),
                proof.busyProperty());
    }

    private String words(String part) {
        return messages.get("roster.ask." + question.name() + "." + part, person.name());
    }

    /** What it is about. */
    PersonQuestion question() {
        return question;
    }

    /** The part that asks for password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** The question. */
    public String getTitle() {
        return words("title");
    }

    /** What happens. */
    public String getText() {
        return question.text(person, messages);
    }

    /** The harmless button. */
    public String getKeepWords() {
        return words("keep");
    }

    /** The other button. */
    public StringBinding actWordsProperty() {
        return actWords;
    }

    /** The value of {@link #actWordsProperty()}. */
    public String getActWords() {
        return actWords.get();
    }

    /**
     * Proves and does it.
     *
     * @param password taken over, as the code: both are wiped in every case
     */
    public void act(char[] password, char[] code) {
        proof.prove(password, code, this::run, this::show, () -> {});
    }

    private RosterAnswer run(Proof given) throws VaultException {
        if (question != PersonQuestion.RESET_PASSWORD) {
            return resets.factors(given, person.id());
        }
        dropPassword();
        FirstPassword next = roster.firstPassword();
        made = next;
        RosterAnswer answer = resets.password(given, person.id(), next);
        if (closed) {
            // Nobody is there any more to whom it could be shown.
            next.close();
        }
        return answer;
    }

    private void show(RosterAnswer answer) {
        if (answer instanceof RosterAnswer.Refused refused) {
            refuse(refused.why());
        } else if (question == PersonQuestion.RESET_PASSWORD) {
            FirstPassword given = made;
            made = null;
            flow.handOver(new Handover(person.name(), person.username(), given, false));
        } else {
            flow.done(words("done"));
        }
    }

    private void refuse(Refusal why) {
        dropPassword();
        if (why == Refusal.NOT_ALLOWED) {
            flow.refuse();
        } else {
            proof.refuse(messages.get("roster.refused." + why.name()));
        }
    }

    private void dropPassword() {
        FirstPassword dropped = made;
        made = null;
        if (dropped != null) {
            dropped.close();
        }
    }

    /** Closes the dialog; nothing was changed. While something is being changed it stays. */
    public void keep() {
        if (!proof.isReady() || !proof.isBusy()) {
            flow.closeDialog();
        }
    }

    @Override
    public void close() {
        closed = true;
        proof.close();
        dropPassword();
    }
}
