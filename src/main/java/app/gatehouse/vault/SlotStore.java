/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * The key slots inside the image. They are what counts: each save seals the data key for the slots that stand here then, and
 * makes a new data key where they are others than before.
 */
final class SlotStore {
    private static final String COLUMNS = "id, kind, person_id, memory, passes, lanes, salt, public_key";

    /** All slots, by number. */
    List<SlotKey> all(Handle handle) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM key_slot ORDER BY id")
                .map((row, context) -> slot(row))
                .list();
    }

    private static SlotKey slot(ResultSet row) throws SQLException {
        long person = row.getLong("person_id");
        OptionalLong owner = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(person);
        Argon2id.Parameters cost =
                new Argon2id.Parameters(row.getInt("memory"), row.getInt("passes"), row.getInt("lanes"));
        return new SlotKey(
                row.getInt("id"),
                SlotKind.valueOf(row.getString("kind")),
                owner,
                new Stretch(cost, row.getBytes("salt")),
                row.getBytes("public_key"));
    }

    /** Puts a slot in the place of the one with its number. */
    void put(Handle handle, SlotKey slot, Instant now) {
        handle.execute("DELETE FROM key_slot WHERE id = ?", slot.number());
        insert(handle, slot, now.toEpochMilli(), null);
    }

    /** Takes over what a file of format 1 had, with the times that it knew. */
    void putOlder(Handle handle, List<Older> slots) {
        slots.forEach(each -> insert(handle, each.slot(), each.madeAt(), each.confirmedAt()));
    }

    private static void insert(Handle handle, SlotKey slot, long madeAt, Long confirmedAt) {
        Argon2id.Parameters cost = slot.stretch().parameters();
        handle.execute(
                "INSERT INTO key_slot (" + COLUMNS + ", made_at, confirmed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                slot.number(),
                slot.kind().name(),
                slot.personId().isPresent() ? slot.personId().getAsLong() : null,
                cost.memoryKiB(),
                cost.iterations(),
                cost.parallelism(),
                slot.stretch().salt(),
                slot.publicKey(),
                madeAt,
                confirmedAt);
    }

    /** The slots of a file of format 1, read before its image is brought up to date. Fewer than in the header: damaged. */
    List<Older> older(Handle handle, List<KeySlot> header) {
        List<Older> slots = new ArrayList<>();
        for (KeySlot slot : header) {
            handle.createQuery("SELECT wrapping_key, made_at, confirmed_at FROM key_slot WHERE id = ? AND kind = ?")
                    .bind(0, slot.number())
                    .bind(1, slot.kind().name())
                    .map((row, context) -> older(slot, row))
                    .findOne()
                    .ifPresent(slots::add);
        }
        return slots;
    }

    private static Older older(KeySlot slot, ResultSet row) throws SQLException {
        long confirmed = row.getLong("confirmed_at");
        Long confirmedAt = row.wasNull() ? null : confirmed;
        try (Secret stretched = Secret.taking(row.getBytes("wrapping_key"))) {
            return new Older(SlotKey.of(slot, stretched), row.getLong("made_at"), confirmedAt);
        }
    }

    /** Removes the slots of a kind, and says how many there were. */
    int remove(Handle handle, SlotKind kind) {
        return handle.execute("DELETE FROM key_slot WHERE kind = ?", kind.name());
    }

    /** Removes a person's slot, and says whether there was one. */
    boolean remove(Handle handle, long personId) {
        return handle.execute("DELETE FROM key_slot WHERE person_id = ?", personId) > 0;
    }

    /** Whose opening passwords there are, by name. */
    List<Opener> openers(Handle handle) {
        return openers(handle, "kind = 'LEADER'");
    }

    /** Whose slot this is; empty for one of the station's own. */
    Optional<Opener> opener(Handle handle, int number) {
        return openers(handle, "key_slot.id = " + number).stream().findFirst();
    }

    private static List<Opener> openers(Handle handle, String which) {
        return handle.createQuery("SELECT person.id, username, name, made_at FROM key_slot"
                        + " JOIN person ON person.id = person_id WHERE " + which + " ORDER BY name, person.id")
                .map((row, context) -> new Opener(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("name"),
                        Instant.ofEpochMilli(row.getLong("made_at"))))
                .list();
    }

    /** The slots of one database take the place of another's, but for those of people whom the other does not know. */
    void takeOver(Handle from, Handle to) {
        to.execute("DELETE FROM key_slot");
        TableCopy.rows(from, "key_slot").stream()
                .filter(row -> row.get("person_id") == null || isSame(from, to, row.get("person_id")))
                .forEach(row -> TableCopy.put(to, "key_slot", row));
    }

    private static boolean isSame(Handle from, Handle to, Object personId) {
        return username(from, personId).equals(username(to, personId));
    }

    private static Optional<String> username(Handle handle, Object personId) {
        return handle.createQuery("SELECT username FROM person WHERE id = ?")
                .bind(0, personId)
                .mapTo(String.class)
                .findOne();
    }

    /** Notes that the slots of a kind are confirmed. */
    void confirm(Handle handle, SlotKind kind, Instant now) {
        handle.execute("UPDATE key_slot SET confirmed_at = ? WHERE kind = ?", now.toEpochMilli(), kind.name());
    }

    /** Whether there is a confirmed slot of a kind. */
    boolean isConfirmed(Handle handle, SlotKind kind) {
        return handle.createQuery("SELECT count(*) FROM key_slot WHERE kind = ? AND confirmed_at IS NOT NULL")
                        .bind(0, kind.name())
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    /** A slot of format 1 as format 2 has it; {@code confirmedAt} is null where nobody has. */
    record Older(SlotKey slot, long madeAt, Long confirmedAt) {}
}
