/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HotpTest {
    private final OtpSecret secret = OtpSecret.of("12345678901234567890".getBytes(US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "0, 755224, 1284755224",
        "1, 287082, 1094287082",
        "2, 359152, 137359152",
        "3, 969429, 1726969429",
        "4, 338314, 1640338314",
        "5, 254676, 868254676",
        "6, 287922, 1918287922",
        "7, 162583, 82162583",
        "8, 399871, 673399871",
        "9, 520489, 645520489"
    })
    void agreesWithAppendixDOfRfc4226(long counter, String code, String truncated) {
        assertEquals(code, code(6, counter));
        assertEquals(last(7, truncated), code(7, counter));
        assertEquals(last(8, truncated), code(8, counter));
    }

    @Test
    void takesTheWholeCounterIntoAccount() {
        // oathtool -c 9223372036854775807 and -c 4294967296
        assertEquals("181742", code(6, Long.MAX_VALUE));
        assertEquals("999456", code(6, 1L << 32));
    }

    @Test
    void keepsLeadingZeros() {
        assertEquals("01000152", code(8, 44));
        assertEquals("000152", code(6, 44));
    }

    @Test
    void matchesItsOwnCodeOnly() {
        Hotp hotp = new Hotp(OtpAlgorithm.SHA1, 6);
        assertTrue(hotp.matches(secret, 0, "755224"));
        assertFalse(hotp.matches(secret, 1, "755224"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "75522", "7552244", "755 224", " 755224", "+55224", "٧٥٥٢٢٤", "755225", "855224", "７５５２２４",
            })
    void matchesNothingThatIsNotExactlyTheCode(String typed) {
        assertFalse(new Hotp(OtpAlgorithm.SHA1, 6).matches(secret, 0, typed));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5, 9, 10})
    void refusesOtherNumbersOfDigits(int digits) {
        assertThrows(IllegalArgumentException.class, () -> new Hotp(OtpAlgorithm.SHA1, digits));
    }

    @Test
    void makesNoCodeOfAWipedSecret() {
        secret.close();
        assertThrows(IllegalStateException.class, () -> new Hotp(OtpAlgorithm.SHA1, 6).code(secret, 0));
    }

    private String code(int digits, long counter) {
        return new String(new Hotp(OtpAlgorithm.SHA1, digits).code(secret, counter));
    }

    private static String last(int digits, String truncated) {
        String padded = "0".repeat(10 - truncated.length()) + truncated;
        return padded.substring(10 - digits);
    }
}
