/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That the log and the vault did not fit. Stays until an administrator has seen it.
 *
 * @param finding what was wrong
 * @param after number of the last record before the fault that can be read; 0: none
 * @param last number of the last record that the vault knew
 * @param at when it was found
 */
public record LogAlarm(Finding finding, long after, long last, Instant at) {
    private static final String FINDING = "finding";
    private static final String AFTER = "after";
    private static final String LAST = "last";

    /** The record that says so. */
    AuditEvent event() {
        return AuditEvent.ofStation(
                at,
                AuditKind.LOG_ALARM,
                Map.of(
                        FINDING,
                        finding.name(),
                        AFTER,
                        String.format(Locale.ROOT, "%d", after),
                        LAST,
                        String.format(Locale.ROOT, "%d", last)));
    }

    /** The alarm that stands after such a record: none after {@code LOG_ALARM_SEEN}. */
    static Optional<LogAlarm> in(AuditEvent event) {
        if (event.kind() != AuditKind.LOG_ALARM) {
            return Optional.empty();
        }
        Map<String, String> details = event.details();
        return Optional.of(new LogAlarm(
                Finding.of(details.getOrDefault(FINDING, "")),
                Long.parseLong(details.getOrDefault(AFTER, "0")),
                Long.parseLong(details.getOrDefault(LAST, "0")),
                event.at()));
    }

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
        ARCHIVE_DAMAGED;

        /** The finding of that name; one of a newer program is some damage. */
        static Finding of(String name) {
            return Stream.of(values())
                    .filter(finding -> finding.name().equals(name))
                    .findFirst()
                    .orElse(DAMAGED);
        }
    }
}
