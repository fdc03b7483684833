/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.mail.Letter;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.Mailer;
import app.gatehouse.mail.SmtpSecrets;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.task.Cancellation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that takes everything at once and keeps it, or fails as it was told to. */
public final class RecordingMailer implements Mailer {
    private static final Pattern CODE = Pattern.compile("(\\d{3}) (\\d{3})");

    /** What was delivered. */
    public final List<Mail> mails = new ArrayList<>();

    private final Deque<MailFailure.Reason> failures = new ArrayDeque<>();
    private MailFailure.Reason down;

    /** A delivered mail. */
    public record Mail(String to, String toName, String subject, String plain, String html) {
        /** The six digits in it. */
        public char[] code() {
            Matcher found = CODE.matcher(plain);
            if (!found.find()) {
                throw new AssertionError("No code in: " + plain);
            }
            return (found.group(1) + found.group(2)).toCharArray();
        }
    }

    /** The next tries fail so, in this order. */
    public void failNext(MailFailure.Reason... reasons) {
        failures.addAll(List.of(reasons));
    }

    /** Every try fails so, until {@link #up()}. */
    public void down(MailFailure.Reason reason) {
        down = reason;
    }

    /** Works again. */
    public void up() {
        down = null;
    }

    /** The newest mail. */
    public Mail last() {
        return mails.get(mails.size() - 1);
    }

    @Override
    public synchronized void send(SmtpSettings settings, SmtpSecrets secrets, Letter letter, Cancellation cancellation)
            throws MailFailure {
        MailFailure.Reason reason = failures.isEmpty() ? down : failures.poll();
        if (reason != null) {
            throw new MailFailure(reason);
        }
        mails.add(new Mail(
                letter.to().text(),
                letter.toName(),
                letter.subject(),
                new String(letter.plain(), StandardCharsets.UTF_8),
                new String(letter.html(), StandardCharsets.UTF_8)));
    }
}
