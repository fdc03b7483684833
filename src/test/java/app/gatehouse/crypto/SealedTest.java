/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SealedTest {
    private static final byte[] MESSAGE =
            hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c959568"
                    + "09532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    private static final byte[] NONCE = hex("cafebabefacedbaddecaf888");
    private static final byte[] ASSOCIATED = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    private final Secret key = Secret.taking(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** Test case 16 of the GCM submission to NIST. */
    @Test
    void sealsAsTheSpecificationSays() throws AuthenticationFailed {
        byte[] sealed = Sealed.seal(key, NONCE, MESSAGE, ASSOCIATED);
        assertEquals(
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                        + "c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b",
                HexFormat.of().formatHex(sealed));
        assertArrayEquals(MESSAGE, Sealed.open(key, NONCE, sealed, ASSOCIATED));
    }

    @Test
    void opensNothingWhenAnyByteIsAnother() {
        byte[] sealed = Sealed.seal(key, NONCE, MESSAGE, ASSOCIATED);
        for (int i = 0; i < sealed.length; i++) {
            byte[] bad = flipped(sealed, i);
            assertThrows(AuthenticationFailed.class, () -> Sealed.open(key, NONCE, bad, ASSOCIATED));
        }
        for (int i = 0; i < ASSOCIATED.length; i++) {
            byte[] bad = flipped(ASSOCIATED, i);
            assertThrows(AuthenticationFailed.class, () -> Sealed.open(key, NONCE, sealed, bad));
        }
        for (int i = 0; i < NONCE.length; i++) {
            byte[] bad = flipped(NONCE, i);
            assertThrows(AuthenticationFailed.class, () -> Sealed.open(key, bad, sealed, ASSOCIATED));
        }
        for (int i = 0; i < key.length(); i++) {
            Secret bad = Secret.taking(flipped(key.bytes(), i));
            assertThrows(AuthenticationFailed.class, () -> Sealed.open(bad, NONCE, sealed, ASSOCIATED));
        }
    }

    @Test
    void opensNothingThatIsCutOff() {
        byte[] sealed = Sealed.seal(key, NONCE, MESSAGE, ASSOCIATED);
        for (int length = 0; length < sealed.length; length++) {
            byte[] bad = Arrays.copyOf(sealed, length);
            assertThrows(AuthenticationFailed.class, () -> Sealed.open(key, NONCE, bad, ASSOCIATED));
        }
    }

    @Test
    void takesNoShorterKeyOrNonce() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Sealed.seal(Secret.taking(new byte[16]), NONCE, MESSAGE, ASSOCIATED));
        assertThrows(IllegalArgumentException.class, () -> Sealed.seal(key, new byte[8], MESSAGE, ASSOCIATED));
    }

    private static byte[] flipped(byte[] good, int at) {
        byte[] bad = good.clone();
        bad[at] ^= 1;
        return bad;
    }
}
