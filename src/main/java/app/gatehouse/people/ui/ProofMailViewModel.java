/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.people.CodeMail;
import app.gatehouse.people.CodeMail.Phase;
import app.gatehouse.people.CodeMail.Request;
import app.gatehouse.people.CodeMail.State;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The mailed code of a dialog that asks for a proof: nothing leaves before somebody presses Send, and then one sentence says
 * how it stands. Screen's thread only.
 */
public final class ProofMailViewModel implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final CodeMailViewModel mail;
    private final ZoneId zone;
    private final Messages messages;
    private final ReadOnlyStringWrapper sendText = new ReadOnlyStringWrapper(this, "sendText", "");
    private final ReadOnlyBooleanWrapper sendOff = new ReadOnlyBooleanWrapper(this, "sendOff", true);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyBooleanWrapper trouble = new ReadOnlyBooleanWrapper(this, "trouble");
    private Optional<CodeMail> codes = Optional.empty();
    private Optional<Method> otherWay = Optional.empty();

    /** For one opening of a dialog; closes what looks at the mail with itself. Says times of the day in that zone. */
    public ProofMailViewModel(CodeMailViewModel mail, ZoneId zone, Messages messages) {
        this.mail = mail;
        this.zone = zone;
        this.messages = messages;
        mail.stateProperty().subscribe(this::show);
    }

    /**
     * These codes are asked for from now on.
     *
     * @param another by what else the person could prove who they are, if by anything
     */
    void watch(CodeMail watched, Optional<Method> another) {
        otherWay = another;
        codes = Optional.of(watched);
        mail.watch(watched);
        show(mail.getState());
    }

    /** Sends a code, if one may be sent now. */
    public void send() {
        if (!sendOff.get() && mail.send() == Request.NO_MORE) {
            tell(noMore(), true);
        }
    }

    /** The words on the button: Send, or when it can be pressed again. */
    public ReadOnlyStringProperty sendTextProperty() {
        return sendText.getReadOnlyProperty();
    }

    /** The value of {@link #sendTextProperty()}. */
    public String getSendText() {
        return sendText.get();
    }

    /** Whether it cannot be pressed now. */
    public ReadOnlyBooleanProperty sendOffProperty() {
        return sendOff.getReadOnlyProperty();
    }

    /** The value of {@link #sendOffProperty()}. */
    public boolean isSendOff() {
        return sendOff.get();
    }

    /** How the mail stands; empty before the first. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** The value of {@link #sentenceProperty()}. */
    public String getSentence() {
        return sentence.get();
    }

    /** Whether the sentence is about something that does not work. */
    public ReadOnlyBooleanProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The value of {@link #troubleProperty()}. */
    public boolean isTrouble() {
        return trouble.get();
    }

    private void show(State state) {
        long wait = mail.secondsUntilNext();
        sendOff.set(codes.isEmpty() || !state.more() || wait > 0);
        if (state.phase() == Phase.NONE) {
            sendText.set(messages.get("people.proof.mail.send"));
        } else if (state.more() && wait > 0) {
            sendText.set(messages.get("people.proof.mail.again-in", wait));
        } else {
            sendText.set(messages.get("people.proof.mail.again"));
        }
        String to = codes.map(watched -> watched.to().masked()).orElse("");
        switch (state.phase()) {
            case NONE -> tell(state.more() ? "" : noMore(), !state.more());
            case SENDING -> tell(messages.get("people.proof.mail.sending", to), false);
            case SENT -> sent(state, to);
            case TRYING_AGAIN, FAILED -> tell(failed(), true);
            case OVER -> tell("", false);
        }
    }

    private void sent(State state, String to) {
        if (state.isAlive()) {
            String at =
                    state.asked().map(asked -> TIME.format(asked.atZone(zone))).orElse("");
            tell(messages.get("people.proof.mail.sent", at, to), false);
        } else if (state.more()) {
            tell(messages.get("people.proof.too-old"), false);
        } else {
            tell(noMore(), true);
        }
    }

    private String failed() {
        return messages.get("people.proof.mail.failed" + instead());
    }

    private String noMore() {
        return messages.get("people.proof.mail.no-more" + instead());
    }

    private String instead() {
        return otherWay.map(other -> other == Method.TOKEN ? "-use-token" : "-use-app")
                .orElse("");
    }

    private void tell(String words, boolean isTrouble) {
        trouble.set(isTrouble);
        sentence.set(words);
    }

    @Override
    public void close() {
        mail.close();
    }
}
