/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A year in fast time: a thief who has the password guesses codes whenever the gate lets anybody try, while the owner signs
 * in each morning, which ends the waits. What counts is how many guesses a year are compared.
 */
class GuessBoundTest {
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void aThiefHasAboutAHundredAndNinetyAppGuessesAYear() {
        int guesses = guessesInAYear(TryKind.APP, false, false);
        assertTrue(guesses >= 185 && guesses <= 193, guesses + " guesses");
    }

    @Test
    void withAnUnlockEachWeekTheyStayUnderThreeHundred() {
        int guesses = guessesInAYear(TryKind.APP, true, false);
        assertTrue(guesses > 193 && guesses < 300, guesses + " guesses");
    }

    @Test
    void restartingEachDayWithTheClockSetForwardAddsOneAtMostEachTime() {
        int guesses = guessesInAYear(TryKind.APP, false, true);
        assertTrue(guesses <= 10 + 365 + 183, guesses + " guesses");
    }

    @Test
    void backupCodesAllowFewerThanEighty() {
        int guesses = guessesInAYear(TryKind.BACKUP_CODE, true, false);
        assertTrue(guesses >= 73 && guesses <= 79, guesses + " guesses");
    }

    @Test
    void withoutTheOwnerTheCodeIsDisabledAtAHundred() {
        Tries tries = Tries.none(TryKind.APP);
        int guesses = 0;
        for (Duration now = Duration.ZERO; now.compareTo(YEAR) < 0; now = now.plus(STEP)) {
            if (!tries.isBlocked()) {
                tries = tries.reserved();
                guesses++;
            }
            tries = tries.after(STEP);
        }
        assertTrue(guesses <= 100, guesses + " guesses");
    }

    private static int guessesInAYear(TryKind kind, boolean unlocks, boolean restarts) {
        Tries tries = Tries.none(kind);
        int guesses = 0;
        Duration sinceOwner = Duration.ZERO;
        Duration sinceUnlock = WEEK;
        for (Duration now = Duration.ZERO; now.compareTo(YEAR) < 0; now = now.plus(STEP)) {
            if (unlocks && sinceUnlock.compareTo(WEEK) >= 0) {
                tries = tries.unlocked();
                sinceUnlock = Duration.ZERO;
            }
            if (sinceOwner.compareTo(DAY) >= 0) {
                tries = restarts ? tries.afterRestart(YEAR) : tries;
                // The owner comes before the thief has used the last try up, or waits as well.
                if (!tries.isBlocked()) {
                    tries = tries.reserved().succeeded();
                    sinceOwner = Duration.ZERO;
                }
            }
            while (!tries.isBlocked()) {
                tries = tries.reserved();
                guesses++;
            }
            tries = tries.after(STEP);
            sinceOwner = sinceOwner.plus(STEP);
            sinceUnlock = sinceUnlock.plus(STEP);
        }
        return guesses;
    }
}
