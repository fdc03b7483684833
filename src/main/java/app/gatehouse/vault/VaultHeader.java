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
import java.util.Optional;
import java.util.UUID;

/**
 * The readable front of a vault file, byte by byte in {@code docs/vault-format.md}. Immutable. All of it is the sealed
 * body's associated data; its own checksum is unkeyed and only tells damage from a wrong key before a key is known.
 */
final class VaultHeader {
    /** A name, and bytes that a transfer as text would break. */
    private static final byte[] MAGIC = {(byte) 0x89, 'G', 'H', 'V', '\r', '\n', 0x1a, '\n'};

    private static final int IDENTITY_LENGTH = 34;
    private static final int FIXED_LENGTH = 43;
    /** Bytes of the body's salt. */
    static final int SALT_LENGTH = 32;

    private static final int SEAL_LENGTH = SALT_LENGTH + Sealed.NONCE_LENGTH;
    private static final int MOST_SLOTS = 16;

    private final byte[] bytes;
    private final VaultFormat format;

    private VaultHeader(byte[] bytes, VaultFormat format) {
        this.bytes = bytes;
        this.format = format;
    }

    /** The first bytes of a header of the written format: what its slots are bound to. */
    static byte[] identity(UUID id, long generation) {
        return ByteBuffer.allocate(IDENTITY_LENGTH)
                .put(MAGIC)
                .putShort((short) VaultFormat.written().version())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(generation)
                .array();
    }

    /** A header for a body of that length, sealed with that salt and nonce. */
    static VaultHeader of(byte[] identity, List<SealedSlot> slots, long bodyLength, byte[] salt, byte[] nonce) {
        VaultFormat format = VaultFormat.written();
        ByteBuffer header = ByteBuffer.allocate(length(format, slots.size()))
                .put(identity)
                .putLong(bodyLength)
                .put((byte) slots.size());
        slots.forEach(slot -> header.put(slot.bytes()));
        header.put(salt).put(nonce);
        byte[] checked = Arrays.copyOf(header.array(), header.position());
        return new VaultHeader(header.put(Sha256.of(checked)).array(), format);
    }

    /**
     * Reads a file's front and compares its lengths with the file's.
     *
     * @throws VaultException FOREIGN, NEWER, DAMAGED or TOO_COSTLY
     */
    static VaultHeader read(byte[] file) throws VaultException {
        VaultFormat format = formatOf(file);
        if (file.length < FIXED_LENGTH) {
            throw damaged("cut off in the header");
        }
        int slots = file[FIXED_LENGTH - 1] & 0xff;
        if (slots < 1 || slots > MOST_SLOTS || file.length < length(format, slots)) {
            throw damaged("cut off in the header");
        }
        VaultHeader header = new VaultHeader(Arrays.copyOf(file, length(format, slots)), format);
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
        // Else a file could make the program stretch each try a dozen times.
        if (!SlotFront.allows(header.slots())) {
            throw damaged("key slots");
        }
        return header;
    }

    /** A flipped byte in the first ten must not read as "foreign" or "newer" where the rest says that it is ours. */
    private static VaultFormat formatOf(byte[] file) throws VaultException {
        int compared = Math.min(file.length, MAGIC.length);
        boolean ours = Arrays.equals(file, 0, compared, MAGIC, 0, compared);
        if (ours && file.length < MAGIC.length + Short.BYTES) {
            throw damaged("cut off in the magic");
        }
        Optional<VaultFormat> format = ours ? VaultFormat.of(version(file)) : Optional.empty();
        if (format.isPresent()) {
            return format.get();
        }
        if (Arrays.stream(VaultFormat.values()).anyMatch(each -> fitsBut(file, each))) {
            throw damaged("magic or version");
        }
        throw ours && version(file) > VaultFormat.written().version()
                ? new VaultException(Reason.NEWER, "format " + version(file))
                : new VaultException(ours ? Reason.DAMAGED : Reason.FOREIGN, "magic or version");
    }

    private static boolean fitsBut(byte[] file, VaultFormat format) {
        if (file.length < FIXED_LENGTH) {
            return false;
        }
        int length = length(format, file[FIXED_LENGTH - 1] & 0xff);
        if (file.length < length) {
            return false;
        }
        byte[] mended = Arrays.copyOf(file, length);
        ByteBuffer.wrap(mended).put(MAGIC).putShort((short) format.version());
        return new VaultHeader(mended, format).isSound();
    }

    private static int version(byte[] file) {
        return ByteBuffer.wrap(file).getShort(MAGIC.length) & 0xffff;
    }

    private static int length(VaultFormat format, int slots) {
        return FIXED_LENGTH + slots * format.slotLength() + SEAL_LENGTH + Sha256.LENGTH;
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

    /** The format of the file. */
    VaultFormat format() {
        return format;
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
            byte[] slot = new byte[format.slotLength()];
            in.get(slot);
            slots.add(format.slot(slot));
        }
        return slots;
    }

    byte[] bodySalt() {
        int from = bytes.length - Sha256.LENGTH - SEAL_LENGTH;
        return Arrays.copyOfRange(bytes, from, from + SALT_LENGTH);
    }

    byte[] bodyNonce() {
        int to = bytes.length - Sha256.LENGTH;
        return Arrays.copyOfRange(bytes, to - Sealed.NONCE_LENGTH, to);
    }
}
