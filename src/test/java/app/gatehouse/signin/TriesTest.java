/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final Duration LONG = Duration.ofDays(3650);

    @Test
    void waitsGrowAfterTheFifthWrongCode() {
        assertEquals(List.of(0L, 0L, 0L, 0L, 30L, 60L, 120L, 300L, 900L, 3600L, 3600L), waits(TryKind.APP, 11));
        assertEquals(waits(TryKind.APP, 11), waits(TryKind.BACKUP_CODE, 11));
    }

    @Test
    void passwordWaitsAreCappedAtFiveMinutes() {
        assertEquals(List.of(0L, 0L, 0L, 0L, 30L, 60L, 120L, 300L, 300L, 300L), waits(TryKind.PASSWORD, 10));
    }

    private static List<Long> waits(TryKind kind, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(wrong -> kind.waitAfter(wrong).toSeconds())
                .toList();
    }

    @Test
    void triesLeftIsTheSmallerOfTriesToTheNextWaitAndBudget() {
        Tries tries = Tries.none(TryKind.APP);
        assertEquals(5, tries.left());
        assertEquals(2, wrong(tries, 3).left());
        assertEquals(1, wrong(tries, 5).after(LONG).left());
        Tries refreshed = wrong(tries, 7).reset();
        assertEquals(3, refreshed.left());
    }

    @Test
    void anAppBudgetIsEmptyAfterTenWrongCodesHoweverLongOneWaits() {
        Tries tries = Tries.none(TryKind.APP);
        for (int i = 0; i < 10; i++) {
            assertFalse(tries.isBlocked(), "try " + i);
            tries = tries.reserved().after(Duration.ofHours(1));
        }
        assertTrue(tries.isEmpty());
        assertTrue(tries.after(Duration.ofHours(37)).isEmpty());
        assertEquals(1, tries.after(Duration.ofHours(38)).budget());
    }

    @Test
    void aBackupBudgetIsEmptyAfterFiveAndOneComesBackInFiveDays() {
        Tries tries = wrong(Tries.none(TryKind.BACKUP_CODE), 5);
        assertTrue(tries.isEmpty());
        assertTrue(tries.after(Duration.ofDays(5).minusMillis(1)).isEmpty());
        assertEquals(1, tries.after(Duration.ofDays(5)).budget());
    }

    @Test
    void timeTowardsARefillIsKeptInPieces() {
        Tries tries = wrong(Tries.none(TryKind.APP), 10);
        for (int hours = 0; hours < 48; hours++) {
            assertEquals(0, tries.budget());
            tries = tries.after(Duration.ofHours(1));
        }
        assertEquals(1, tries.budget());
    }

    @Test
    void neverMoreThanAFullBudget() {
        assertEquals(10, wrong(Tries.none(TryKind.APP), 3).after(LONG).budget());
        assertEquals(10, Tries.none(TryKind.APP).after(LONG).budget());
    }

    @Test
    void timeWithAFullBudgetDoesNotCountTowardsTheNextRefill() {
        Tries full = Tries.none(TryKind.APP).after(Duration.ofDays(1));
        assertEquals(9, full.reserved().after(Duration.ofHours(47)).budget());
    }

    @Test
    void aSuccessGivesBackItsOwnTryAndNoMore() {
        Tries tries = wrong(Tries.none(TryKind.APP), 4).reserved().succeeded();
        assertEquals(6, tries.budget());
        assertEquals(0, tries.wrong());
        assertFalse(tries.isWaiting());
    }

    @Test
    void aRefundKeepsTheWait() {
        Tries tries = wrong(Tries.none(TryKind.APP), 4).reserved().refunded();
        assertEquals(6, tries.budget());
        assertEquals(Duration.ofSeconds(30), tries.waitLeft());
    }

    @Test
    void wrongPasswordsAreForgottenAfterFifteenQuietMinutes() {
        Tries tries = wrong(Tries.none(TryKind.PASSWORD), 4);
        assertEquals(4, tries.after(Duration.ofMinutes(15).minusMillis(1)).wrong());
        assertEquals(0, tries.after(Duration.ofMinutes(15)).wrong());
        assertEquals(
                4, wrong(Tries.none(TryKind.APP), 4).after(Duration.ofHours(1)).wrong());
    }

    @Test
    void wrongPasswordsNeverLockOutForGood() {
        Tries tries = wrong(Tries.none(TryKind.PASSWORD), 200);
        assertFalse(tries.isDisabled());
        assertFalse(tries.isEmpty());
        assertFalse(tries.after(Duration.ofMinutes(5)).isBlocked());
    }

    @Test
    void aHundredInARowDisableACodeUntilAnAdministratorActs() {
        Tries tries = Tries.none(TryKind.APP);
        for (int i = 0; i < 100; i++) {
            assertFalse(tries.isBlocked(), "try " + i);
            tries = tries.reserved().refunded().after(Duration.ofHours(1));
        }
        assertTrue(tries.isDisabled());
        assertTrue(tries.after(LONG).isBlocked());
        assertTrue(tries.unlocked().isBlocked());
        assertFalse(tries.reset().isBlocked());
    }

    @Test
    void anUnlockGivesTwoAppTriesOnceAWeek() {
        Tries empty = wrong(Tries.none(TryKind.APP), 10);
        Tries first = empty.unlocked();
        assertEquals(2, first.budget());
        assertFalse(first.isBlocked());
        Tries second = wrong(first, 2).unlocked();
        assertEquals(0, second.budget());
        Tries afterSixDays = wrong(first, 2).after(Duration.ofDays(6));
        assertEquals(afterSixDays.budget(), afterSixDays.unlocked().budget());
        Tries afterAWeek = wrong(first, 2).after(Duration.ofDays(7));
        assertEquals(afterAWeek.budget() + 2, afterAWeek.unlocked().budget());
    }

    @Test
    void anUnlockGivesNoBackupTriesButEndsTheWait() {
        Tries tries = wrong(Tries.none(TryKind.BACKUP_CODE), 5).unlocked();
        assertEquals(0, tries.budget());
        assertFalse(tries.isWaiting());
    }

    @Test
    void aRestartBringsBackOneTryAtMostHoweverFarTheClockWasSetForward() {
        Tries tries = wrong(Tries.none(TryKind.APP), 10).afterRestart(LONG);
        assertEquals(1, tries.budget());
        assertEquals(5, wrong(Tries.none(TryKind.APP), 6).afterRestart(LONG).budget());
    }

    @Test
    void aRestartDoesNotForgetWrongPasswords() {
        assertEquals(
                4, wrong(Tries.none(TryKind.PASSWORD), 4).afterRestart(LONG).wrong());
    }

    @Test
    void aClockSetBackMakesNoWaitLonger() {
        Tries tries = wrong(Tries.none(TryKind.APP), 10).after(Duration.ofMinutes(20));
        assertEquals(
                Duration.ofMinutes(40), tries.afterRestart(Duration.ofHours(-5)).waitLeft());
        assertEquals(
                Duration.ofMinutes(30),
                tries.afterRestart(Duration.ofMinutes(10)).waitLeft());
        assertEquals(0, tries.afterRestart(Duration.ofHours(-5)).budget());
    }

    @Test
    void aRestartBringsTheNextUnlockGiftNearerByOneRefillAtMost() {
        Tries tries = wrong(Tries.none(TryKind.APP), 10).unlocked();
        assertEquals(Duration.ofDays(5), tries.afterRestart(LONG).untilGift());
    }

    private static Tries wrong(Tries tries, int times) {
        Tries now = tries;
        for (int i = 0; i < times; i++) {
            now = now.reserved();
        }
        return now;
    }
}
