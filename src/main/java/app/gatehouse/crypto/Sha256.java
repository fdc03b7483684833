/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256. Stateless, thread-safe. */
public final class Sha256 {
    /** Length of the result in bytes. */
    public static final int LENGTH = 32;

    private Sha256() {}

    /** The digest of the parts, one after the other. The parts' borders are not marked. */
    public static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A digest to be fed piece by piece; for one thread. */
    public static MessageDigest running() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
