/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.factor.TokenWindow;
import app.gatehouse.otp.Totp;
import app.gatehouse.people.Role;
import app.gatehouse.vault.TableCopy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Makes a content of another time fit for now (decisions, 5): what was used since then stays used, what was tried stays
 * tried. Stateless.
 */
final class RestoredStore {
    /** Backup code sets that may have been printed since, where nothing is known of that. */
    private static final int SETS_SKIPPED = 1000;

    private static final String ALSO_LATER = "INSERT INTO sqlite_sequence (name, seq) SELECT :name, :seq"
            + " WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = :name)";

    /** No printed backup code is good any more, and whoever has a second factor gets new ones. */
    void voidBackupCodes(Handle handle) {
        handle.execute("UPDATE person SET codes_due = 1 WHERE id IN (SELECT person_id FROM totp_factor"
                + " UNION SELECT person_id FROM email_factor UNION SELECT person_id FROM token_factor)");
        handle.execute("DELETE FROM backup_code_set");
    }

    /** Releases belong to a time that is over. */
    void dropReleases(Handle handle) {
        handle.execute("DELETE FROM sign_in_release");
    }

    /** Every code up to the present moment counts as used. */
    void useUpTime(Handle handle, Instant now) {
        handle.execute(
                "UPDATE totp_factor SET last_step = max(last_step, ?)",
                Totp.issued().step(now));
        handle.execute(
                "UPDATE token_factor SET next = max(next, ? / period + drift + 1) WHERE type = 'TOTP'",
                now.getEpochSecond());
    }

    /** Nothing is known of what happened since: counters go on behind the codes that the window would take. */
    void skipUnknown(Handle handle) {
        for (int digits : handle.createQuery("SELECT DISTINCT digits FROM token_factor")
                .mapTo(Integer.class)
                .list()) {
            handle.execute(
                    "UPDATE token_factor SET next = next + ? WHERE type = 'HOTP' AND digits = ?",
                    TokenWindow.lookAhead(digits),
                    digits);
        }
        handle.execute("UPDATE sqlite_sequence SET seq = seq + ? WHERE name = 'backup_code_set'", SETS_SKIPPED);
        handle.execute(
                "INSERT INTO sqlite_sequence (name, seq) SELECT 'backup_code_set', ?"
                        + " WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'backup_code_set')",
                SETS_SKIPPED);
    }

    /** What the present content knows to be used or tried holds in the next one as well. */
    void carryOver(Handle present, Handle next, Instant now) {
        for (String table : TableCopy.tables(present, "audit_")) {
            TableCopy.copy(present, next, table);
        }
        TableCopy.copy(present, next, "unknown_name");
        carrySteps(present, next);
        carryCounters(present, next, "token_factor", "next");
        carryCounters(present, next, "account", "counter");
        carryTries(present, next);
        carryLostRights(present, next);
        carrySequences(present, next);
        carryNumbers(present, next, now);
    }

    /**
     * Who was switched off or made less since stays so: an old copy gives nobody a right back. Where no administrator at all
     * would be left the roles of then hold, or the recovery key could help nobody back in.
     */
    private static void carryLostRights(Handle present, Handle next) {
        List<Standing> now = present.createQuery("SELECT id, enabled, role FROM person")
                .map((row, context) -> new Standing(row.getLong(1), row.getInt(2) == 1, Role.valueOf(row.getString(3))))
                .list();
        now.stream()
                .filter(person -> !person.enabled)
                .forEach(person -> next.execute("UPDATE person SET enabled = 0 WHERE id = ?", person.personId));
        List<Long> demoted = now.stream()
                .filter(person -> role(next, person.personId)
                        .filter(then -> then.compareTo(person.role) > 0)
                        .isPresent())
                .map(person -> person.personId)
                .toList();
        List<Long> administrators = next.createQuery("SELECT id FROM person WHERE role = 'ADMINISTRATOR'")
                .mapTo(Long.class)
                .list();
        if (!demoted.containsAll(administrators)) {
            now.stream()
                    .filter(person -> demoted.contains(person.personId))
                    .forEach(person -> next.execute(
                            "UPDATE person SET role = ? WHERE id = ?", person.role.name(), person.personId));
        }
    }

