/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.ReleaseReason;
import app.gatehouse.signin.ReleaseReason.Kind;
import app.gatehouse.signin.Releases;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A leader says why somebody has no code, proves who they are, and lets them in once. Screen's thread only. */
public final class ReleaseViewModel implements AutoCloseable {
    private final Releases releases;
    private final ReleaseFlow flow;
    private final ProofViewModel proof;
    private final Messages messages;
    private final ReleaseFlow.Subject subject;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind");
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final BooleanBinding ownWords = kind.isEqualTo(Kind.OTHER);
    private final BooleanBinding off;
    private final StringBinding actWords;

    /** For one opening; closes the proof with it. */
    public ReleaseViewModel(Releases releases, ReleaseFlow flow, ProofViewModel proof, Messages messages) {
        this.releases = releases;
        this.flow = flow;
        this.proof = proof;
        this.messages = messages;
        this.subject = flow.subject().orElseThrow();
        this.off = Bindings.createBooleanBinding(
                () -> reason().isEmpty() || proof.isBusy() || !proof.isReady(),
                kind,
                words,
                proof.busyProperty(),
                proof.readyProperty());
        this.actWords = Bindings.createStringBinding(
                () -> messages.get(
                        proof.isReady() && proof.isBusy() ? "signin.release.releasing" : "signin.release.act"),
                proof.readyProperty(),
                proof.busyProperty());
    }

    /** Whom it is about. */
    public String getName() {
        return subject.name();
    }

    /** Their folded username; also what the avatar's colour is made from. */
    public String getUsername() {
        return subject.username();
    }

    /** Username, and how they stand where there is something to say. */
    public String getCaption() {
        return subject.standing().isEmpty()
                ? subject.username()
                : messages.get("signin.release.caption", subject.username(), small(subject.standing()));
    }

    private static String small(String standing) {
        int first = standing.offsetByCodePoints(0, 1);
        return standing.substring(0, first).toLowerCase(Locale.ROOT) + standing.substring(first);
    }

    /** That the password is asked for all the same. */
    public String getStillAsked() {
        return messages.get("signin.release.still-asked", subject.name().strip().split("\\s+", 2)[0]);
    }

    /** The part that asks for the leader's own password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** What can be chosen. */
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /** The words of a reason. */
    public String kindWords(Kind each) {
        return messages.get("signin.release.reason." + each.name());
    }

    /** The chosen reason; null before one is. */
    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /** Whether own words are asked for. */
    public BooleanBinding ownWordsProperty() {
        return ownWords;
    }

    /** The value of {@link #ownWordsProperty()}. */
    public boolean isOwnWords() {
        return ownWords.get();
    }

    /** The leader's own words. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** Whether it cannot be done now, whatever was typed for the proof: there is no reason yet, or it runs. */
    public BooleanBinding offProperty() {
        return off;
    }

    /** The value of {@link #offProperty()}. */
    public boolean isOff() {
        return off.get();
    }

    /** Words of the button that releases. */
    public StringBinding actWordsProperty() {
        return actWords;
    }

    /** The value of {@link #actWordsProperty()}. */
    public String getActWords() {
        return actWords.get();
    }

    /**
     * Proves and releases.
     *
     * @param password the leader's, taken over, as the code: both are wiped in every case
     */
    public void act(char[] password, char[] code) {
        Optional<ReleaseReason> reason = reason();
        if (off.get() || reason.isEmpty()) {
            Arrays.fill(password, '\0');
            Arrays.fill(code, '\0');
            return;
        }
        proof.prove(
                password,
                code,
                given -> releases.release(given, subject.personId(), reason.get()),
                this::show,
                () -> {});
    }

    /** Closes the dialog; nobody was released. */
    public void cancel() {
        flow.cancel();
    }

    private Optional<ReleaseReason> reason() {
        if (kind.get() == null) {
            return Optional.empty();
        }
        return kind.get() == Kind.OTHER ? ReleaseReason.own(words.get()) : Optional.of(ReleaseReason.of(kind.get()));
    }

    private void show(Releases.Answer answer) {
        if (answer instanceof Releases.Answer.Released released) {
            flow.released(released.until());
        } else {
            Releases.Refusal why = ((Releases.Answer.Refused) answer).why();
            proof.refuse(messages.get("signin.release.refused." + why.name(), subject.name()));
        }
    }

    @Override
    public void close() {
        proof.close();
    }
}
