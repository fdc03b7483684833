/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpAuthUri.Reason;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtpAuthUriTest {
    private final OtpSecret secret = OtpSecret.of("12345678901234567890".getBytes(US_ASCII));

    @Test
    void issuesWhatProductSays() {
        assertEquals(
                "otpauth://totp/Gatehouse%20PS-04:maria.kowalska?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Gatehouse%20PS-04&algorithm=SHA1&digits=6&period=30",
                OtpAuthUri.issued("Gatehouse PS-04", "maria.kowalska", secret).format());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b|a%20b",
                "a+b@c.d|a%2Bb%40c.d",
                "a&b=c?d#e/f|a%26b%3Dc%3Fd%23e%2Ff",
                "100%|100%25",
                "żółw|%C5%BC%C3%B3%C5%82w",
                "李雷|%E6%9D%8E%E9%9B%B7",
                "🔑|%F0%9F%94%91",
                "A-z_0.9~|A-z_0.9~",
                "a:b::c|abc",
                "' : maria '|maria",
            })
    void encodesEveryName(String name, String encoded) {
        String uri = OtpAuthUri.issued(name, name, secret).format();
        assertTrue(uri.startsWith("otpauth://totp/" + encoded + ":" + encoded + "?"), uri);
        assertTrue(uri.contains("&issuer=" + encoded + "&"), uri);
    }

    @Test
    void leavesOutAnEmptyIssuer() {
        assertEquals(
                "otpauth://totp/maria?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30",
                OtpAuthUri.issued("::", "maria", secret).format());
    }

    @Test
    void writesTheCounterOfACounter() {
        OtpParameters parameters = OtpParameters.hotp(OtpAlgorithm.SHA512, 8, Long.MAX_VALUE);
        assertEquals(
                "otpauth://hotp/I:a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=I&algorithm=SHA512&digits=8"
                        + "&counter=9223372036854775807",
                new OtpAuthUri("I", "a", secret, parameters).format());
    }

    @Test
    void readsTheExampleOfTheFormatsPage() {
        OtpAuthUri uri = account("otpauth://totp/ACME%20Co:john.doe@email.com?secret=HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ"
                + "&issuer=ACME%20Co&algorithm=SHA1&digits=6&period=30");
        assertEquals("ACME Co", uri.issuer());
        assertEquals("john.doe@email.com", uri.account());
        assertEquals(OtpParameters.ISSUED, uri.parameters());
        assertEquals("HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ", new String(uri.secret().base32()));
    }

    @Test
    void fillsInWhatTheFormatLeavesOut() {
        OtpAuthUri uri = account("otpauth://totp/maria?secret=gezd gnbv");
        assertEquals("", uri.issuer());
        assertEquals("maria", uri.account());
        assertEquals(OtpParameters.ISSUED, uri.parameters());
    }

    @ParameterizedTest
    @CsvSource({
        "totp/x?secret=MZXW6YTB&algorithm=SHA256&digits=8&period=60, TOTP, SHA256, 8, 60, 0",
        "totp/x?secret=MZXW6YTB&algorithm=sha-512&digits=7&period=1, TOTP, SHA512, 7, 1, 0",
        "TOTP/x?SECRET=MZXW6YTB&Algorithm=HmacSHA1&DIGITS=6&Period=86400, TOTP, SHA1, 6, 86400, 0",
        "hotp/x?secret=MZXW6YTB&counter=0, HOTP, SHA1, 6, 0, 0",
        "hotp/x?secret=MZXW6YTB&counter=9223372036854775807&period=9, HOTP, SHA1, 6, 0, 9223372036854775807",
        "totp/x?secret=MZXW6YTB&counter=5&image=http%3A%2F%2Fa&color=red, TOTP, SHA1, 6, 30, 0"
    })
    void keepsEveryParameter(String rest, OtpType type, OtpAlgorithm algorithm, int digits, int period, long counter) {
        assertEquals(
                new OtpParameters(type, algorithm, digits, period, counter),
                account("otpauth://" + rest).parameters());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Big%20Corp:maria?|Big Corp|maria",
                "Big%20Corp%3Amaria?|Big Corp|maria",
                "Big%20Corp:%20maria?|Big Corp|maria",
                "maria?issuer=Big+Corp&|Big Corp|maria",
                "maria?issuer=A%2BB&|A+B|maria",
                "Old:maria?issuer=New&|New|maria",
                "Old:maria?issuer=&|Old|maria",
                "I:a:b?|I|a:b",
                "a+b%40c?|''|a+b@c",
                "żółw:李雷?|żółw|李雷",
                "a%0Ab:c%00d?|ab|cd",
                "/x?|''|/x",
                "?|''|''",
            })
    void findsIssuerAndAccount(String rest, String issuer, String account) {
        OtpAuthUri uri = account("otpauth://totp/" + rest + "secret=MZXW6YTB");
        assertEquals(issuer, uri.issuer());
        assertEquals(account, uri.account());
    }

    @Test
    void readsWhatIsPastedWithSpaceAround() {
        assertEquals("x", account(" OTPAuth://totp/x?secret=MZXW6YTB\n").account());
    }

    @Test
    void readsAnAddressWithoutLabel() {
        assertEquals("X", account("otpauth://totp?secret=MZXW6YTB&issuer=X").issuer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NOT_AN_ACCOUNT",
                "https://example.org/?secret=MZXW6YTB|NOT_AN_ACCOUNT",
                "otpauth-migration://offline?data=AA|NOT_AN_ACCOUNT",
                "otpauth:totp/x?secret=MZXW6YTB|NOT_AN_ACCOUNT",
                "WIFI:S:x;;|NOT_AN_ACCOUNT",
                "otpauth://|UNKNOWN_TYPE",
                "otpauth://yaotp/x?secret=MZXW6YTB|UNKNOWN_TYPE",
                "otpauth:///x?secret=MZXW6YTB|UNKNOWN_TYPE",
                "otpauth://totp/%zz?secret=MZXW6YTB|BAD_ENCODING",
                "otpauth://totp/%?secret=MZXW6YTB|BAD_ENCODING",
                "otpauth://totp/%4?secret=MZXW6YTB|BAD_ENCODING",
                "otpauth://totp/%٤٣?secret=MZXW6YTB|BAD_ENCODING",
                "otpauth://totp/%ff?secret=MZXW6YTB|BAD_ENCODING",
                "otpauth://totp/x?secret=MZXW6YTB&issuer=%C5|BAD_ENCODING",
                "otpauth://totp/x?secret=MZXW6YTB&secret=MZXW6YTB|DOUBLE_PARAMETER",
                "otpauth://totp/x?secret=MZXW6YTB&digits=6&DIGITS=8|DOUBLE_PARAMETER",
                "otpauth://totp/x|NO_SECRET",
                "otpauth://totp/x?secret|NO_SECRET",
                "otpauth://totp/x?secret=|NO_SECRET",
                "otpauth://totp/x?secret=%20-|NO_SECRET",
                "otpauth://totp/x?secret=MZXW6YT1|BAD_SECRET",
                "otpauth://totp/x?secret=MZXW6YTB#y|BAD_SECRET",
                "otpauth://totp/x?secret=MZX|BAD_SECRET",
                "otpauth://totp/x?secret=MZXW6YTB&algorithm=MD5|UNKNOWN_ALGORITHM",
                "otpauth://totp/x?secret=MZXW6YTB&algorithm=|UNKNOWN_ALGORITHM",
                "otpauth://totp/x?secret=MZXW6YTB&digits=5|BAD_DIGITS",
                "otpauth://totp/x?secret=MZXW6YTB&digits=9|BAD_DIGITS",
                "otpauth://totp/x?secret=MZXW6YTB&digits=|BAD_DIGITS",
                "otpauth://totp/x?secret=MZXW6YTB&digits=%2B6|BAD_DIGITS",
                "otpauth://totp/x?secret=MZXW6YTB&digits=٦|BAD_DIGITS",
                "otpauth://totp/x?secret=MZXW6YTB&digits=4294967302|BAD_DIGITS",
                "otpauth://totp/x?secret=MZXW6YTB&period=0|BAD_PERIOD",
                "otpauth://totp/x?secret=MZXW6YTB&period=-30|BAD_PERIOD",
                "otpauth://totp/x?secret=MZXW6YTB&period=86401|BAD_PERIOD",
                "otpauth://totp/x?secret=MZXW6YTB&period=4294967326|BAD_PERIOD",
                "otpauth://totp/x?secret=MZXW6YTB&period=99999999999999999999|BAD_PERIOD",
                "otpauth://hotp/x?secret=MZXW6YTB|NO_COUNTER",
                "otpauth://hotp/x?secret=MZXW6YTB&counter=|BAD_COUNTER",
                "otpauth://hotp/x?secret=MZXW6YTB&counter=-1|BAD_COUNTER",
                "otpauth://hotp/x?secret=MZXW6YTB&counter=٣|BAD_COUNTER",
                "otpauth://hotp/x?secret=MZXW6YTB&counter=9223372036854775808|BAD_COUNTER",
            })
    void refusesWithTheReason(String text, Reason reason) {
        assertEquals(new OtpAuthUri.Parsed.Refused(reason), OtpAuthUri.parse(text));
    }

    @Test
    void refusesWhatIsTooLong() {
        String base = "otpauth://totp/x?secret=MZXW6YTB&issuer=";
        assertEquals(
                new OtpAuthUri.Parsed.Refused(Reason.TOO_LONG),
                OtpAuthUri.parse(base + "x".repeat(8193 - base.length())));
        account(base + "x".repeat(8192 - base.length()));
        assertEquals(
                new OtpAuthUri.Parsed.Refused(Reason.BAD_SECRET),
                OtpAuthUri.parse("otpauth://totp/x?secret=" + "A".repeat(416)));
    }

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(6238);
        String letters = "abc XYZ019-._~@+&=?#/%\"'<>żłé李雷🔑е";
        int[] points = letters.codePoints().toArray();
        for (int i = 0; i < 500; i++) {
            OtpAuthUri written = new OtpAuthUri(
                    name(random, points), "x" + name(random, points), secret(random), parameters(random));
            OtpAuthUri read = account(written.format());
            assertEquals(written.issuer(), read.issuer());
            assertEquals(written.account(), read.account());
            assertEquals(written.parameters(), read.parameters());
            assertTrue(written.secret().sameAs(read.secret()));
            assertTrue(written.format().matches("[!-~]+"), "only letters that every reader takes");
            assertFalse(written.format().contains("+"));
        }
    }

    @Test
    void noGarbageMakesItThrow() {
        Random random = new Random(1);
        String seed = "otpauth://totp/I:a?secret=MZXW6YTB&issuer=I&algorithm=SHA1&digits=6&period=30";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder garbage = new StringBuilder(seed);
            for (int j = random.nextInt(6); j >= 0; j--) {
                garbage.setCharAt(random.nextInt(garbage.length()), (char) random.nextInt(j == 0 ? 0x10000 : 0x80));
            }
            garbage.setLength(random.nextInt(garbage.length() + 1));
            OtpAuthUri.parse(garbage.toString());
        }
    }

    @Test
    void wipesItsSecretAndSaysNothingOfIt() {
        OtpAuthUri uri = OtpAuthUri.issued("I", "maria", secret);
        assertEquals("OtpAuthUri", uri.toString());
        assertEquals(
                List.of("Account[uri=OtpAuthUri]"),
                List.of(OtpAuthUri.parse(uri.format()).toString()));
        uri.close();
        assertThrows(IllegalStateException.class, secret::copy);
    }

    private static OtpAuthUri account(String text) {
        return assertInstanceOf(OtpAuthUri.Parsed.Account.class, OtpAuthUri.parse(text))
                .uri();
    }

    private static String name(Random random, int[] points) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            name.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return name.toString().strip();
    }

    private static OtpSecret secret(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(64)];
        random.nextBytes(bytes);
        return OtpSecret.of(bytes);
    }

    private static OtpParameters parameters(Random random) {
        OtpAlgorithm algorithm = List.of(OtpAlgorithm.values()).get(random.nextInt(3));
        int digits = 6 + random.nextInt(3);
        return random.nextBoolean()
                ? OtpParameters.totp(algorithm, digits, 1 + random.nextInt(600))
                : OtpParameters.hotp(algorithm, digits, random.nextLong() & Long.MAX_VALUE);
    }
}
