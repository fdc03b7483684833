/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Where backups go by themselves, once a day.
 *
 * @param folder on a share or a stick; empty: they go nowhere
 * @param lastGood when the last one was made
 * @param since when the folder was chosen; the beginning of time where none is
 */
public record CopyPlan(Optional<Path> folder, Optional<Instant> lastGood, Instant since) {
    /** No copies. */
    public static final CopyPlan NONE = new CopyPlan(Optional.empty(), Optional.empty(), Instant.EPOCH);
}
