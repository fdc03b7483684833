/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.DiskFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The closed months that lead to where a log's file begins. A vault of an older time does not know all of them: those are
 * found in the archives. Immutable.
 *
 * @param closed all that lead there, or those that the vault knows
 * @param known where to compare the log with the vault: where it stood when that was saved, or where the file begins if
 *     that place stands in an archive
 */
record ClosedMonths(List<ClosedMonth> closed, Optional<LogHead> known) {
    /** Looks for what the vault does not know, if the file begins at no place that it knows. */
    static ClosedMonths leadingTo(
            LogFile file, ArchiveFolder archive, LogKey key, List<ClosedMonth> closed, Optional<LogHead> known)
            throws DiskFailure {
        if (known.isEmpty()
                || file.size() == 0
                || !file.hasHeader(key)
                || new LogExaminer(file, key, 0, closed).beginsWell()) {
            return new ClosedMonths(closed, known);
        }
        LogHead base = file.base(key);
        LogHead from = closed.isEmpty()
                ? LogHead.beginning(key.header(), 0)
                : closed.get(closed.size() - 1).to();
        Optional<List<ClosedMonth>> found = archive.between(key, from, base, known)
                .map(months -> Stream.concat(closed.stream(), months.stream()).toList());
        boolean archived = found.isPresent() && known.get().start() < base.end();
        return new ClosedMonths(found.orElse(closed), archived ? Optional.of(base) : known);
    }
}
