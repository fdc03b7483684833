/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.time.YearMonth;

/**
 * A month that stands in a file of its own. Immutable.
 *
 * @param month of its records, by the wall clock and zone of the time when it was closed
 * @param file its name in the archive's folder; empty: an administrator deleted it. The place stays known, since the log
 *     may begin there
 * @param from the place in the log where it begins
 * @param to the place where it ends
 */
record ClosedMonth(YearMonth month, String file, LogHead from, LogHead to) {
    /** Whether there is to be a file. */
    boolean isKept() {
        return !file.isEmpty();
    }

    /** The same without its file. */
    ClosedMonth deleted() {
        return new ClosedMonth(month, "", from, to);
    }

    /** Number of its first record. */
    long first() {
        return from.number() + 1;
    }

    /** Number of its last record. */
    long last() {
        return to.number();
    }
}
