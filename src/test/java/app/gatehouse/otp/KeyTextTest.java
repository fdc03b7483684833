/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static void assertKey(byte[] expected, KeyText.Read read) {
        try (OtpSecret secret = assertInstanceOf(KeyText.Read.Key.class, read).secret()) {
            assertArrayEquals(expected, secret.copy());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
                "gezd gnbv gy3t qojq gezd gnbv gy3t qojq",
                "3132333435363738393031323334353637383930",
                "3132 3334 3536 3738 3930 3132 3334 3536 3738 3930",
                "31-32-33-34-35-36-37-38-39-30-31-32-33-34-35-36-37-38-39-30"
            })
    void tellsBase32AndHexApart(String text) {
        assertKey(KEY, KeyText.read(text));
    }

    @Test
    void readsTheLongKeysOfSeedLists() {
        String hex = "00ff".repeat(16);
        assertKey(HexFormat.of().parseHex(hex), KeyText.read(hex.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void asksWhereAKeyCouldBeEither() {
        String both = "ABCD2345".repeat(5);
        assertInstanceOf(KeyText.Read.Either.class, KeyText.read(both));
        assertKey(HexFormat.of().parseHex(both), KeyText.read(both, KeyText.Form.HEX));
        assertEquals(25, length(KeyText.read(both, KeyText.Form.BASE32)));
    }

    private static int length(KeyText.Read read) {
        try (OtpSecret secret = assertInstanceOf(KeyText.Read.Key.class, read).secret()) {
            return secret.copy().length;
        }
    }

    @Test
    void aFewHexLettersAreBase32UntilADigitSaysOtherwise() {
        assertEquals(5, length(KeyText.read("ABCD2345")));
        assertInstanceOf(KeyText.Read.CutOff.class, KeyText.read("ABCD2345 0189"));
    }

    @Test
    void namesTheLetterThatTheFormDoesNotHave() {
        assertEquals(new KeyText.Read.IllegalLetter('1', 6), KeyText.read("GEZD 1"));
        assertEquals(new KeyText.Read.IllegalLetter('G', 3), KeyText.read("00G", KeyText.Form.HEX));
        assertEquals(new KeyText.Read.IllegalLetter('0', 1), KeyText.read("0A", KeyText.Form.BASE32));
        assertEquals(new KeyText.Read.IllegalLetter(0x1F511, 2), KeyText.read("A\uD83D\uDD11"));
    }

    @Test
    void tellsWhatIsNoKeyAtAll() {
        assertInstanceOf(KeyText.Read.Empty.class, KeyText.read(" - "));
        assertInstanceOf(KeyText.Read.Empty.class, KeyText.read("", KeyText.Form.HEX));
        assertInstanceOf(KeyText.Read.CutOff.class, KeyText.read("00".repeat(19)));
        assertInstanceOf(KeyText.Read.CutOff.class, KeyText.read("0".repeat(41)));
        assertInstanceOf(KeyText.Read.TooLong.class, KeyText.read("A".repeat(4096)));
        assertInstanceOf(KeyText.Read.TooLong.class, KeyText.read("0".repeat(4096)));
    }

    @Test
    void wipesWhatItTakesOver() {
        char[] text = "GEZDGNBV".toCharArray();
        assertEquals(5, length(KeyText.take(text, Optional.empty())));
        assertArrayEquals(new char[8], text);
    }
}
