/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.people.Reproof;
import app.gatehouse.people.Reproof.Answer;
import app.gatehouse.people.Reproof.Code;
import app.gatehouse.people.Reproof.Ways;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.ui.WorkingViewModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The part of a dialog that asks for the password again, and for a code where the person has a second factor: of the
 * method they prefer, or of another one. One for each opening of a dialog; the dialog's own work runs here too, right
 * after the proof.
 */
public final class ProofViewModel extends WorkingViewModel {
    private static final long SECONDS_IN_MINUTE = 60;
    private static final int USUAL_DIGITS = 6;

    private final Claimant claimant;
    private final Reproof reproof;
    private final ProofMailViewModel mail;
    private final Countdown countdown;
    private final ReadOnlyBooleanWrapper codeNeeded = new ReadOnlyBooleanWrapper(this, "codeNeeded");
    private List<Method> methods = List.of();
    private int tokenDigits;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyObjectWrapper<Method> method = new ReadOnlyObjectWrapper<>(this, "method", Method.APP);
    private final ReadOnlyIntegerWrapper refusals = new ReadOnlyIntegerWrapper(this, "refusals");

    /** Finds out at once whether a code is needed, and whose. Closes the mail's part with itself. */
    public ProofViewModel(
            Claimant claimant,
            Reproof reproof,
            ProofMailViewModel mail,
            Background background,
            Countdown countdown,
            Messages messages) {
        super(background, messages);
        this.claimant = claimant;
        this.reproof = reproof;
        this.mail = mail;
        this.countdown = countdown;
        work(
                () -> claimant.standing().isPresent()
                        ? new Ways(List.of(), Optional.empty())
                        : reproof.ways(claimant.personId()),
                this::show);
    }

    /** Whether a code is asked for besides the password. */
    public ReadOnlyBooleanProperty codeNeededProperty() {
        return codeNeeded.getReadOnlyProperty();
    }

    /** The value of {@link #codeNeededProperty()}. */
    public boolean isCodeNeeded() {
        return codeNeeded.get();
    }

    /** Whose code is asked for, where one is; what was typed for another is worthless. */
    public ReadOnlyObjectProperty<Method> methodProperty() {
        return method.getReadOnlyProperty();
    }

    /** The value of {@link #methodProperty()}. */
    public Method getMethod() {
        return method.get();
    }

    /** The mailed code, where that is asked for. */
    public ProofMailViewModel getMail() {
        return mail;
    }

    /** What stands above the code's cells. */
    public String getCodeLabel() {
        return words(
                switch (getMethod()) {
                    case APP -> "people.proof.code-app";
                    case EMAIL -> "people.proof.code-email";
                    case TOKEN -> "people.proof.code-token";
                });
    }

    /** How many digits the code has. */
    public int getCodeLength() {
        return getMethod() == Method.TOKEN ? tokenDigits : USUAL_DIGITS;
    }

    /** The words on the link to the person's next method; empty where there is none. */
    public String getOtherWayText() {
        if (methods.size() < 2) {
            return "";
        }
        return words(
                switch (nextMethod()) {
                    case APP -> "people.proof.use-app";
                    case EMAIL -> "people.proof.use-email";
                    case TOKEN -> "people.proof.use-token";
                });
    }

    private Method nextMethod() {
        return methods.get((methods.indexOf(getMethod()) + 1) % methods.size());
    }

    /** Asks for a code of the person's next method, if there is another one. */
    public void otherWay() {
        if (methods.size() > 1 && isFree()) {
            say("");
            method.set(nextMethod());
        }
    }

    /** Whether a proof holds already, so that neither password nor code is asked for. */
    public boolean isProven() {
        return claimant.standing().isPresent();
    }

    /** Whether it is known what to ask for. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** The value of {@link #readyProperty()}. */
    public boolean isReady() {
        return ready.get();
    }

    /** How often the proof was asked for anew; each time the code that was typed is worthless. */
    public ReadOnlyIntegerProperty refusalsProperty() {
        return refusals.getReadOnlyProperty();
    }

