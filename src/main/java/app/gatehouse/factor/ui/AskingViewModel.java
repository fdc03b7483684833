/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.NotProven;
import app.gatehouse.people.Proof;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.shell.Messages;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** A dialog that asks for password and code, and then does what it is about. */
public final class AskingViewModel implements AutoCloseable {
    private final Asked asked;
    private final EnrolmentFlow flow;
    private final ProofViewModel proof;
    private final Messages messages;
    private final StringBinding title;
    private final StringBinding text;
    private final StringBinding keepWords;
    private final StringBinding actWords;

    /** For one opening; closes the proof with it. */
    public AskingViewModel(Asked asked, EnrolmentFlow flow, ProofViewModel proof, Messages messages) {
        this.asked = asked;
        this.flow = flow;
        this.proof = proof;
        this.messages = messages;
        this.title = Bindings.createStringBinding(() -> words("title"), proof.codeNeededProperty());
        this.text =
                Bindings.createStringBinding(() -> words("text", asked.textArguments()), proof.codeNeededProperty());
        this.keepWords = Bindings.createStringBinding(() -> words("keep"), proof.codeNeededProperty());
        this.actWords = Bindings.createStringBinding(
                () -> proof.isReady() && proof.isBusy() ? messages.get("factor.ask.checking") : words("act"),
                proof.codeNeededProperty(),
                proof.readyProperty(),
                proof.busyProperty());
    }

    /** What it is about. */
    public Asked getAsked() {
        return asked;
    }

    /** The part that asks for password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** The question. */
    public StringBinding titleProperty() {
        return title;
    }

    /** The value of {@link #titleProperty()}. */
    public String getTitle() {
        return title.get();
    }

    /** What happens. */
    public StringBinding textProperty() {
        return text;
    }

    /** The value of {@link #textProperty()}. */
    public String getText() {
        return text.get();
    }

    /** The harmless button. */
    public StringBinding keepWordsProperty() {
        return keepWords;
    }

    /** The value of {@link #keepWordsProperty()}. */
    public String getKeepWords() {
        return keepWords.get();
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
        proof.prove(
                password,
                code,
                given -> {
                    try {
                        return new Result(Optional.of(asked.run(given)), given);
                    } catch (NotProven e) {
                        return new Result(Optional.empty(), given);
                    }
                },
                this::show,
                () -> {});
    }

    /** Closes the dialog; nothing was changed. */
    public void keep() {
        flow.closeDialog();
    }

    private void show(Result result) {
        if (result.answer().isEmpty()) {
            proof.refuse(messages.get("factor.ask.not-proven"));
        } else if (result.answer().get() == Asked.Answer.DEMANDED) {
            proof.refuse(messages.get("factor.ask.demanded"));
        } else {
            flow.closeDialog();
            asked.done(result.proof());
        }
    }

    private String words(String part, Object... arguments) {
        return messages.get("factor.ask." + asked.words(proof.isCodeNeeded()) + "." + part, arguments);
    }

    @Override
    public void close() {
        proof.close();
    }

    private record Result(Optional<Asked.Answer> answer, Proof proof) {}
}
