/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.crypto.Secret;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What the vault keeps for the log: its key, made with the vault, where it stood at the last save, the alarm that nobody has
 * confirmed, and the months that were closed.
 */
final class AuditKeyStore {
    /** A copy of the key. */
    Secret key(Handle handle) {
        return Secret.taking(handle.createQuery("SELECT secret FROM audit_key")
                .mapTo(byte[].class)
                .one());
    }

    /** Where the log stood; empty before the first record. */
    Optional<LogHead> head(Handle handle) {
        return handle.createQuery("SELECT number, frame_start, frame_end, chain_before, chain, segment_salt"
                        + " FROM audit_key WHERE frame_end > 0")
                .map((row, context) -> new LogHead(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getBytes(4),
                        row.getBytes(5),
                        row.getBytes(6)))
                .findOne();
    }

    /** Notes where the log stands. */
    void put(Handle handle, LogHead head) {
        handle.execute(
                "UPDATE audit_key SET number = ?, frame_start = ?, frame_end = ?, chain_before = ?, chain = ?,"
                        + " segment_salt = ?",
                head.number(),
                head.start(),
                head.end(),
                head.chainBefore(),
                head.chain(),
                head.salt());
    }

    /** The alarm that stands. */
    Optional<LogAlarm> alarm(Handle handle) {
        return handle.createQuery("SELECT alarm, alarm_after, alarm_last, alarm_at FROM audit_key WHERE alarm <> ''")
                .map((row, context) -> new LogAlarm(
                        LogAlarm.Finding.of(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        Instant.ofEpochMilli(row.getLong(4))))
                .findOne();
    }

    /** Notes the alarm that stands, or that none does. */
    void putAlarm(Handle handle, Optional<LogAlarm> alarm) {
        handle.execute(
                "UPDATE audit_key SET alarm = ?, alarm_after = ?, alarm_last = ?, alarm_at = ?",
                alarm.map(a -> a.finding().name()).orElse(""),
                alarm.map(LogAlarm::after).orElse(0L),
                alarm.map(LogAlarm::last).orElse(0L),
                alarm.map(a -> a.at().toEpochMilli()).orElse(0L));
    }

    /** The closed months that are kept, oldest first. */
    List<ClosedMonth> closed(Handle handle) {
        return handle.createQuery("SELECT month, file, first_number, last_number, start_at, start_chain, start_salt,"
                        + " end_at, end_chain, end_salt FROM audit_archive ORDER BY first_number")
                .map((row, context) -> new ClosedMonth(
                        YearMonth.parse(row.getString(1)),
                        row.getString(2),
                        LogHead.place(row.getLong(3) - 1, row.getLong(5), row.getBytes(6), row.getBytes(7)),
                        LogHead.place(row.getLong(4), row.getLong(8), row.getBytes(9), row.getBytes(10))))
                .list();
    }

    /** Puts the closed months in place of those that are noted, if they are others. */
    void putClosed(Handle handle, List<ClosedMonth> months) {
        List<String> noted = handle.createQuery("SELECT first_number || file FROM audit_archive ORDER BY first_number")
                .mapTo(String.class)
                .list();
        if (noted.equals(
                months.stream().map(month -> month.first() + month.file()).toList())) {
            return;
        }
        handle.execute("DELETE FROM audit_archive");
        for (ClosedMonth month : months) {
            handle.execute(
                    "INSERT INTO audit_archive (month, file, first_number, last_number, start_at, start_chain,"
                            + " start_salt, end_at, end_chain, end_salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    month.month().toString(),
                    month.file(),
                    month.first(),
                    month.last(),
                    month.from().end(),
                    month.from().chain(),
                    month.from().salt(),
                    month.to().end(),
                    month.to().chain(),
                    month.to().salt());
        }
    }
}
