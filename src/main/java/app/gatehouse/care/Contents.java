/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import java.time.Instant;

/**
 * How much is in a vault.
 *
 * @param savedAt by the wall clock of that time
 * @param accounts of all people together
 * @param events that the log had come to
 */
public record Contents(Instant savedAt, int people, int accounts, long events) {}
