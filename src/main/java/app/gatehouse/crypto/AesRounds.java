/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The old key derivation of KeePass: 32 bytes, encrypted over and over with AES, then hashed. Slow on purpose: never call
 * it on the screen's thread. Stateless, thread-safe.
 */
public final class AesRounds {
    /** The most rounds that a file may ask for: about six seconds. */
    public static final long MOST_ROUNDS = 60_000_000;

    private static final int STEP = 4096;

    private AesRounds() {}

    /** Whether that many rounds, as read from a file, are affordable. */
    public static boolean allows(long rounds) {
        return rounds >= 1 && rounds <= MOST_ROUNDS;
    }

    /**
     * Derives 32 bytes.
     *
     * @param composite 32 bytes; not changed
     * @param seed 32 bytes, the key of the rounds
     * @throws IllegalArgumentException for rounds that {@link #allows} refuses
     */
    public static Secret derive(Secret composite, byte[] seed, long rounds) {
        if (!allows(rounds)) {
            throw new IllegalArgumentException("too many rounds");
        }
        try (Secret left = half(composite, 0, seed, rounds);
                Secret right = half(composite, 16, seed, rounds)) {
            return Secret.taking(Sha256.of(left.bytes(), right.bytes()));
        }
    }

    /**
     * Encrypting zeros in CBC mode from a vector V gives E(V), E(E(V)), …: the rounds, a piece at a time, which is many
     * times as fast as a call for each.
     */
    private static Secret half(Secret composite, int from, byte[] seed, long rounds) {
        byte[] block = new byte[16];
        System.arraycopy(composite.bytes(), from, block, 0, 16);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            SecretKeySpec key = new SecretKeySpec(seed, "AES");
            byte[] zeros = new byte[STEP * 16];
            byte[] out = new byte[STEP * 16];
            for (long left = rounds; left > 0; left -= STEP) {
                int take = (int) Math.min(STEP, left) * 16;
                cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(block));
                cipher.doFinal(zeros, 0, take, out, 0);
                System.arraycopy(out, take - 16, block, 0, 16);
            }
            return Secret.taking(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES", e);
        }
    }
}
