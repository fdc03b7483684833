/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Secret;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One way to the data key, as it stands in the file's header: how the typed key is stretched, and the data key closed
 * under the result. Immutable; holds nothing secret.
 */
abstract class KeySlot implements SlotFront {
    /** Bytes that slots of all formats begin with: number, kind, cost and salt. */
    static final int FRONT_LENGTH = 14 + Stretch.SALT_LENGTH;

    private static final int COST_AT = 2;
    private static final int SALT_AT = 14;

    private final byte[] bytes;

    KeySlot(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The first bytes of a slot. */
    static byte[] front(SlotFront slot) {
        Argon2id.Parameters cost = slot.stretch().parameters();
        return ByteBuffer.allocate(FRONT_LENGTH)
                .put((byte) slot.number())
                .put((byte) slot.kind().code())
                .putInt(cost.memoryKiB())
                .putInt(cost.iterations())
                .putInt(cost.parallelism())
                .put(slot.stretch().salt())
                .array();
    }

    /** The data key, if the stretched key is this slot's. {@code fileIdentity} is the header's beginning. */
    abstract Secret open(Secret stretched, byte[] fileIdentity) throws AuthenticationFailed;

    /** The slot as it stands in the header. */
    final byte[] bytes() {
        return bytes.clone();
    }

    /** Bytes of it. */
    final byte[] part(int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** What is bound to the message that closes the data key: the file, and so much of the slot. */
    static byte[] associated(byte[] fileIdentity, byte[] slot, int length) {
        return ByteBuffer.allocate(fileIdentity.length + length)
                .put(fileIdentity)
                .put(slot, 0, length)
                .array();
    }

    @Override
    public final int number() {
        return bytes[0] & 0xff;
    }

    @Override
    public final SlotKind kind() {
        return SlotKind.of(bytes[1] & 0xff);
    }

    /** Whether the derivation is one that this program spends on a file. */
    final boolean isAffordable() {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(COST_AT);
        return Argon2id.Limits.FOR_FILES.allow(
                Integer.toUnsignedLong(in.getInt()),
                Integer.toUnsignedLong(in.getInt()),
                Integer.toUnsignedLong(in.getInt()));
    }

    /** Ask {@link #isAffordable} before. */
    @Override
    public final Stretch stretch() {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(COST_AT);
        return new Stretch(
                new Argon2id.Parameters(in.getInt(), in.getInt(), in.getInt()), part(SALT_AT, Stretch.SALT_LENGTH));
    }
}
