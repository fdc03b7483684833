/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The formats of the vault file that this program knows, byte by byte in {@code docs/vault-format.md}. */
enum VaultFormat {
    /** Slots whose keys lie in the image. Read, and written as the next one at the first save. */
    WRAPPED(1, WrappedSlot.LENGTH),
    /** Slots that are key pairs. */
    SEALED(2, SealedSlot.LENGTH);

    private final int version;
    private final int slotLength;

    VaultFormat(int version, int slotLength) {
        this.version = version;
        this.slotLength = slotLength;
    }

    /** What this program writes. */
    static VaultFormat written() {
        return SEALED;
    }

    /** The format of a version number; empty for one that this program does not know. */
    static Optional<VaultFormat> of(int version) {
        for (VaultFormat format : values()) {
            if (format.version == version) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Its number in the file. */
    int version() {
        return version;
    }

    /** Bytes of a key slot. */
    int slotLength() {
        return slotLength;
    }

    /** A slot out of its bytes, which are taken over. */
    KeySlot slot(byte[] bytes) {
        return this == WRAPPED ? new WrappedSlot(bytes) : new SealedSlot(bytes);
    }

    /** What the body's key is derived for. */
    byte[] bodyInfo() {
        return ("gatehouse vault " + version + ": body").getBytes(StandardCharsets.US_ASCII);
    }
}
