/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.ui.Sending.Mood;
import app.gatehouse.factor.ui.Sending.Valid;
import app.gatehouse.people.CodeMail.Phase;
import app.gatehouse.people.CodeMail.State;
import app.gatehouse.people.CodeMail.Trouble;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.TimeSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The sentences about the mail that confirms an address. */
final class SendingWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long SECONDS_IN_MINUTE = 60;

    private final CodeMailViewModel mail;
    private final boolean hasOtherWay;
    private final TimeSource time;
    private final Messages messages;

    /** Speaks of the mail; {@code hasOtherWay} tells whether an app could be set up instead. */
    SendingWords(CodeMailViewModel mail, boolean hasOtherWay, TimeSource time, Messages messages) {
        this.mail = mail;
        this.hasOtherWay = hasOtherWay;
        this.time = time;
        this.messages = messages;
    }

    /** Nothing was sent to the address that is typed now. */
    Sending nothing() {
        return new Sending(
                messages.get("factor.email.lead"),
                messages.get("factor.email.send"),
                false,
                "",
                Mood.WAITING,
                Optional.empty());
    }

    /** The newest mail. */
    Sending newest() {
        State state = mail.getState();
        long wait = mail.secondsUntilNext();
        return new Sending(
                messages.get(state.phase() == Phase.SENT ? "factor.email.lead.sent" : "factor.email.lead"),
                wait == 0 ? messages.get("factor.email.again") : messages.get("factor.email.again.in", clock(wait)),
                wait > 0 || !state.more(),
                note(state),
                mood(state),
                Optional.of(state).filter(State::isAlive).map(alive -> new Valid(mail.validText(), alive.validFor())));
    }

    private String note(State state) {
        return switch (state.phase()) {
            case NONE -> messages.get("factor.email.no-more");
            case SENDING -> messages.get("factor.email.sending");
            case TRYING_AGAIN -> messages.get("factor.email.trying");
            case SENT ->
                isEnd(state) ? messages.get("factor.email.no-more") : messages.get("factor.email.sent", at(state));
            case FAILED -> failure(state);
            case OVER -> "";
        };
    }

    private String failure(State state) {
        if (state.trouble().equals(Optional.of(Trouble.ADDRESS))) {
            return messages.get("factor.email.refused");
        }
        if (state.isAlive()) {
            return messages.get("factor.email.broken-off");
        }
        return messages.get(hasOtherWay ? "factor.email.failed.app" : "factor.email.failed");
    }

    private static Mood mood(State state) {
        return switch (state.phase()) {
            case SENT -> isEnd(state) ? Mood.BAD : Mood.GOOD;
            case SENDING, OVER -> Mood.WAITING;
            case TRYING_AGAIN -> Mood.WORRIED;
            case NONE, FAILED -> Mood.BAD;
        };
    }

    private static boolean isEnd(State state) {
        return !state.more() && !state.isAlive();
    }

    private String at(State state) {
        return state.asked()
                .map(asked -> TIME.format(asked.atZone(time.zone())))
                .orElse("");
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / SECONDS_IN_MINUTE, seconds % SECONDS_IN_MINUTE);
    }
}
