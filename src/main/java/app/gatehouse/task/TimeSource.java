/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The station's time: the only way by which the program learns what time it is.
 *
 * <p>Two clocks, because a person can set one of them: {@link #now()} is the wall clock, which may jump either way;
 * {@link #monotonicNanos()} only goes forward and counts while this run lasts. Waits and refills within a run go by the
 * second. Safe for use by several threads; never blocks.
 */
public interface TimeSource {
    /** The wall clock's instant. It may be earlier than one returned before. */
    Instant now();

    /** Nanoseconds since an arbitrary point of this run; never decreases; only differences mean something. */
    long monotonicNanos();

    /** The zone in which times are shown to people. */
    ZoneId zone();
}
