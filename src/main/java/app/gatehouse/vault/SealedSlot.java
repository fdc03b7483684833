/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Hpke;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A key slot of format 2: the data key is sealed to the key pair that the stretched key is the seed of. */
final class SealedSlot extends KeySlot {
    /** Bytes in the header. */
    static final int LENGTH = FRONT_LENGTH + Hpke.OVERHEAD + Sealed.KEY_LENGTH;

    private static final byte[] INFO = "gatehouse vault 2: slot".getBytes(StandardCharsets.US_ASCII);

    SealedSlot(byte[] bytes) {
        super(bytes);
    }

    /** Seals the data key for a slot. {@code fileIdentity} is the header's beginning, which the slot is bound to. */
    static SealedSlot seal(SlotKey key, Secret dataKey, byte[] fileIdentity, SecureRandom random) {
        byte[] front = front(key);
        byte[] associated = associated(fileIdentity, front, FRONT_LENGTH);
        return new SealedSlot(ByteBuffer.allocate(LENGTH)
                .put(front)
                .put(Hpke.seal(key.publicKey(), INFO, associated, dataKey.bytes(), random))
                .array());
    }

    @Override
    Secret open(Secret stretched, byte[] fileIdentity) throws AuthenticationFailed {
        byte[] associated = associated(fileIdentity, bytes(), FRONT_LENGTH);
        return Secret.taking(Hpke.open(stretched, INFO, associated, part(FRONT_LENGTH, LENGTH - FRONT_LENGTH)));
    }
}
