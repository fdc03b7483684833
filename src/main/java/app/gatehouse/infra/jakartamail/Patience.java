/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.task.TimeSource;
import java.time.Duration;

/**
 * How long one mail may take: each wait at most the time-out, and all of it together at most the longer of a minute and
 * three time-outs, so that a server that says one byte at a time cannot hold a thread. Counts from its making, on the
 * monotonic clock.
 */
final class Patience {
    private static final Duration LEAST_WHOLE = Duration.ofSeconds(60);
    private static final int TIMEOUTS = 3;

    private final TimeSource time;
    private final Duration timeout;
    private final long whole;
    private final long start;

    Patience(TimeSource time, Duration timeout) {
        this.time = time;
        this.timeout = timeout;
        Duration several = timeout.multipliedBy(TIMEOUTS);
        this.whole = (several.compareTo(LEAST_WHOLE) > 0 ? several : LEAST_WHOLE).toNanos();
        this.start = time.monotonicNanos();
    }

    /** Milliseconds for which the next wait may last; none left: 0. */
    long nextWait() {
        Duration left = Duration.ofNanos(Math.max(0, whole - (time.monotonicNanos() - start)));
        return (left.compareTo(timeout) < 0 ? left : timeout).toMillis();
    }

    /** Whether there is no time left. */
    boolean isOver() {
        return nextWait() == 0;
    }
}
