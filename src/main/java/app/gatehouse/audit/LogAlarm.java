/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.time.Instant;

/**
 * That the log and the vault did not fit. Stays until an administrator has seen it.
 *
 * @param finding what was wrong
 * @param after number of the last record before the fault that can be read; 0: none
 * @param last number of the last record that the vault knew
 * @param at when it was found
 */
public record LogAlarm(Finding finding, long after, long last, Instant at) {
    /** What was wrong. Names are stored: never rename one. */
    public enum Finding {
        /** Records at the end are missing, or the whole log is. */
        BEHIND,
        /** Records were changed, taken out or exchanged. */
        DAMAGED,
        /** An older vault was put back. */
        VAULT_OLDER,
        /** The file of an archived month is missing. */
        ARCHIVE_GONE,
        /** The file of an archived month was changed. */
        ARCHIVE_DAMAGED
    }
}
