/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.time.Duration;
import java.util.Optional;

/**
 * Asks the operating system whether its clock is kept right. A port; blocks for some seconds at most, two for each program
 * that it asks.
 */
public interface SystemClockSource {
    /** The answer; never throws. */
    Answer ask();

    /**
     * What the system says.
     *
     * @param synchronised nothing when there is nobody to ask
     * @param off how far the clock is from its source, positive when ahead; nothing when not told
     */
    record Answer(Optional<Boolean> synchronised, Optional<Duration> off) {
        /** Nobody to ask. */
        public static final Answer UNKNOWN = new Answer(Optional.empty(), Optional.empty());
    }
}
