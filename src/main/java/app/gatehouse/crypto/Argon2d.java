/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2d, version 1.3 (RFC 9106), for KeePass files. What {@link Argon2id} says holds here too. */
public final class Argon2d {
    private Argon2d() {}

    /** As {@link Argon2id#derive}. */
    public static byte[] derive(byte[] password, byte[] salt, Argon2id.Parameters parameters, int length) {
        return Argon2id.derive(Argon2Parameters.ARGON2_d, password, salt, parameters, length);
    }
}
