/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some events of the log, newest first.
 *
 * @param records the events
 * @param next from where the next page goes on; empty: there is no more
 */
public record AuditPage(List<AuditRecord> records, OptionalLong next) {
    /** Copies the list. */
    public AuditPage {
        records = List.copyOf(records);
    }
}
