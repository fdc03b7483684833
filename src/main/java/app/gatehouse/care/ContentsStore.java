/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Counts what is in a vault. Stateless. */
final class ContentsStore {
    /** How much is in it. */
    Contents contents(Handle handle) {
        return new Contents(
                Instant.ofEpochMilli(number(handle, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'saved_at'")),
                (int) number(handle, "SELECT count(*) FROM person"),
                (int) number(handle, "SELECT count(*) FROM account"),
                number(handle, "SELECT number FROM audit_key"));
    }

    /** What is lost and who comes back where {@code backup} takes the place of {@code present}. */
    Losses losses(Handle present, Handle backup) {
        Set<String> here = usernames(present, "SELECT username FROM person");
        Set<String> there = usernames(backup, "SELECT username FROM person");
        Set<Long> numbersHere = Set.copyOf(numbers(present, "SELECT id FROM person"));
        long returning = numbers(backup, "SELECT id FROM person WHERE enabled = 1").stream()
                .filter(id -> !numbersHere.contains(id))
                .count();
        Set<Long> kept = Set.copyOf(numbers(backup, "SELECT id FROM account"));
        long accounts = numbers(present, "SELECT id FROM account").stream()
                .filter(id -> !kept.contains(id))
                .count();
        return new Losses(
                (int) here.stream().filter(name -> !there.contains(name)).count(), (int) accounts, (int) returning);
    }

    private static List<Long> numbers(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).list();
    }

    /** What {@code PRAGMA integrity_check} finds; empty where the database is sound. */
    List<String> faults(Handle handle) {
        return handle.createQuery("PRAGMA integrity_check").mapTo(String.class).stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    /** How many rows belong to something that is not there. */
    int brokenLinks(Handle handle) {
        return handle.createQuery("PRAGMA foreign_key_check").mapToMap().list().size();
    }

    private static long number(Handle handle, String query) {
        return handle.createQuery(query).mapTo(long.class).one();
    }

    private static Set<String> usernames(Handle handle, String query) {
        return handle.createQuery(query).mapTo(String.class).stream().collect(Collectors.toSet());
    }
}
