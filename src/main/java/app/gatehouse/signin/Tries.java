/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.time.Duration;

/**
 * How one person stands with one {@link TryKind}, at one moment. Immutable; pure arithmetic that knows no clock: whoever
 * has measured the time that passed calls {@link #after} or {@link #afterRestart}.
 *
 * @param kind what is counted
 * @param wrong wrong tries in a row
 * @param waitTotal the whole length of the last wait; zero without one
 * @param waitLeft what is left of it
 * @param budget tries left in the budget; unused where the kind has none
 * @param towardsRefill time that already counts towards the next try that comes back
 * @param quiet time since the last try
 * @param untilGift time until an unlock may give tries back again
 */
record Tries(
        TryKind kind,
        int wrong,
        Duration waitTotal,
        Duration waitLeft,
        int budget,
        Duration towardsRefill,
        Duration quiet,
        Duration untilGift) {

    /** Somebody of whom nothing is known yet. */
    static Tries none(TryKind kind) {
        return new Tries(
                kind, 0, Duration.ZERO, Duration.ZERO, kind.budget(), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    /** The same later in the same run; {@code passed} is measured on the monotonic clock. */
    Tries after(Duration passed) {
        Duration nowQuiet = quiet.plus(passed);
        boolean forgotten = kind == TryKind.PASSWORD && nowQuiet.compareTo(TryKind.QUIET) >= 0;
        if (forgotten) {
            return none(kind);
        }
        return new Tries(
                        kind,
                        wrong,
                        waitTotal,
                        atLeastZero(waitLeft.minus(passed)),
                        budget,
                        towardsRefill,
                        nowQuiet,
                        atLeastZero(untilGift.minus(passed)))
                .refilled(passed);
    }

    /**
     * The same at the start of a later run. All that is known of the time between is the wall clock, which anybody may have
     * set: forward, it ends waits and brings back one try at most; back, it makes no wait longer than it was. None of it
     * counts as quiet.
     *
     * @param passed by the wall clock; may be negative
     */
    Tries afterRestart(Duration passed) {
        Duration believed = atLeastZero(passed);
        Duration credited = shorter(believed, kind.refill());
        return new Tries(
                        kind,
                        wrong,
                        waitTotal,
                        atLeastZero(waitLeft.minus(believed)),
                        budget,
                        towardsRefill,
                        Duration.ZERO,
                        atLeastZero(untilGift.minus(credited)))
                .refilledOnce(credited);
    }

    /** Counts a try as wrong before it is checked, and begins the wait that follows it. */
    Tries reserved() {
        int nowWrong = Math.addExact(wrong, 1);
        Duration wait = kind.waitAfter(nowWrong);
        return new Tries(
                kind, nowWrong, wait, wait, kind.hasBudget() ? budget - 1 : 0, towardsRefill, Duration.ZERO, untilGift);
    }

    /** Gives back what {@link #reserved()} took from the budget: the try was no guess. Wait and count stay. */
    Tries refunded() {
        if (!kind.hasBudget()) {
            return this;
        }
        int full = Math.min(budget + 1, kind.budget());
        return withBudget(full, full == kind.budget() ? Duration.ZERO : towardsRefill);
    }

    /** The try was right: its place in the budget comes back, no more; count and wait of this kind end. */
    Tries succeeded() {
        return refunded().reset();
    }

    /** An administrator acts: count and wait end, also where they disabled the kind. */
    Tries reset() {
        return new Tries(kind, 0, Duration.ZERO, Duration.ZERO, budget, towardsRefill, Duration.ZERO, untilGift);
    }

    /**
     * A shift leader unlocks: the wait ends; app tries come back, unless an unlock gave some within a week. The count stays,
     * so that the next wrong try waits again, and a disabled kind stays disabled.
     */
    Tries unlocked() {
        if (isDisabled()) {
            return this;
        }
        boolean gives = kind == TryKind.APP && untilGift.isZero();
        int more = gives ? Math.min(budget + TryKind.GIFT, kind.budget()) : budget;
        return new Tries(
                kind,
                wrong,
                Duration.ZERO,
                Duration.ZERO,
                more,
                more == kind.budget() ? Duration.ZERO : towardsRefill,
                quiet,
                gives ? TryKind.GIFT_INTERVAL : untilGift);
    }

    /** Whether a wait is running. */
    boolean isWaiting() {
        return !waitLeft.isZero();
    }

    /** Whether no try is left in the budget. */
    boolean isEmpty() {
        return kind.hasBudget() && budget <= 0;
    }

    /** Whether so many tries in a row were wrong that only an administrator can help. */
    boolean isDisabled() {
        return kind.hasBudget() && wrong >= TryKind.DISABLED_AT;
    }

    /** Whether nothing may be tried now. */
    boolean isBlocked() {
        return isWaiting() || isEmpty() || isDisabled();
    }

    /** Tries until the next wait begins or the budget is empty, whichever is sooner. */
    int left() {
        int toWait = Math.max(1, TryKind.TRIES_BEFORE_WAIT - wrong);
        return kind.hasBudget() ? Math.min(toWait, budget) : toWait;
    }

    private Tries refilled(Duration passed) {
        if (!kind.hasBudget() || budget >= kind.budget()) {
            return this;
        }
        Duration gathered = towardsRefill.plus(passed);
        long back = gathered.dividedBy(kind.refill());
        if (back >= kind.budget() - budget) {
            return withBudget(kind.budget(), Duration.ZERO);
        }
        return withBudget((int) (budget + back), gathered.minus(kind.refill().multipliedBy(back)));
    }

    private Tries refilledOnce(Duration credited) {
        if (!kind.hasBudget() || budget >= kind.budget()) {
            return this;
        }
        Duration gathered = towardsRefill.plus(credited);
        if (gathered.compareTo(kind.refill()) < 0) {
            return withBudget(budget, gathered);
        }
        int more = budget + 1;
        return withBudget(more, more == kind.budget() ? Duration.ZERO : gathered.minus(kind.refill()));
    }

    private Tries withBudget(int tries, Duration towards) {
        return new Tries(kind, wrong, waitTotal, waitLeft, tries, towards, quiet, untilGift);
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
