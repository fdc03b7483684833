/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The data key and every slot's stretched key. Immutable until {@link #close()} wipes it. */
final class VaultKeys implements AutoCloseable {
    private final Secret dataKey;
    private final List<SlotKey> slots;

    /** Takes the keys over. */
    VaultKeys(Secret dataKey, List<SlotKey> slots) {
        this.dataKey = dataKey;
        this.slots = List.copyOf(slots);
    }

    /** A new data key for the given slots, which are taken over. */
    static VaultKeys fresh(List<SlotKey> slots, SecureRandom random) {
        return new VaultKeys(Secret.random(random, Sealed.KEY_LENGTH), slots);
    }

    /** A new data key; the given slots take the place of those of the same kind, the others stay. Copies them all. */
    VaultKeys renewed(List<SlotKey> replacing, SecureRandom random) {
        List<SlotKey> next = new ArrayList<>();
        replacing.forEach(slot -> next.add(slot.copy()));
        for (SlotKey slot : slots) {
            if (replacing.stream().noneMatch(other -> other.kind() == slot.kind())) {
                next.add(slot.copy());
            }
        }
        return fresh(next, random);
    }

    Secret dataKey() {
        return dataKey;
    }

    List<SlotKey> slots() {
        return slots;
    }

    /** The number of the slot of that kind, or the lowest that is free. */
    int numberFor(SlotKind kind) {
        for (SlotKey slot : slots) {
            if (slot.kind() == kind) {
                return slot.number();
            }
        }
        int number = 1;
        while (isTaken(number)) {
            number++;
        }
        return number;
    }

    private boolean isTaken(int number) {
        return slots.stream().anyMatch(slot -> slot.number() == number);
    }

    @Override
    public void close() {
        dataKey.close();
        slots.forEach(SlotKey::close);
    }
}
