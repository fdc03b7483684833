/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import org.bouncycastle.crypto.generators.SCrypt;

/**
 * scrypt (RFC 7914), for files of other programs. Slow on purpose: never call it on the screen's thread. Stateless,
 * thread-safe.
 */
public final class Scrypt {
    private static final long MOST_MEMORY = 256L << 20;
    private static final long MOST_WORK = 1L << 23;

    private Scrypt() {}

    /** Whether a derivation with these numbers, as read from a file, is legal and affordable here (about six seconds). */
    public static boolean allows(long n, long r, long p) {
        return n > 1
                && n <= 1 << 24
                && Long.bitCount(n) == 1
                && r >= 1
                && r <= 64
                && p >= 1
                && p <= 64
                && 128 * n * r <= MOST_MEMORY
                && 128 * n * r <= FreeHeap.bytes()
                && n * r * p <= MOST_WORK;
    }

    /**
     * Derives a key.
     *
     * @param password not changed, the caller wipes it
     * @throws IllegalArgumentException for numbers that {@link #allows} refuses
     */
    public static Secret derive(Secret password, byte[] salt, long n, long r, long p, int length) {
        if (!allows(n, r, p)) {
            throw new IllegalArgumentException("scrypt parameters out of range");
        }
        return Secret.taking(SCrypt.generate(password.bytes(), salt, (int) n, (int) r, (int) p, length));
    }
}
