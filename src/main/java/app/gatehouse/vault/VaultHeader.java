/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.vault.VaultException.Reason;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The readable front of a vault file, byte by byte in {@code docs/vault-format.md}. Immutable. All of it is the sealed
 * body's associated data; its own checksum is unkeyed and only tells damage from a wrong key before a key is known.
 */
final class VaultHeader {
    /** The format that this program writes. */
    static final int VERSION = 1;

    /** A name, and bytes that a transfer as text would break. */
    private static final byte[] MAGIC = {(byte) 0x89, 'G', 'H', 'V', '\r', '\n', 0x1a, '\n'};

    private static final int IDENTITY_LENGTH = 34;
    private static final int FIXED_LENGTH = 43;
    private static final int SEAL_LENGTH = KeySlot.SALT_LENGTH + Sealed.NONCE_LENGTH;
    private static final int MOST_SLOTS = 16;

    private final byte[] bytes;

    private VaultHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The first bytes of a header: what its slots are bound to. */
    static byte[] identity(UUID id, long generation) {
        return ByteBuffer.allocate(IDENTITY_LENGTH)
                .put(MAGIC)
                .putShort((short) VERSION)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(generation)
                .array();
    }

    /** A header for a body of that length, sealed with that salt and nonce. */
    static VaultHeader of(byte[] identity, List<KeySlot> slots, long bodyLength, byte[] salt, byte[] nonce) {
        ByteBuffer header = ByteBuffer.allocate(length(slots.size()))
                .put(identity)
                .putLong(bodyLength)
                .put((byte) slots.size());
        slots.forEach(slot -> header.put(slot.bytes()));
        header.put(salt).put(nonce);
        byte[] checked = Arrays.copyOf(header.array(), header.position());
        return new VaultHeader(header.put(Sha256.of(checked)).array());
    }

    /**
     * Reads a file's front and compares its lengths with the file's.
     *
     * @throws VaultException FOREIGN, NEWER, DAMAGED or TOO_COSTLY
     */
    static VaultHeader read(byte[] file) throws VaultException {
        checkIdentity(file);
        if (file.length < FIXED_LENGTH) {
            throw damaged("cut off in the header");
        }
        int slots = file[FIXED_LENGTH - 1] & 0xff;
        if (slots < 1 || slots > MOST_SLOTS || file.length < length(slots)) {
            throw damaged("cut off in the header");
        }
        VaultHeader header = new VaultHeader(Arrays.copyOf(file, length(slots)));
        if (!header.isSound()) {
            throw damaged("header checksum");
        }
        if (header.bodyLength() != file.length - header.bytes.length) {
            throw damaged("body length");
        }
        for (KeySlot slot : header.slots()) {
            if (!slot.isAffordable()) {
                throw new VaultException(Reason.TOO_COSTLY, "key derivation parameters");
            }
        }
        return header;
    }

    /** A flipped byte in the first ten must not read as "foreign" or "newer" where the rest says that it is ours. */
    private static void checkIdentity(byte[] file) throws VaultException {
        int compared = Math.min(file.length, MAGIC.length);
        boolean ours = Arrays.equals(file, 0, compared, MAGIC, 0, compared);
        if (ours && file.length < MAGIC.length + Short.BYTES) {
            throw damaged("cut off in the magic");
        }
        if (ours && version(file) == VERSION) {
            return;
        }
        if (fitsBut(file)) {
            throw damaged("magic or version");
        }
        throw ours && version(file) > VERSION
                ? new VaultException(Reason.NEWER, "format " + version(file))
                : new VaultException(ours ? Reason.DAMAGED : Reason.FOREIGN, "magic or version");
    }

    private static boolean fitsBut(byte[] file) {
        if (file.length < FIXED_LENGTH) {
            return false;
        }
        int length = length(file[FIXED_LENGTH - 1] & 0xff);
        if (file.length < length) {
            return false;
        }
        byte[] mended = Arrays.copyOf(file, length);
        ByteBuffer.wrap(mended).put(MAGIC).putShort((short) VERSION);
        return new VaultHeader(mended).isSound();
    }

    private static int version(byte[] file) {
        return ByteBuffer.wrap(file).getShort(MAGIC.length) & 0xffff;
    }

    private static int length(int slots) {
        return FIXED_LENGTH + slots * KeySlot.LENGTH + SEAL_LENGTH + Sha256.LENGTH;
    }

    private static VaultException damaged(String where) {
        return new VaultException(Reason.DAMAGED, where);
    }

    private boolean isSound() {
        int checked = bytes.length - Sha256.LENGTH;
        byte[] sum = Arrays.copyOfRange(bytes, checked, bytes.length);
        return MessageDigest.isEqual(sum, Sha256.of(Arrays.copyOf(bytes, checked)));
    }

    /** All of it, as it stands in the file. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** What the slots are bound to. */
    byte[] identity() {
        return Arrays.copyOf(bytes, IDENTITY_LENGTH);
    }

    UUID id() {
        ByteBuffer in = ByteBuffer.wrap(bytes, MAGIC.length + Short.BYTES, 16);
        return new UUID(in.getLong(), in.getLong());
    }

    long generation() {
        return ByteBuffer.wrap(bytes).getLong(IDENTITY_LENGTH - Long.BYTES);
    }

    private long bodyLength() {
        return ByteBuffer.wrap(bytes).getLong(IDENTITY_LENGTH);
    }

    List<KeySlot> slots() {
        ByteBuffer in = ByteBuffer.wrap(bytes).position(FIXED_LENGTH);
        List<KeySlot> slots = new ArrayList<>();
        for (int i = 0; i < (bytes[FIXED_LENGTH - 1] & 0xff); i++) {
            slots.add(KeySlot.read(in));
        }
        return slots;
    }

    byte[] bodySalt() {
        int from = bytes.length - Sha256.LENGTH - SEAL_LENGTH;
        return Arrays.copyOfRange(bytes, from, from + KeySlot.SALT_LENGTH);
    }

    byte[] bodyNonce() {
        int to = bytes.length - Sha256.LENGTH;
        return Arrays.copyOfRange(bytes, to - Sealed.NONCE_LENGTH, to);
    }
}
