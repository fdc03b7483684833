/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.time.Duration;
import java.time.Instant;

/**
 * What the codes of one person's app or token say about the clocks, since the last accepted one.
 *
 * @param tries right codes of another time
 * @param ahead by how much the clock that made the last of them is ahead of the station's; negative: behind
 * @param at when that was tried, by the station's clock
 */
record ClockReading(long personId, int tries, Duration ahead, Instant at) {}
