/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Ed25519Test {
    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** RFC 8032, 7.1, test 1. */
    @Test
    void signsAsTheStandardSays() {
        byte[] key = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        byte[] signature =
                hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
                        + "f9b46bd25bf5f0595bbe24655141438e7a100b");
        try (Secret seed = Secret.taking(hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))) {
            assertArrayEquals(signature, Ed25519.sign(seed, new byte[0]));
        }
        assertTrue(Ed25519.verify(key, new byte[0], signature));
    }

    @Test
    void refusesAnythingElse() {
        byte[] message = "line".getBytes(StandardCharsets.UTF_8);
        try (Ed25519.Pair pair = Ed25519.make(new SecureRandom());
                Ed25519.Pair other = Ed25519.make(new SecureRandom())) {
            byte[] signature = Ed25519.sign(pair.seed(), message);
            assertTrue(Ed25519.verify(pair.publicKey(), message, signature));
            assertFalse(Ed25519.verify(other.publicKey(), message, signature));
            assertFalse(Ed25519.verify(pair.publicKey(), new byte[0], signature));
            assertFalse(Ed25519.verify(pair.publicKey(), message, new byte[Ed25519.SIGNATURE_LENGTH]));
            assertFalse(Ed25519.verify(new byte[3], message, signature));
            assertFalse(Ed25519.verify(pair.publicKey(), message, new byte[3]));
            signature[40] ^= 1;
            assertFalse(Ed25519.verify(pair.publicKey(), message, signature));
        }
    }
}
