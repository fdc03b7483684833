/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-512, for files of other programs. Stateless, thread-safe. */
public final class Sha512 {
    private Sha512() {}

    /** The digest of the parts, one after the other. The parts' borders are not marked. */
    public static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-512", e);
        }
    }
}
