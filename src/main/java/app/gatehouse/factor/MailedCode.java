/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.mail.Letter;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.MailText;
import app.gatehouse.mail.Postman;
import app.gatehouse.people.CodeMail;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.TimeSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The mailed codes of one thing that one person wants to do: one sign-in, one proof, one enrolment. Six random digits, kept
 * as a salted hash in memory alone, good for ten minutes and once; a new one kills the one before (NIST SP 800-63B-4
 * §3.1.3.2). Resend after a minute, five in all here and ten an hour for the person. Does not count wrong tries towards the
 * gate's budget: the caller does. No call blocks; thread-safe.
 */
public final class MailedCode implements CodeMail, AutoCloseable {
    /** How long a code is good. */
    public static final Duration VALID = Duration.ofMinutes(10);
    /** How long after a mail the next one may be asked for. */
    public static final Duration BETWEEN = Duration.ofSeconds(60);
    /** Most mails for one thing. */
    public static final int MOST = 5;

    private final Person person;
    private final EmailAddress to;
    private final Post post;
    private final HourlyMails hourly;
    private final TimeSource time;
    private Optional<MailedMail> newest = Optional.empty();
    private int sent;
    private boolean over;

    MailedCode(Person person, EmailAddress to, Post post, HourlyMails hourly, TimeSource time) {
        this.person = person;
        this.to = to;
        this.post = post;
        this.hourly = hourly;
        this.time = time;
    }

    /** How a code gets to the person. */
    record Post(Postman postman, MailText text, SecureRandom random) {}

    @Override
    public Request send() {
        char[] digits = MailedDigits.draw(post.random);
        try {
            return send(digits);
        } finally {
            Arrays.fill(digits, '\0');
        }
    }

    private Request send(char[] digits) {
        MailedMail next;
        synchronized (this) {
            if (over) {
                return Request.OVER;
            }
            if (sent == MOST) {
                return Request.NO_MORE;
            }
            if (!untilNext().isZero()) {
                return Request.TOO_SOON;
            }
            if (!hourly.count(person.id())) {
                return Request.NO_MORE;
            }
            newest.ifPresent(MailedMail::drop);
            next = new MailedMail(new MailedDigits(digits, post.random), time);
            newest = Optional.of(next);
            sent++;
        }
        Letter letter = post.text.code(to, person.name(), digits, next.asked().plus(VALID));
        // Not while this is held: the postman may tell how it went before it returns.
        Cancellation underWay = post.postman.postCode(person, letter, new Watch(next));
        synchronized (this) {
            next.isUnderWay(underWay);
        }
        return Request.ON_ITS_WAY;
    }

    @Override
    public synchronized State state() {
        boolean more = !over && sent < MOST && hourly.mayHaveMore(person.id());
        return new State(
                over ? Phase.OVER : newest.map(MailedMail::phase).orElse(Phase.NONE),
                newest.map(MailedMail::asked),
                over ? Optional.empty() : newest.flatMap(MailedMail::trouble),
                newest.map(MailedMail::validFor).orElse(Duration.ZERO),
                more ? untilNext() : Duration.ZERO,
                more);
    }

    private Duration untilNext() {
        return newest.map(mail -> BETWEEN.minus(mail.age()))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    @Override
    public EmailAddress to() {
        return to;
    }

    /** Compares with the live code in constant time; changes nothing. */
    public synchronized Check check(char[] digits) {
        return newest.map(mail -> mail.check(digits)).orElse(Check.TOO_OLD);
    }

    /** Uses the live code up if these are its digits: true once. */
    public synchronized boolean useUp(char[] digits) {
        if (check(digits) != Check.RIGHT) {
            return false;
        }
        newest.ifPresent(MailedMail::kill);
        return true;
    }

    /** As {@link #check}, and kills the live code at the fifth wrong guess: for where nobody else counts them. */
    synchronized Check guess(char[] digits) {
        return newest.map(mail -> mail.guess(digits)).orElse(Check.TOO_OLD);
    }

    /** What a comparison came to. */
    public enum Check {
        /** The live code. */
        RIGHT,
        /** Not the live code. */
        WRONG,
        /** No code is alive: none was sent, or it is older than ten minutes, used up or given up. Nothing was compared. */
        TOO_OLD
    }

    long personId() {
        return person.id();
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Kills the code; nothing can be sent or used any more. A second call does nothing. */
    @Override
    public synchronized void close() {
        over = true;
        newest.ifPresent(MailedMail::drop);
    }

    @Override
    public String toString() {
        return "MailedCode";
    }

    /** Hears of one mail; what is told of an older one than the newest changes nothing that is seen. */
    private final class Watch implements Postman.Progress {
        private final MailedMail mail;

        Watch(MailedMail mail) {
            this.mail = mail;
        }

        @Override
        public void sent() {
            synchronized (MailedCode.this) {
                mail.sent();
            }
        }

        @Override
        public void failed(MailFailure.Reason reason, boolean again) {
            synchronized (MailedCode.this) {
                mail.failed(reason, again);
            }
        }
    }
}
