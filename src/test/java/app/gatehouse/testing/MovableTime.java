/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.task.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Clocks that stand still until a test moves them. */
public final class MovableTime implements TimeSource {
    /** Tuesday 24 November 2026, 06:42 UTC: the moment of the mock-ups. */
    public static final Instant MOCK_UP = Instant.parse("2026-11-24T06:42:12Z");

    private Instant now = MOCK_UP;
    private long nanos = 1_000_000_000L;
    private ZoneId zone = ZoneOffset.UTC;

    /** Time passes: both clocks go on. */
    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    /** Somebody sets the wall clock: the monotonic one does not notice. */
    public synchronized void setWallClock(Instant instant) {
        now = instant;
    }

    /** Somebody sets another time zone: the moment stays what it is. */
    public synchronized void setZone(ZoneId other) {
        zone = other;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long monotonicNanos() {
        return nanos;
    }

    @Override
    public synchronized ZoneId zone() {
        return zone;
    }
}
