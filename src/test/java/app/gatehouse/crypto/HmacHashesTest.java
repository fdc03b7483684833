/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacHashesTest {
    @ParameterizedTest
    @CsvSource({
        "SHA1, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "SHA256, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "SHA512, 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
    })
    void agreeWithCase2OfRfc2202AndRfc4231(Hmac.Hash hash, String code) {
        byte[] key = "Jefe".getBytes(US_ASCII);
        assertEquals(code, hex(Hmac.of(hash, key, bytes("what do ya "), bytes("want for nothing?"))));
        assertArrayEquals("Jefe".getBytes(US_ASCII), key, "the caller's key is left alone");
    }

    @Test
    void aKeyLongerThanABlockAgreesWithCase6OfRfc4231() {
        byte[] key = new byte[131];
        Arrays.fill(key, (byte) 0xaa);
        assertEquals(
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
                hex(Hmac.sha256(key, bytes("Test Using Larger Than Block-Size Key - Hash Key First"))));
        assertEquals((byte) 0xaa, key[130]);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
