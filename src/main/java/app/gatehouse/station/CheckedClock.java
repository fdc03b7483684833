/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the station's clock, and from when.
 *
 * @param off how far the clock was from its source, positive when ahead; empty when not told
 * @param checkedAt when a source of true time answered last; empty: none has, or somebody has set the clock since
 */
public record CheckedClock(ClockState state, Optional<Duration> off, Optional<Instant> checkedAt) {}
