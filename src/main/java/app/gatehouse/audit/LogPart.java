/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One file of the log.
 *
 * @param kind what it is
 * @param file its name in the station folder, with the archive's folder before it where it is there
 * @param month of an archive
 * @param first number of its first record; 0: not known before it is read
 * @param last number of its last record; 0: not known before it is read
 * @param there whether the file is there
 */
public record LogPart(Kind kind, Path file, Optional<YearMonth> month, long first, long last, boolean there) {
    /** What a file of the log is. */
    public enum Kind {
        /** The one that is written. */
        PRESENT,
        /** A month that was closed. */
        ARCHIVE,
        /** One that was found damaged, or was here before a restore. */
        SET_ASIDE
    }
}
