/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.MailFailure.Reason;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a dialogue stands, and what a server means there by a no (RFC 5321 §4.2.1, RFC 3463). */
enum Step {
    GREETING(Reason.MESSAGE_REFUSED),
    /** EHLO; a no may be followed by a HELO. */
    EXTENDED_HELLO(null),
    HELLO(Reason.MESSAGE_REFUSED),
    STARTTLS(Reason.NO_STARTTLS),
    SIGN_IN(Reason.SIGN_IN_REFUSED),
    SENDER(Reason.SENDER_REFUSED),
    RECIPIENT(Reason.RECIPIENT_REFUSED),
    MESSAGE(Reason.MESSAGE_REFUSED),
    /** Taken: no answer matters any more. */
    DONE(null);

    private static final Pattern ENHANCED = Pattern.compile("\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");
    /** The sender's address is wrong, or not this account's; Postfix and others say so only after RCPT or DATA. */
    private static final Set<String> ABOUT_THE_SENDER = Set.of("5.1.7", "5.1.8", "5.7.60");

    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final Set<Integer> UNKNOWN_COMMAND = Set.of(500, 502, 503, 504);
    /** The mechanism is not known, or not allowed without TLS (RFC 4954 §6). */
    private static final Set<Integer> UNKNOWN_SIGN_IN = Set.of(500, 502, 503, 504, 530, 538);

    private final Reason refused;

    Step(Reason refused) {
        this.refused = refused;
    }

    /**
     * What an answer at this step means; empty: go on.
     *
     * @param code its three digits; -1: it has none, or the server hung up
     * @param words all of it, or what the library puts in the place of none
     */
    Optional<Reason> refusal(int code, String words) {
        if (this == DONE) {
            return Optional.empty();
        }
        if (code < 0) {
            boolean cutOff = words.equals("[EOF]") || (!words.isEmpty() && Character.isDigit(words.charAt(0)));
            return Optional.of(cutOff ? Reason.BROKEN_OFF : Reason.NOT_SMTP);
        }
        if (code >= 200 && code < 400) {
            return Optional.empty();
        }
        if (code >= 400 && code < 500) {
            return Optional.of(Reason.BUSY);
        }
        return code >= 500 && code < 600 ? Optional.ofNullable(no(code, words)) : Optional.of(Reason.NOT_SMTP);
    }

    private Reason no(int code, String words) {
        if (this == HELLO && UNKNOWN_COMMAND.contains(code)) {
            return Reason.NOT_SMTP;
        }
        if (this == SIGN_IN) {
            return UNKNOWN_SIGN_IN.contains(code) ? Reason.SIGN_IN_KIND : refused;
        }
        if (compareTo(SENDER) < 0) {
            return refused;
        }
        if (code == AUTHENTICATION_REQUIRED) {
            return Reason.SIGN_IN_KIND;
        }
        Matcher enhanced = ENHANCED.matcher(words);
        return enhanced.lookingAt() && ABOUT_THE_SENDER.contains(enhanced.group(1)) ? Reason.SENDER_REFUSED : refused;
    }
}
