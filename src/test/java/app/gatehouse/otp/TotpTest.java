/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    private static final String DIGITS = "1234567890";

    @ParameterizedTest
    @CsvSource({
        "59, 1, 94287082, SHA1",
        "59, 1, 46119246, SHA256",
        "59, 1, 90693936, SHA512",
        "1111111109, 37037036, 07081804, SHA1",
        "1111111109, 37037036, 68084774, SHA256",
        "1111111109, 37037036, 25091201, SHA512",
        "1111111111, 37037037, 14050471, SHA1",
        "1111111111, 37037037, 67062674, SHA256",
        "1111111111, 37037037, 99943326, SHA512",
        "1234567890, 41152263, 89005924, SHA1",
        "1234567890, 41152263, 91819424, SHA256",
        "1234567890, 41152263, 93441116, SHA512",
        "2000000000, 66666666, 69279037, SHA1",
        "2000000000, 66666666, 90698825, SHA256",
        "2000000000, 66666666, 38618901, SHA512",
        "20000000000, 666666666, 65353130, SHA1",
        "20000000000, 666666666, 77737706, SHA256",
        "20000000000, 666666666, 47863826, SHA512"
    })
    void agreesWithAppendixBOfRfc6238(long second, long step, String code, OtpAlgorithm algorithm) {
        // The appendix's text names one key; its program, and errata 2866, one as long as the hash.
        int length = algorithm == OtpAlgorithm.SHA1 ? 20 : algorithm == OtpAlgorithm.SHA256 ? 32 : 64;
        try (OtpSecret secret =
                OtpSecret.of(DIGITS.repeat(7).substring(0, length).getBytes(US_ASCII))) {
            Totp totp = new Totp(algorithm, 8, 30);
            assertEquals(step, totp.step(Instant.ofEpochSecond(second)));
            assertEquals(code, new String(totp.code(secret, step)));
            assertTrue(totp.matches(secret, step, code));
            assertFalse(totp.matches(secret, step + 1, code));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 30", "0.999, 0, 30", "1, 0, 29", "29.999, 0, 1", "30, 1, 30", "-0.001, -1, 1", "-30, -1, 30"})
    void stepsBeginOnTheirSecond(double second, long step, int left) {
        Instant instant = Instant.ofEpochMilli(Math.round(second * 1000));
        assertEquals(step, Totp.issued().step(instant));
        assertEquals(left, Totp.issued().secondsLeft(instant));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 30, 60, 86_400})
    void anyPeriodEndsWhereTheNextStepStarts(int period) {
        Totp totp = new Totp(OtpAlgorithm.SHA256, 7, period);
        Instant instant = Instant.parse("2026-11-24T06:42:12.5Z");
        Instant end = totp.start(totp.step(instant) + 1);
        assertEquals(end, Instant.ofEpochSecond(instant.getEpochSecond()).plusSeconds(totp.secondsLeft(instant)));
        assertEquals(totp.step(instant) + 1, totp.step(end));
        assertEquals(period, totp.periodSeconds());
        assertEquals(7, totp.digits());
    }

    @Test
    void issuesWhatEveryAppUnderstands() {
        assertEquals(new OtpParameters(OtpType.TOTP, OtpAlgorithm.SHA1, 6, 30, 0), OtpParameters.ISSUED);
        assertEquals(6, Totp.issued().digits());
        assertEquals(30, Totp.issued().periodSeconds());
    }

    @Test
    void refusesParametersOfACounter() {
        OtpParameters counter = OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0);
        assertThrows(IllegalArgumentException.class, () -> Totp.of(counter));
    }

    @ParameterizedTest
    @CsvSource({
        "TOTP,5,30,0",
        "TOTP,9,30,0",
        "TOTP,6,0,0",
        "TOTP,6,86401,0",
        "TOTP,6,30,1",
        "HOTP,6,30,0",
        "HOTP,6,0,-1"
    })
    void refusesParametersOutOfBounds(OtpType type, int digits, int period, long counter) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new OtpParameters(type, OtpAlgorithm.SHA1, digits, period, counter));
    }
}
