/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.station.Method;
import java.time.Instant;
import java.util.Optional;

/**
 * A second factor that somebody has.
 *
 * @param since when its first valid code activated it
 * @param used when a code of it was last right; empty: never since then, or before this was noted
 */
public record HeldFactor(Method method, Instant since, Optional<Instant> used) {}
