/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.time.Duration;
import java.util.List;

/**
 * The kinds of secret that can be guessed, each counted by itself, with the figures of decisions 14 and 15.
 *
 * <p>The budget of {@link #APP} is the one for mailed codes as well.
 */
public enum TryKind {
    /** Makes one wait, never locks out for good; forgotten after fifteen quiet minutes. */
    PASSWORD(Duration.ofMinutes(5), 0, Duration.ZERO),
    /** Six digits of the app. Two or three of a million are right at any moment. */
    APP(Duration.ofHours(1), 10, Duration.ofDays(2)),
    /** Eight digits of the sheet. */
    BACKUP_CODE(Duration.ofHours(1), 5, Duration.ofDays(5));

    /** Wrong tries that are free of waiting; the next wait comes with each further one. */
    static final int TRIES_BEFORE_WAIT = 5;
    /** So many in a row disable a kind that has a budget, until an administrator acts (NIST SP 800-63B-4 §3.2.2). */
    static final int DISABLED_AT = 100;
    /** After so long without a wrong password, wrong passwords are forgotten. */
    static final Duration QUIET = Duration.ofMinutes(15);
    /** A shift leader's unlock gives tries back at most once in this time. */
    static final Duration GIFT_INTERVAL = Duration.ofDays(7);
    /** How many it gives back. */
    static final int GIFT = 2;

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    private final Duration longestWait;
    private final int budget;
    private final Duration refill;

    TryKind(Duration longestWait, int budget, Duration refill) {
        this.longestWait = longestWait;
        this.budget = budget;
        this.refill = refill;
    }

    /** The wait that follows the given number of wrong tries in a row; zero while there is none. */
    Duration waitAfter(int wrongTries) {
        if (wrongTries < TRIES_BEFORE_WAIT) {
            return Duration.ZERO;
        }
        Duration wait = WAITS.get(Math.min(wrongTries - TRIES_BEFORE_WAIT, WAITS.size() - 1));
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }

    /** Whether wrong tries draw on a budget. */
    boolean hasBudget() {
        return budget > 0;
    }

    /** How many tries a full budget has. */
    int budget() {
        return budget;
    }

    /** How long one try takes to come back. */
    Duration refill() {
        return refill;
    }
}