    /**
     * Checks and, if they are who they say, does the work. What is wrong becomes the message.
     *
     * @param password taken over: wiped in every case
     * @param code likewise; passed over where none is needed
     * @param done receives the work's result
     * @param refused runs when the proof or the work failed, after the message was set
     */
    public <T> void prove(
            char[] password, char[] code, ProvenWork<T> work, Consumer<? super T> done, Runnable refused) {
        Optional<Code> typed = codeNeeded.get() ? Optional.of(new Code(getMethod(), code)) : Optional.empty();
        boolean runs = ready.get()
                && work(
                        () -> {
                            try {
                                return proveAndRun(password, typed, work);
                            } finally {
                                wipe(password, code);
                            }
                        },
                        outcome -> {
                            if (outcome.answer() instanceof Reproof.Proved) {
                                say("");
                                done.accept(outcome.result());
                            } else {
                                show(outcome.answer());
                                askAgain(refused);
                            }
                        },
                        () -> askAgain(refused));
        if (!runs) {
            wipe(password, code);
        }
    }

    /** Asks anew after the work itself was refused: shows the dialog's own sentence, or none when empty. */
    public void refuse(String sentence) {
        countdown.close();
        say(sentence);
        askAgain(() -> {});
    }

    /** As {@link #refuse(String)}, with the sentence of a failing world. Throws what is a bug. */
    void refuse(Exception failure) {
        refuse(sentence(failure));
    }

    private void askAgain(Runnable refused) {
        refusals.set(refusals.get() + 1);
        refused.run();
    }

    private <T> Outcome<T> proveAndRun(char[] password, Optional<Code> typed, ProvenWork<T> work) throws Exception {
        Answer answer = claimant.standing().isPresent()
                ? new Reproof.Proved(claimant.standing().get())
                : reproof.prove(claimant.personId(), password, typed);
        return new Outcome<>(answer, answer instanceof Reproof.Proved proved ? work.run(proved.proof()) : null);
    }

    private void show(Ways ways) {
        methods = ways.methods();
        tokenDigits = ways.tokenDigits();
        methods.stream().findFirst().ifPresent(method::set);
        ways.mail().ifPresent(codes -> mail.watch(codes, besidesEmail()));
        codeNeeded.set(!methods.isEmpty());
        ready.set(true);
    }

    private Optional<Method> besidesEmail() {
        return methods.stream().filter(each -> each != Method.EMAIL).findFirst();
    }

    private void show(Answer answer) {
        countdown.close();
        if (answer instanceof Reproof.Wait wait) {
            countdown.start(wait.left(), this::sayWait, () -> say(""));
        } else if (answer instanceof Reproof.Wrong wrong) {
            say(words(wrongKey(), wrong.triesLeft()));
        } else if (answer instanceof Reproof.NextCode next) {
            say(words("people.proof.next-code", next.triesLeft()));
        } else if (answer instanceof Reproof.JustUsed) {
            say(words("people.proof.just-used"));
        } else if (answer instanceof Reproof.TooOld) {
            say(words("people.proof.too-old"));
        } else if (answer instanceof Reproof.NoTriesLeft) {
            say(words("people.proof.no-tries"));
        } else {
            say(words("people.proof.unavailable"));
        }
    }

    private String wrongKey() {
        if (!codeNeeded.get()) {
            return "people.proof.wrong-password";
        }
        return switch (getMethod()) {
            case APP -> "people.proof.wrong";
            case EMAIL -> "people.proof.wrong-email";
            case TOKEN -> "people.proof.wrong-token";
        };
    }

    private void sayWait(long seconds) {
        if (seconds <= SECONDS_IN_MINUTE) {
            say(words("people.proof.wait.seconds", seconds));
        } else {
            say(words("people.proof.wait.minutes", (seconds + SECONDS_IN_MINUTE - 1) / SECONDS_IN_MINUTE));
        }
    }

    private static void wipe(char[] password, char[] code) {
        Arrays.fill(password, '\0');
        Arrays.fill(code, '\0');
    }

    @Override
    public void close() {
        mail.close();
        countdown.close();
        super.close();
    }

    private record Outcome<T>(Answer answer, T result) {}
}
