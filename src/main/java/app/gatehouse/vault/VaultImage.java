/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Hkdf;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.vault.VaultException.Reason;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A whole vault file in memory, sealed: header and body. Immutable, holds nothing readable; knows nothing of disks. */
final class VaultImage {
    private final byte[] file;
    private final VaultHeader header;

    private VaultImage(byte[] file, VaultHeader header) {
        this.file = file;
        this.header = header;
    }

    /** Seals a database image, which the caller wipes. Salts and nonces are new each time, for each slot too. */
    static VaultImage seal(byte[] database, VaultKeys keys, UUID id, long generation, SecureRandom random) {
        byte[] identity = VaultHeader.identity(id, generation);
        List<SealedSlot> slots = keys.slots().stream()
                .map(slot -> SealedSlot.seal(slot, keys.dataKey(), identity, random))
                .toList();
        byte[] salt = new byte[VaultHeader.SALT_LENGTH];
        byte[] nonce = new byte[Sealed.NONCE_LENGTH];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        VaultHeader header = VaultHeader.of(identity, slots, (long) database.length + Sealed.TAG_LENGTH, salt, nonce);
        byte[] front = header.bytes();
        try (Secret once = Hkdf.derive(keys.dataKey(), salt, header.format().bodyInfo(), Sealed.KEY_LENGTH)) {
            byte[] body = Sealed.seal(once, nonce, database, front);
            byte[] file = ByteBuffer.allocate(front.length + body.length)
                    .put(front)
                    .put(body)
                    .array();
            return new VaultImage(file, header);
        }
    }

    /** Takes a file's bytes apart. Proves nothing about the body yet. */
    static VaultImage read(byte[] file) throws VaultException {
        return new VaultImage(file, VaultHeader.read(file));
    }

    /**
     * Tries what was typed on every slot that it may be the key of. Slow: one derivation, since passwords share theirs.
     *
     * @param password whether it is a password, not a recovery key
     * @return the slot that it opens, with the data key
     * @throws VaultException WRONG_KEY
     */
    Unwrapped unwrap(boolean password, Secret typed) throws VaultException {
        List<KeySlot> slots = header.slots().stream()
                .filter(slot -> slot.kind().isPassword() == password)
                .toList();
        if (!slots.isEmpty()) {
            try (Secret stretched = slots.get(0).stretch().derive(typed)) {
                for (KeySlot slot : slots) {
                    Optional<Secret> dataKey = tried(slot, stretched);
                    if (dataKey.isPresent()) {
                        return new Unwrapped(slot.number(), slot.kind(), dataKey.get());
                    }
                }
            }
        }
        throw new VaultException(Reason.WRONG_KEY, "no slot opens");
    }

    private Optional<Secret> tried(KeySlot slot, Secret stretched) {
        try {
            return Optional.of(slot.open(stretched, header.identity()));
        } catch (AuthenticationFailed e) {
            return Optional.empty();
        }
    }

    /** The database image, to be wiped by the caller. DAMAGED when a single byte of the file is not as it was sealed. */
    byte[] open(Secret dataKey) throws VaultException {
        try (Secret once =
                Hkdf.derive(dataKey, header.bodySalt(), header.format().bodyInfo(), Sealed.KEY_LENGTH)) {
            byte[] front = header.bytes();
            return Sealed.open(once, header.bodyNonce(), Arrays.copyOfRange(file, front.length, file.length), front);
        } catch (AuthenticationFailed e) {
            throw new VaultException(Reason.DAMAGED, "body");
        }
    }

    VaultHeader header() {
        return header;
    }

    /** The file's content; not to be changed. */
    byte[] file() {
        return file;
    }

    /** What came out of a slot. The receiver closes it. */
    record Unwrapped(int number, SlotKind kind, Secret dataKey) implements AutoCloseable {
        @Override
        public void close() {
            dataKey.close();
        }
    }
}
