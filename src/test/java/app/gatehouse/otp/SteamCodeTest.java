/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpAuthUri.Parsed;
import app.gatehouse.otp.OtpAuthUri.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SteamCodeTest {
    /** A throw-away account's, published with KeePassXC's tests together with what the Steam app showed. */
    private static final String KEY = "63BEDWCQZKTQWPESARIERL5DTTQFCJTK";

    private final SteamCode codes = new SteamCode();

    @ParameterizedTest
    @CsvSource({"1511200518, FR8RV", "1511200714, 9P3VP"})
    void agreesWithWhatTheSteamAppShowed(long second, String code) {
        try (OtpAuthUri uri = account("steam://" + KEY)) {
            assertEquals(code, new String(codes.code(uri.secret(), codes.step(Instant.ofEpochSecond(second)))));
        }
    }

    @Test
    void lastsThirtySeconds() {
        assertEquals(30, codes.periodSeconds());
        assertEquals(30, codes.secondsLeft(Instant.ofEpochSecond(1511200530)));
        assertEquals(1, codes.secondsLeft(Instant.ofEpochSecond(1511200529)));
        assertEquals(Instant.ofEpochSecond(60), codes.start(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steam://%s|Steam|''",
                "STEAM://63be dwcq zktq wpes arie rl5d ttqf cjtk|Steam|''",
                "otpauth://steam/Steam:maria?secret=%s&issuer=Steam|Steam|maria",
                "otpauth://steam/maria?secret=%s|Steam|maria",
                "otpauth://steam/maria?secret=%s&digits=6&period=30&algorithm=SHA1|Steam|maria",
                "otpauth://steam/maria?secret=%s&issuer=Valve|Valve|maria",
                "otpauth://totp/Steam:maria?secret=%s&digits=5|Steam|maria",
                "otpauth://totp/maria?secret=%s&issuer=steam&digits=5|steam|maria",
                "otpauth://totp/test:maria?secret=%s&issuer=Valve&algorithm=SHA1&digits=5&period=30&encoder=steam|Valve|maria",
            })
    void isReadAsEachProgramWritesIt(String text, String issuer, String name) {
        try (OtpAuthUri uri = account(text.replace("%s", KEY))) {
            assertEquals(OtpParameters.STEAM, uri.parameters());
            assertEquals(issuer, uri.issuer());
            assertEquals(name, uri.account());
            assertArrayEquals(KEY.toCharArray(), uri.secret().base32());
        }
    }

    @Test
    void sixDigitsOfSteamStayDigits() {
        try (OtpAuthUri uri = account("otpauth://totp/Steam:maria?secret=" + KEY)) {
            assertEquals(OtpParameters.ISSUED, uri.parameters());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "steam://, NO_SECRET",
        "steam://MZXW6YT1, BAD_SECRET",
        "steam://%zz, BAD_ENCODING",
        "steam:MZXW6YTB, NOT_AN_ACCOUNT",
        "otpauth://steam/x, NO_SECRET",
        "otpauth://steam/x?secret=MZXW6YTB&algorithm=SHA256, UNKNOWN_ALGORITHM",
        "otpauth://steam/x?secret=MZXW6YTB&period=60, BAD_PERIOD",
        "otpauth://totp/Acme:x?secret=MZXW6YTB&digits=5, BAD_DIGITS",
        "otpauth://hotp/Steam:x?secret=MZXW6YTB&digits=5&counter=1, BAD_DIGITS"
    })
    void isRefusedWithTheReason(String text, Reason reason) {
        assertEquals(new Parsed.Refused(reason), OtpAuthUri.parse(text));
    }

    @Test
    void isReadBackAsItIsWritten() {
        try (OtpAuthUri uri = account("steam://" + KEY);
                OtpAuthUri again = account(uri.format())) {
            assertEquals(
                    "otpauth://steam/Steam:?secret=" + KEY + "&issuer=Steam&algorithm=SHA1&digits=5&period=30",
                    uri.format());
            assertEquals(uri.issuer(), again.issuer());
            assertEquals(uri.account(), again.account());
            assertEquals(uri.parameters(), again.parameters());
            assertTrue(uri.secret().sameAs(again.secret()));
        }
    }

    @Test
    void timeAloneChoosesTheMaker() {
        assertInstanceOf(SteamCode.class, TimeCodes.of(OtpParameters.STEAM));
        assertInstanceOf(Totp.class, TimeCodes.of(OtpParameters.ISSUED));
        OtpParameters counter = OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0);
        assertThrows(IllegalArgumentException.class, () -> TimeCodes.of(counter));
        assertThrows(IllegalArgumentException.class, () -> Totp.of(OtpParameters.STEAM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256,5,30,0", "SHA1,6,30,0", "SHA1,5,60,0", "SHA1,5,30,1"})
    void hasNoOtherParameters(String written) {
        String[] part = written.split(",", -1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new OtpParameters(
                        OtpType.STEAM,
                        OtpAlgorithm.valueOf(part[0]),
                        Integer.parseInt(part[1]),
                        Integer.parseInt(part[2]),
                        Long.parseLong(part[3])));
    }

    private static OtpAuthUri account(String text) {
        return assertInstanceOf(Parsed.Account.class, OtpAuthUri.parse(text)).uri();
    }
}
