/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.crypto.Argon2id.Limits;
import app.gatehouse.crypto.Argon2id.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDerivationTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** From the reference implementation's own test program (version 0x13). */
    @ParameterizedTest
    @CsvSource({
        "password, somesalt, 256, 2, 1, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "password, somesalt, 256, 2, 2, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
        "password, somesalt, 65536, 2, 1, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        "differentpassword, somesalt, 65536, 2, 1, 0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
        "password, diffsalt, 65536, 2, 1, bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c",
    })
    void derivesAsTheReferenceDoes(String password, String salt, int memory, int passes, int lanes, String key) {
        assertEquals(
                key, hex(Argon2id.derive(ascii(password), ascii(salt), new Parameters(memory, passes, lanes), 32)));
    }

    @Test
    void refusesParametersThatRfc9106Refuses() {
        assertThrows(IllegalArgumentException.class, () -> new Parameters(64, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Parameters(64, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Parameters(15, 1, 2));
    }

    @Test
    void boundsWhatAFileMayAskFor() {
        Limits limits = Limits.FOR_FILES;
        assertTrue(limits.allow(8, 1, 1));
        assertTrue(limits.allow(64 * 1024, 3, 1));
        assertTrue(limits.allow(64 * 1024, 64, 1));
        assertTrue(limits.allow(512 * 1024, 8, 4));
        assertFalse(limits.allow(512 * 1024 + 1, 1, 1));
        assertFalse(limits.allow(512 * 1024, 9, 1));
        assertFalse(limits.allow(64 * 1024, 65, 1));
        assertFalse(limits.allow(0xffffffffL, 0xffffffffL, 1));
        assertFalse(limits.allow(64, 0, 1));
        assertFalse(limits.allow(64, 1, 0));
        assertFalse(limits.allow(1024, 1, 17));
        assertFalse(limits.allow(15, 1, 2));
    }

    /** RFC 5869, appendix A, cases 1 to 3. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9, 42,"
                        + "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
                "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f,"
                        + "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf,"
                        + "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff, 82,"
                        + "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
                "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, none, none, 42,"
                        + "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
            })
    void expandsAsRfc5869(String key, String salt, String info, int length, String expected) {
        try (Secret secret = Secret.taking(hex(key));
                Secret out = Hkdf.derive(
                        secret,
                        salt == null ? new byte[0] : hex(salt),
                        info == null ? new byte[0] : hex(info),
                        length)) {
            assertEquals(expected, hex(out.bytes()));
        }
    }

    @Test
    void refusesLengthsThatHkdfCannotGive() {
        Secret key = Secret.taking(new byte[32]);
        assertThrows(IllegalArgumentException.class, () -> Hkdf.derive(key, new byte[0], new byte[0], 0));
        assertThrows(IllegalArgumentException.class, () -> Hkdf.derive(key, new byte[0], new byte[0], 8161));
    }

    /** RFC 4231, cases 1 and 2; the second in parts. */
    @Test
    void authenticatesAsRfc4231() {
        assertEquals(
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
                hex(Hmac.sha256(hex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), ascii("Hi There"))));
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                hex(Hmac.sha256(ascii("Jefe"), ascii("what do ya want "), ascii("for nothing?"))));
    }

    @Test
    void digestsAsFips180() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                hex(Sha256.of(ascii("a"), ascii("bc"))));
    }
}
