/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * PBKDF2 with HMAC (RFC 8018, 5.2), for files of other programs. Takes bytes, which the JDK's own does not. Slow on
 * purpose: never call it on the screen's thread. Stateless, thread-safe.
 */
public final class Pbkdf2 {
    /** The most rounds for one block of key that a file may ask for: about six seconds. */
    public static final int MOST_ROUNDS = 5_000_000;

    private Pbkdf2() {}

    /** Whether that many rounds, as read from a file, are legal and affordable. */
    public static boolean allows(long rounds) {
        return rounds >= 1 && rounds <= MOST_ROUNDS;
    }

    /**
     * Derives a key.
     *
     * @param password not changed, the caller wipes it
     * @throws IllegalArgumentException for rounds that {@link #allows} refuses
     */
    public static Secret derive(Hmac.Hash hash, Secret password, byte[] salt, long rounds, int length) {
        if (!allows(rounds) || length < 1) {
            throw new IllegalArgumentException("PBKDF2 parameters out of range");
        }
        byte[] out = new byte[length];
        Mac mac = Hmac.keyed(hash, password.bytes());
        int size = mac.getMacLength();
        for (int done = 0, block = 1; done < length; done += size, block++) {
            byte[] sum = block(mac, salt, rounds, block);
            System.arraycopy(sum, 0, out, done, Math.min(size, length - done));
            Arrays.fill(sum, (byte) 0);
        }
        Hmac.forget(hash, mac);
        return Secret.taking(out);
    }

    private static byte[] block(Mac mac, byte[] salt, long rounds, int number) {
        mac.update(salt);
        byte[] last = mac.doFinal(ByteBuffer.allocate(4).putInt(number).array());
        byte[] sum = last.clone();
        for (long round = 1; round < rounds; round++) {
            last = mac.doFinal(last);
            for (int i = 0; i < sum.length; i++) {
                sum[i] ^= last[i];
            }
        }
        Arrays.fill(last, (byte) 0);
        return sum;
    }
}
