/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Hkdf;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * One way to the data key, as it stands in the file's header: how the typed key is stretched, and the data key wrapped
 * under the result. Immutable; holds nothing secret.
 */
final class KeySlot {
    /** Bytes in the header. */
    static final int LENGTH = 138;

    /** Bytes of either salt. */
    static final int SALT_LENGTH = 32;

    private static final int BOUND_LENGTH = 78;
    private static final byte[] WRAP = "gatehouse vault 1: wrap".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private KeySlot(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Wraps the data key afresh. {@code fileIdentity} is the header's beginning, which the slot is bound to. */
    static KeySlot wrap(SlotKey key, Secret dataKey, byte[] fileIdentity, SecureRandom random) {
        byte[] wrapSalt = new byte[SALT_LENGTH];
        byte[] nonce = new byte[Sealed.NONCE_LENGTH];
        random.nextBytes(wrapSalt);
        random.nextBytes(nonce);
        ByteBuffer slot = ByteBuffer.allocate(LENGTH)
                .put((byte) key.number())
                .put((byte) key.kind().code())
                .putInt(key.parameters().memoryKiB())
                .putInt(key.parameters().iterations())
                .putInt(key.parameters().parallelism())
                .put(key.salt())
                .put(wrapSalt);
        byte[] associated = associated(fileIdentity, slot.array());
        try (Secret once = Hkdf.derive(key.wrappingKey(), wrapSalt, WRAP, Sealed.KEY_LENGTH)) {
            slot.put(nonce).put(Sealed.seal(once, nonce, dataKey.bytes(), associated));
        }
        return new KeySlot(slot.array());
    }

    /** The slot that stands at a place of the header. */
    static KeySlot read(ByteBuffer header) {
        byte[] bytes = new byte[LENGTH];
        header.get(bytes);
        return new KeySlot(bytes);
    }

    /** The slot as it stands in the header. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** From 1 to 255, once in a file. */
    int number() {
        return bytes[0] & 0xff;
    }

    /** What opens it; null for a kind that this program does not know. */
    SlotKind kind() {
        return SlotKind.of(bytes[1] & 0xff);
    }

    /** Whether the derivation is one that this program spends on a file. */
    boolean isAffordable() {
        ByteBuffer in = ByteBuffer.wrap(bytes, 2, 12);
        return Argon2id.Limits.FOR_FILES.allow(
                Integer.toUnsignedLong(in.getInt()),
                Integer.toUnsignedLong(in.getInt()),
                Integer.toUnsignedLong(in.getInt()));
    }

    /** The derivation's cost. Ask {@link #isAffordable} before. */
    Argon2id.Parameters parameters() {
        ByteBuffer in = ByteBuffer.wrap(bytes, 2, 12);
        return new Argon2id.Parameters(in.getInt(), in.getInt(), in.getInt());
    }

    /** The derivation's salt. */
    byte[] salt() {
        return part(14, SALT_LENGTH);
    }

    /** Stretches what was typed. Slow. */
    Secret derive(Secret typed) {
        return Secret.taking(Argon2id.derive(typed.bytes(), salt(), parameters(), Sealed.KEY_LENGTH));
    }

    /** The data key, if the wrapping key is this slot's. */
    Secret unwrap(Secret wrappingKey, byte[] fileIdentity) throws AuthenticationFailed {
        try (Secret once = Hkdf.derive(wrappingKey, part(46, SALT_LENGTH), WRAP, Sealed.KEY_LENGTH)) {
            return Secret.taking(Sealed.open(
                    once,
                    part(BOUND_LENGTH, Sealed.NONCE_LENGTH),
                    part(BOUND_LENGTH + Sealed.NONCE_LENGTH, Sealed.KEY_LENGTH + Sealed.TAG_LENGTH),
                    associated(fileIdentity, bytes)));
        }
    }

    private byte[] part(int from, int length) {
        byte[] part = new byte[length];
        System.arraycopy(bytes, from, part, 0, length);
        return part;
    }

    private static byte[] associated(byte[] fileIdentity, byte[] slot) {
        return ByteBuffer.allocate(fileIdentity.length + BOUND_LENGTH)
                .put(fileIdentity)
                .put(slot, 0, BOUND_LENGTH)
                .array();
    }
}
