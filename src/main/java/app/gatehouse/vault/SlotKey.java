/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import java.security.SecureRandom;

/**
 * A key slot's secret side: the stretched key, with the parameters and salt it came from. It lives in memory and inside the
 * sealed image, so that the slot can be wrapped again without its password.
 */
final class SlotKey implements AutoCloseable {
    private final int number;
    private final SlotKind kind;
    private final Argon2id.Parameters parameters;
    private final byte[] salt;
    private final Secret wrappingKey;

    private SlotKey(int number, SlotKind kind, Argon2id.Parameters parameters, byte[] salt, Secret wrappingKey) {
        this.number = number;
        this.kind = kind;
        this.parameters = parameters;
        this.salt = salt;
        this.wrappingKey = wrappingKey;
    }

    /** Stretches a new key. Slow. {@code typed} stays the caller's. */
    static SlotKey derive(
            int number, SlotKind kind, Secret typed, Argon2id.Parameters parameters, SecureRandom random) {
        byte[] salt = new byte[KeySlot.SALT_LENGTH];
        random.nextBytes(salt);
        byte[] key = Argon2id.derive(typed.bytes(), salt, parameters, Sealed.KEY_LENGTH);
        return new SlotKey(number, kind, parameters, salt, Secret.taking(key));
    }

    /** The secret side of a slot that was read; takes the key over. */
    static SlotKey of(KeySlot slot, Secret wrappingKey) {
        return new SlotKey(slot.number(), slot.kind(), slot.parameters(), slot.salt(), wrappingKey);
    }

    /** An independent copy. */
    SlotKey copy() {
        return new SlotKey(number, kind, parameters, salt, wrappingKey.copy());
    }

    int number() {
        return number;
    }

    SlotKind kind() {
        return kind;
    }

    Argon2id.Parameters parameters() {
        return parameters;
    }

    byte[] salt() {
        return salt.clone();
    }

    Secret wrappingKey() {
        return wrappingKey;
    }

    @Override
    public void close() {
        wrappingKey.close();
    }
}
