/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.people.CodeMail;
import app.gatehouse.people.CodeMail.Phase;
import app.gatehouse.people.CodeMail.State;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Attempt;
import app.gatehouse.signin.Gate;
import app.gatehouse.signin.SignInMethod;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * 04b: six digits that were mailed. Sends by itself where no code is alive; an attempt that somebody goes on with keeps the
 * code it has. Where mail fails it says so with the first failing try, and what else the person has.
 */
public final class EmailWay implements VerifyWay {
    /** How long a code is good, in seconds: a full ring. */
    public static final double FULL_SECONDS = 600;

    private static final int DIGITS = 6;

    private final CodeMailViewModel mail;
    private final Messages messages;
    private final Optional<CodeMail> codes;
    private final String others;
    private final ReadOnlyStringWrapper lead = new ReadOnlyStringWrapper(this, "lead", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper valid = new ReadOnlyStringWrapper(this, "valid", "");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyStringWrapper again = new ReadOnlyStringWrapper(this, "again", "");
    private final ReadOnlyBooleanWrapper canSend = new ReadOnlyBooleanWrapper(this, "canSend");

    /** For the flow's present attempt; closes what looks at the mail with itself. */
    public EmailWay(Gate gate, SignInFlow flow, CodeMailViewModel mail, Messages messages) {
        this.mail = mail;
        this.messages = messages;
        this.codes = flow.attempt().flatMap(gate::mail);
        this.others = flow.attempt().map(EmailWay::others).orElse("none");
        mail.stateProperty().subscribe(this::show);
        codes.ifPresent(watched -> {
            mail.watch(watched);
            if (!mail.getState().isAlive()) {
                mail.send();
            }
            // Also where watching and sending left the state as it was at first.
            show(mail.getState());
        });
    }

    private static String others(Attempt attempt) {
        List<SignInMethod> methods = attempt.methods();
        boolean backup = methods.contains(SignInMethod.BACKUP_CODE);
        if (methods.contains(SignInMethod.APP)) {
            return backup ? "app-backup" : "app";
        }
        if (methods.contains(SignInMethod.TOKEN)) {
            return backup ? "token-backup" : "token";
        }
        if (backup) {
            return "backup";
        }
        return attempt.isAdministrator() ? "none-administrator" : "none";
    }

    private void show(State state) {
        String to = codes.map(watched -> watched.to().masked()).orElse("");
        boolean failing = state.phase() == Phase.TRYING_AGAIN || state.phase() == Phase.FAILED;
        boolean sent = state.phase() == Phase.SENT;
        boolean exhausted = !state.more() && !state.isAlive() && state.phase() != Phase.OVER;
        trouble.set(trouble(failing, exhausted));
        lead.set(lead(state.phase(), to));
        valid.set(sent && state.isAlive() ? mail.validText() : "");
        if (trouble.get().isEmpty()) {
            note.set(sent && !state.isAlive() ? messages.get("signin.verify.too-old") : "");
        } else {
            note.set(messages.get("signin.verify.mail.instead." + others));
        }
        long wait = mail.secondsUntilNext();
        canSend.set(state.more() && wait == 0 && codes.isPresent());
        again.set(again(state, wait));
    }

    private String trouble(boolean failing, boolean exhausted) {
        if (exhausted) {
            return messages.get("signin.verify.mail.no-more");
        }
        return failing ? messages.get("signin.verify.mail.failed") : "";
    }

    private String lead(Phase phase, String to) {
        return switch (phase) {
            case SENT -> messages.get("signin.verify.mail.sent", to);
            case NONE, SENDING -> messages.get("signin.verify.mail.sending", to);
            case TRYING_AGAIN, FAILED, OVER -> "";
        };
    }

    private String again(State state, long wait) {
        if (state.more()) {
            return wait > 0 ? messages.get("signin.verify.mail.again-in", wait) : "";
        }
        return state.isAlive() ? messages.get("signin.verify.mail.last") : "";
    }

    /** Sends a new code, which kills the old one, if one may be sent now. */
    public void send() {
        if (canSend.get()) {
            mail.send();
        }
    }

    @Override
    public SignInMethod method() {
        return SignInMethod.EMAIL;
    }

    @Override
    public int digits() {
        return DIGITS;
    }

    @Override
    public String title() {
        return messages.get("signin.verify.app.title");
    }

    @Override
    public ReadOnlyStringProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    @Override
    public String wrong(int triesLeft) {
        return messages.get("signin.verify.wrong-email", triesLeft);
    }

    /** How long the code is good, in words; empty while none is there that could be typed. */
    public ReadOnlyStringProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    /** The value of {@link #validProperty()}. */
    public String getValid() {
        return valid.get();
    }

    /** How long the code is good, in seconds. */
    public double validSeconds() {
        return mail.getState().validFor().toMillis() / 1000.0;
    }

    /** That the code has grown too old, or what to use instead of a mail that does not leave; empty otherwise. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The value of {@link #noteProperty()}. */
    public String getNote() {
        return note.get();
    }

    /** When another can be sent, or that none can; empty while {@link #canSendProperty()}. */
    public ReadOnlyStringProperty againProperty() {
        return again.getReadOnlyProperty();
    }

    /** The value of {@link #againProperty()}. */
    public String getAgain() {
        return again.get();
    }

    /** Whether another can be sent now. */
    public ReadOnlyBooleanProperty canSendProperty() {
        return canSend.getReadOnlyProperty();
    }

    /** The value of {@link #canSendProperty()}. */
    public boolean isCanSend() {
        return canSend.get();
    }

    @Override
    public void close() {
        mail.close();
    }
}
