/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import java.security.SecureRandom;
import java.util.List;

/** The data key, and the slots that it is sealed for. Immutable until {@link #close()} wipes it. */
final class VaultKeys implements AutoCloseable {
    private final Secret dataKey;
    private final List<SlotKey> slots;

    /** Takes the key over. */
    VaultKeys(Secret dataKey, List<SlotKey> slots) {
        this.dataKey = dataKey;
        this.slots = List.copyOf(slots);
    }

    /** A new data key for the given slots. */
    static VaultKeys fresh(List<SlotKey> slots, SecureRandom random) {
        return new VaultKeys(Secret.random(random, Sealed.KEY_LENGTH), slots);
    }

    /** These keys where the slots are the same, else a new data key: what an old slot opens must not open what comes now. */
    VaultKeys forSlots(List<SlotKey> now, SecureRandom random) {
        return slots.equals(now) ? this : fresh(now, random);
    }

    /** An independent copy. */
    VaultKeys copy() {
        return new VaultKeys(dataKey.copy(), slots);
    }

    Secret dataKey() {
        return dataKey;
    }

    List<SlotKey> slots() {
        return slots;
    }

    @Override
    public void close() {
        dataKey.close();
    }
}
