/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Secret;
import app.gatehouse.vault.VaultException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stretched keys of all slots, kept inside the image. */
final class SlotStore {
    /** The secret side of each of the file's slots. DAMAGED if the image does not know one. */
    List<SlotKey> load(Handle handle, List<KeySlot> slots) throws VaultException {
        List<SlotKey> keys = new ArrayList<>();
        for (KeySlot slot : slots) {
            Optional<byte[]> key = slot.kind() == null
                    ? Optional.empty()
                    : handle.createQuery("SELECT wrapping_key FROM key_slot WHERE id = ? AND kind = ?")
                            .bind(0, slot.number())
                            .bind(1, slot.kind().name())
                            .mapTo(byte[].class)
                            .findOne();
            if (key.isEmpty()) {
                keys.forEach(SlotKey::close);
                throw new VaultException(Reason.DAMAGED, "slots of header and image differ");
            }
            keys.add(SlotKey.of(slot, Secret.taking(key.get())));
        }
        return keys;
    }

    /** Puts a slot in the place of the one with its number. */
    void put(Handle handle, SlotKey slot, Instant now) {
        handle.execute("DELETE FROM key_slot WHERE id = ?", slot.number());
        handle.execute(
                "INSERT INTO key_slot (id, kind, wrapping_key, made_at) VALUES (?, ?, ?, ?)",
                slot.number(),
                slot.kind().name(),
                slot.wrappingKey().bytes(),
                now.toEpochMilli());
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
}
