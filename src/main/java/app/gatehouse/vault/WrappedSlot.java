/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Hkdf;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import java.nio.charset.StandardCharsets;

/** A key slot of format 1: the stretched key itself wraps the data key. It is read, never written any more. */
final class WrappedSlot extends KeySlot {
    /** Bytes in the header. */
    static final int LENGTH = 138;

    private static final int BOUND_LENGTH = FRONT_LENGTH + Stretch.SALT_LENGTH;
    private static final byte[] WRAP = "gatehouse vault 1: wrap".getBytes(StandardCharsets.US_ASCII);

    WrappedSlot(byte[] bytes) {
        super(bytes);
    }

    @Override
    Secret open(Secret stretched, byte[] fileIdentity) throws AuthenticationFailed {
        try (Secret once = Hkdf.derive(stretched, part(FRONT_LENGTH, Stretch.SALT_LENGTH), WRAP, Sealed.KEY_LENGTH)) {
            return Secret.taking(Sealed.open(
                    once,
                    part(BOUND_LENGTH, Sealed.NONCE_LENGTH),
                    part(BOUND_LENGTH + Sealed.NONCE_LENGTH, Sealed.KEY_LENGTH + Sealed.TAG_LENGTH),
                    associated(fileIdentity, bytes(), BOUND_LENGTH)));
        }
    }
}
