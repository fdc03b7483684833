/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * A key out of a key and 16 bytes of nonce (draft-irtf-cfrg-xchacha-03, 2.2): the first step of XChaCha20, which the
 * library does not have. Stateless.
 */
final class HChaCha20 {
    private static final int[] CONSTANT = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};

    private HChaCha20() {}

    static Secret key(Secret key, byte[] nonce) {
        int[] state = new int[16];
        System.arraycopy(CONSTANT, 0, state, 0, 4);
        words(key.bytes()).get(state, 4, 8);
        words(nonce).get(state, 12, 4);
        for (int round = 0; round < 10; round++) {
            quarter(state, 0, 4, 8, 12);
            quarter(state, 1, 5, 9, 13);
            quarter(state, 2, 6, 10, 14);
            quarter(state, 3, 7, 11, 15);
            quarter(state, 0, 5, 10, 15);
            quarter(state, 1, 6, 11, 12);
            quarter(state, 2, 7, 8, 13);
            quarter(state, 3, 4, 9, 14);
        }
        byte[] out = new byte[32];
        words(out).put(state, 0, 4).put(state, 12, 4);
        Arrays.fill(state, 0);
        return Secret.taking(out);
    }

    private static IntBuffer words(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    private static void quarter(int[] s, int a, int b, int c, int d) {
        s[a] += s[b];
        s[d] = Integer.rotateLeft(s[d] ^ s[a], 16);
        s[c] += s[d];
        s[b] = Integer.rotateLeft(s[b] ^ s[c], 12);
        s[a] += s[b];
        s[d] = Integer.rotateLeft(s[d] ^ s[a], 8);
        s[c] += s[d];
        s[b] = Integer.rotateLeft(s[b] ^ s[c], 7);
    }
}
