/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;

/**
 * The machine's own clocks: the one home of {@code Instant.now()} and {@code System.nanoTime()}. Looks each minute whether
 * somebody has set the machine another time zone, which Java itself does only once.
 */
public final class SystemTime implements TimeSource {
    private static final long LOOK_EVERY_NANOS = Duration.ofMinutes(1).toNanos();
    private static final String FOUND_PROPERTY = "user.timezone";

    private ZoneId zone = ZoneId.systemDefault();
    private long lookedAt = System.nanoTime();

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long monotonicNanos() {
        return System.nanoTime();
    }

    @Override
    public synchronized ZoneId zone() {
        if (System.nanoTime() - lookedAt >= LOOK_EVERY_NANOS) {
            lookedAt = System.nanoTime();
            zone = look();
        }
        return zone;
    }

    /** The zone that the machine has now. */
    static ZoneId look() {
        // Java writes down there what it found, and believes that from then on.
        System.clearProperty(FOUND_PROPERTY);
        TimeZone.setDefault(null);
        return ZoneId.systemDefault();
    }
}