    private static Optional<Role> role(Handle handle, long personId) {
        return handle.createQuery("SELECT role FROM person WHERE id = ?")
                .bind(0, personId)
                .mapTo(String.class)
                .findOne()
                .map(Role::valueOf);
    }

    /** Nobody ever gets the number of somebody whom the log tells of. */
    private static void carryNumbers(Handle present, Handle next, Instant now) {
        List<Long> known =
                next.createQuery("SELECT id FROM person").mapTo(Long.class).list();
        present.createQuery("SELECT id FROM person UNION SELECT id FROM former_person").mapTo(Long.class).stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> next.execute(
                        "INSERT OR IGNORE INTO former_person (id, left_at) VALUES (?, ?)", id, now.toEpochMilli()));
    }

    /** Whose opening password may not stay: the content of then has them switched off or without the role for it. */
    List<Long> unfitOpeners(Handle handle) {
        return handle.createQuery("SELECT person_id FROM key_slot JOIN person ON person.id = person_id"
                        + " WHERE enabled = 0 OR role = 'OPERATOR'")
                .mapTo(Long.class)
                .list();
    }

    private static void carrySteps(Handle present, Handle next) {
        present.createQuery("SELECT person_id, last_step, near_step FROM totp_factor")
                .map((row, context) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .forEach(row -> next.execute(
                        "UPDATE totp_factor SET last_step = max(last_step, ?), near_step = max(near_step, ?)"
                                + " WHERE person_id = ?",
                        row.get(1),
                        row.get(2),
                        row.get(0)));
    }

    /** By the secret: whoever it is kept for, it is the same device that counts. */
    private static void carryCounters(Handle present, Handle next, String table, String column) {
        present.createQuery("SELECT secret, " + column + " FROM " + table + " WHERE type = 'HOTP' OR ? = 'next'")
                .bind(0, column)
                .map((row, context) -> new Counter(row.getBytes(1), row.getLong(2)))
                .forEach(counter -> {
                    next.execute(
                            "UPDATE " + table + " SET " + column + " = max(" + column + ", ?) WHERE secret = ?",
                            counter.value,
                            counter.secret);
                    Arrays.fill(counter.secret, (byte) 0);
                });
    }

    /** As somebody stands now, with no fuller a budget than either had. Whoever is new in {@code next} stands as it says. */
    private static void carryTries(Handle present, Handle next) {
        List<Budget> then = next.createQuery("SELECT person_id, kind, budget FROM throttle")
                .map((row, context) -> new Budget(row.getLong(1), row.getString(2), row.getInt(3)))
                .list();
        List<Long> people =
                next.createQuery("SELECT id FROM person").mapTo(Long.class).list();
        TableCopy.rows(present, "throttle").stream()
                .filter(row -> people.contains(((Number) row.get("person_id")).longValue()))
                .forEach(row -> TableCopy.put(next, "throttle", row));
        then.forEach(budget -> next.execute(
                "UPDATE throttle SET budget = min(budget, ?) WHERE person_id = ? AND kind = ?",
                budget.tries,
                budget.personId,
                budget.kind));
    }

    private static void carrySequences(Handle present, Handle next) {
        present.createQuery("SELECT name, seq FROM sqlite_sequence")
                .map((row, context) -> new Sequence(row.getString(1), row.getLong(2)))
                .forEach(sequence -> {
                    next.execute(
                            "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?",
                            sequence.last,
                            sequence.name);
                    next.createUpdate(ALSO_LATER)
                            .bind("name", sequence.name)
                            .bind("seq", sequence.last)
                            .execute();
                });
    }

    private static final class Counter {
        private final byte[] secret;
        private final long value;

        Counter(byte[] secret, long value) {
            this.secret = secret;
            this.value = value;
        }
    }

    private record Standing(long personId, boolean enabled, Role role) {}

    private record Budget(long personId, String kind, int tries) {}

    private record Sequence(String name, long last) {}
}
