/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import app.gatehouse.task.TimeSource;
import java.time.Duration;

/**
 * That a person has proved themself a moment ago; services ask for one before a sensitive change. Only what checks
 * passwords and codes makes them. Thread-safe. Not a secret, but nobody can write one down: it is good in this run only.
 */
public final class Proof {
    private final long personId;
    private final How how;
    private final long madeAt;
    private volatile boolean ended;

    /** A proof made now. */
    public Proof(long personId, How how, TimeSource time) {
        this.personId = personId;
        this.how = how;
        this.madeAt = time.monotonicNanos();
    }

    /** Whether it is this person's, was not ended, and is not older than its kind may be (by the monotonic clock). */
    public boolean standsFor(long person, TimeSource time) {
        return !ended && person == personId && time.monotonicNanos() - madeAt <= how.lasts.toNanos();
    }

    /** Makes it worthless: it was used up, or its session ended. A second call does nothing. */
    public void end() {
        ended = true;
    }

    /** Whose it is. */
    public long personId() {
        return personId;
    }

    /** How it was given. */
    public How how() {
        return how;
    }

    /** How somebody proved themself. */
    public enum How {
        /** The password alone, of a person without a second factor. */
        PASSWORD(Duration.ofMinutes(5)),
        /** Password and a code of one of the person's second factors. */
        PASSWORD_AND_FACTOR(Duration.ofMinutes(5)),
        /** Signed in with password and backup code: allows one new enrolment and new codes, until the session ends. */
        BACKUP_CODE_SIGN_IN(Duration.ofHours(24)),
        /**
         * The password alone, of somebody who was let in by a release: allows nothing but setting up a factor that an
         * administrator ordered.
         */
        RELEASED(Duration.ofHours(24)),
        /** Typed the one-time password: allows choosing another, nothing else. */
        FORCED(Duration.ofMinutes(10));

        private final Duration lasts;

        How(Duration lasts) {
            this.lasts = lasts;
        }
    }
}
