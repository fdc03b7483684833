/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.util.Arrays;

/** HKDF with SHA-256 (RFC 5869): a fresh key for one use out of a long-lived one. Stateless, thread-safe. */
public final class Hkdf {
    private Hkdf() {}

    /**
     * Extracts and expands.
     *
     * @param key the long-lived key; must already be uniformly random, a password is not
     * @param salt random, as long as the hash for best effect
     * @param info what the new key is for
     * @param length bytes wanted, 1 to 8160
     */
    public static Secret derive(Secret key, byte[] salt, byte[] info, int length) {
        if (length < 1 || length > 255 * Hmac.LENGTH) {
            throw new IllegalArgumentException("HKDF gives 1 to 8160 bytes");
        }
        try (Secret pseudorandom =
                Secret.taking(Hmac.sha256(salt.length == 0 ? new byte[Hmac.LENGTH] : salt, key.bytes()))) {
            return expand(pseudorandom, info, length);
        }
    }

    /**
     * Expands alone, as some files of other programs do.
     *
     * @param key uniformly random, at least 32 bytes
     * @param info what the new key is for
     * @param length bytes wanted, 1 to 8160
     */
    public static Secret expand(Secret key, byte[] info, int length) {
        byte[] out = new byte[length];
        byte[] block = new byte[0];
        for (int done = 0, counter = 1; done < length; counter++) {
            byte[] next = Hmac.sha256(key.bytes(), block, info, new byte[] {(byte) counter});
            Arrays.fill(block, (byte) 0);
            block = next;
            int take = Math.min(block.length, length - done);
            System.arraycopy(block, 0, out, done, take);
            done += take;
        }
        Arrays.fill(block, (byte) 0);
        return Secret.taking(out);
    }
}
