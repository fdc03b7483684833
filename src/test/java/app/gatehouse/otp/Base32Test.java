/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base32Test {
    @ParameterizedTest
    @CsvSource({
        "f, MY======",
        "fo, MZXQ====",
        "foo, MZXW6===",
        "foob, MZXW6YQ=",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI======"
    })
    void agreesWithRfc4648(String plain, String padded) {
        String bare = padded.replace("=", "");
        assertEquals(bare, new String(Base32.encode(plain.getBytes(US_ASCII))));
        assertEquals(plain, decoded(padded));
        assertEquals(plain, decoded(bare));
        assertEquals(plain, decoded(bare.toLowerCase(Locale.ROOT)));
    }

    @Test
    void readsBackEveryLength() {
        Random random = new Random(4648);
        for (int length = 1; length <= 256; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            Base32.Decoded decoded = Base32.decode(new String(Base32.encode(bytes)));
            assertArrayEquals(
                    bytes, assertInstanceOf(Base32.Decoded.Bytes.class, decoded).value());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZXW 6YTB",
                " mzxw-6ytb\n",
                "MZ\u00a0XW\u20136Y\tTB",
                "m z x w 6 y t b",
                "MZXW6YTB ",
                "MZXW6YT\u2011B",
            })
    void readsWhatPeopleType(String typed) {
        assertEquals("fooba", decoded(typed));
    }

    @ParameterizedTest
    @CsvSource({"MZX06YTB, 48, 4", "MZXW 1YTB, 49, 6", "8ZXW6YTB, 56, 1", "MZXW6YT9, 57, 8", "MZ+W6YTB, 43, 3"})
    void namesTheIllegalLetterAndItsPlace(String typed, int letter, int position) {
        assertEquals(new Base32.Decoded.IllegalLetter(letter, position), Base32.decode(typed));
    }

    @Test
    void namesWholeLettersOutsideThePlane() {
        assertEquals(new Base32.Decoded.IllegalLetter(0x1F511, 3), Base32.decode("MZ🔑W6YTB"));
        assertEquals(new Base32.Decoded.IllegalLetter('0', 2), Base32.decode("M0🔑"));
    }

    @Test
    void otherScriptsLookAlikesAreIllegal() {
        assertEquals(new Base32.Decoded.IllegalLetter('\u212a', 1), Base32.decode("\u212aZXW6YTB"));
        assertEquals(new Base32.Decoded.IllegalLetter('\u0662', 2), Base32.decode("M\u0662XW6YTB"));
        assertEquals(new Base32.Decoded.IllegalLetter('\u0131', 8), Base32.decode("MZXW6YT\u0131"));
    }

    @Test
    void paddingStandsAtTheEndOnly() {
        assertEquals(new Base32.Decoded.IllegalLetter('=', 3), Base32.decode("MY==MY=="));
        assertEquals(new Base32.Decoded.IllegalLetter('=', 1), Base32.decode("=MY"));
        assertEquals(new Base32.Decoded.IllegalLetter('=', 1), Base32.decode("="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "--", "\t\n"})
    void nothingIsEmpty(String typed) {
        assertEquals(new Base32.Decoded.Empty(), Base32.decode(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "MZX", "MZXW6Y", "MZXW6YTBO", "MZX====="})
    void aMissingLetterIsNoticed(String typed) {
        assertEquals(new Base32.Decoded.CutOff(), Base32.decode(typed));
    }

    @Test
    void spareBitsAreDropped() {
        assertEquals("f", decoded("MZ"));
    }

    private static String decoded(String text) {
        Base32.Decoded decoded = Base32.decode(text);
        return new String(assertInstanceOf(Base32.Decoded.Bytes.class, decoded).value(), US_ASCII);
    }
}
