/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import java.time.Instant;
import java.time.ZoneId;

/** The machine's own clocks: the one home of {@code Instant.now()} and {@code System.nanoTime()}. */
public final class SystemTime implements TimeSource {
    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long monotonicNanos() {
        return System.nanoTime();
    }

    @Override
    public ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
