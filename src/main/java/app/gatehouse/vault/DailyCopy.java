/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A daily copy of the vault file.
 *
 * @param day before whose first save it was made
 * @param generation how many saves the vault had seen
 */
public record DailyCopy(LocalDate day, long generation, Path file) {}
