/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.people.CodeMail.Phase;
import app.gatehouse.people.CodeMail.Trouble;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One mail with its code: where it is, and whether the code is alive. Not thread-safe: belongs to its {@link MailedCode}. */
final class MailedMail {
    private static final int MOST_GUESSES = 5;

    private final TimeSource time;
    private final Instant asked;
    private final long askedNanos;
    private Optional<MailedDigits> alive;
    private Phase phase = Phase.SENDING;
    private Optional<Trouble> trouble = Optional.empty();
    private boolean mayHaveArrived;
    private int wrong;
    private Optional<Cancellation> underWay = Optional.empty();
    private boolean dropped;
    private boolean ended;

    /** A mail that was asked for now. */
    MailedMail(MailedDigits digits, TimeSource time) {
        this.alive = Optional.of(digits);
        this.time = time;
        this.asked = time.now();
        this.askedNanos = time.monotonicNanos();
    }

    Instant asked() {
        return asked;
    }

    Phase phase() {
        return phase;
    }

    Optional<Trouble> trouble() {
        return trouble;
    }

    /** How long ago it was asked for. */
    Duration age() {
        return Duration.ofNanos(time.monotonicNanos() - askedNanos);
    }

    /** What is left of the code's time; zero once it is dead. */
    Duration validFor() {
        if (alive.isEmpty()) {
            return Duration.ZERO;
        }
        // The monotonic clock stands still while the machine sleeps; the wall clock can be set back.
        Duration byWall = Duration.between(asked, time.now());
        Duration older = byWall.compareTo(age()) > 0 ? byWall : age();
        Duration left = MailedCode.VALID.minus(older);
        if (left.isNegative() || left.isZero()) {
            kill();
            return Duration.ZERO;
        }
        return left;
    }

    MailedCode.Check check(char[] digits) {
        if (validFor().isZero()) {
            return MailedCode.Check.TOO_OLD;
        }
        return alive.orElseThrow().are(digits) ? MailedCode.Check.RIGHT : MailedCode.Check.WRONG;
    }

    MailedCode.Check guess(char[] digits) {
        MailedCode.Check check = check(digits);
        if (check == MailedCode.Check.WRONG) {
            wrong++;
            if (wrong == MOST_GUESSES) {
                kill();
            }
        }
        return check;
    }

    void kill() {
        alive = Optional.empty();
    }

    /** Kills the code, and gives the mail up where it has not left yet: it could only mislead. */
    void drop() {
        kill();
        dropped = true;
        underWay.ifPresent(Cancellation::cancel);
    }

    /** It was posted; so it is given up. */
    void isUnderWay(Cancellation posted) {
        if (!ended) {
            underWay = Optional.of(posted);
        }
        if (dropped) {
            posted.cancel();
        }
    }

    /** The server has taken it. */
    void sent() {
        hasEnded();
        phase = Phase.SENT;
        trouble = Optional.empty();
    }

    /** A try failed. */
    void failed(Reason reason, boolean again) {
        phase = again ? Phase.TRYING_AGAIN : Phase.FAILED;
        trouble = Optional.of(reason == Reason.RECIPIENT_REFUSED ? Trouble.ADDRESS : Trouble.STATION);
        // The server may have taken it before the connection broke off.
        mayHaveArrived |= reason == Reason.BROKEN_OFF || reason == Reason.NO_ANSWER;
        if (!again && !(mayHaveArrived && reason.isPassing())) {
            kill();
        }
        if (!again) {
            hasEnded();
        }
    }

    /** There is nothing to give up any more, and what the giving up would reach may hold the mail's text. */
    private void hasEnded() {
        ended = true;
        underWay = Optional.empty();
    }
}
