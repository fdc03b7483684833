/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.task.TimeSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * This run of the program, from when it was constructed. Tells how much time may be believed to have passed since
 * something was written down: within the run what the monotonic clock says; since an earlier run, up to this one's start,
 * what the wall clock said at the start, so that setting it later changes nothing. Immutable, thread-safe.
 */
final class Run {
    private final TimeSource time;
    private final String id;
    private final Instant startWall;
    private final long startNanos;

    Run(TimeSource time, SecureRandom random) {
        this.time = time;
        this.id = new UUID(random.nextLong(), random.nextLong()).toString();
        this.startWall = time.now();
        this.startNanos = time.monotonicNanos();
    }

    /** This moment, to be written down. */
    Moment moment() {
        return new Moment(id, time.monotonicNanos(), time.now());
    }

    /** How tries that were written down at a moment stand now. */
    Tries now(Tries then, Moment moment) {
        long nanos = time.monotonicNanos();
        if (moment.run().equals(id)) {
            return then.after(Duration.ofNanos(nanos - moment.nanos()));
        }
        return then.afterRestart(Duration.between(moment.wall(), startWall))
                .after(Duration.ofNanos(nanos - startNanos));
    }

    /**
     * When something was written down.
     *
     * @param nanos that run's monotonic clock; means nothing in another run
     */
    record Moment(String run, long nanos, Instant wall) {}
}
