/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.gatehouse.otp.Base32;
import app.gatehouse.otp.KeyText;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpParameters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenCsvTest {
    private static final String HEX = "3132333435363738393031323334353637383930";
    private static final String BASE32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final OtpParameters USUAL = OtpParameters.ISSUED;
    private static final OtpParameters MINUTE = OtpParameters.totp(OtpAlgorithm.SHA1, 6, 60);
    private static final OtpParameters BUTTON = OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0);

    private static TokenReading.Read read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static TokenReading.Read read(String text, Charset charset) {
        return assertInstanceOf(TokenReading.Read.class, TokenCsv.read(text.getBytes(charset), Optional.empty()), text);
    }

    private static TokenKey only(TokenReading.Read read) {
        assertEquals(1, read.keys().size(), read.lines().toString());
        return read.keys().get(0);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments(
                        "Entra",
                        "upn,serial number,secret key,time interval,manufacturer,model\n" + "helga@example.com,0012345,"
                                + BASE32 + ",60,Contoso,HardwareKey",
                        "0012345",
                        MINUTE),
                arguments(
                        "Entra, nobody's yet",
                        "upn,serial number,secret key,timeinterval,manufacturer,model\n,0012345,"
                                + BASE32.toLowerCase(Locale.ROOT) + ",30,Token2,c202",
                        "0012345",
                        USUAL),
                arguments(
                        "Entra without names",
                        "helga@example.com,0012345," + BASE32 + ",60,Contoso,K",
                        "0012345",
                        MINUTE),
                arguments("serial number and key", "0012345," + HEX + "\n", "0012345", USUAL),
                arguments(
                        "LinOTP",
                        "Token001, " + HEX + ", totp, 8, 60",
                        "TOKEN001",
                        OtpParameters.totp(OtpAlgorithm.SHA1, 8, 60)),
                arguments("LinOTP, by its button", "Token001, " + HEX + ", hotp, 6", "TOKEN001", BUTTON),
                arguments("Duo", "0012345," + HEX + ",17", "0012345", OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 17)),
                arguments("third cell is an interval", "0012345," + HEX + ",60", "0012345", MINUTE),
                arguments(
                        "semicolons, quotes, other order",
                        "\"Seed (hex)\";\"Digits\";\"Serial No.\";\"Algorithm\"\r\n\"" + HEX
                                + "\";8;\"AB 12\";HmacSHA256\r\n",
                        "AB12",
                        OtpParameters.totp(OtpAlgorithm.SHA256, 8, 30)),
                arguments("tabs", "Serial\tSecret\tType\n0012345\t" + HEX + "\tOATH-HOTP", "0012345", BUTTON),
                arguments("algorithm says the type", "sn,seed,algorithm\n0012345," + HEX + ",TOTP", "0012345", USUAL),
                arguments("a counter says the type", "sn,seed,counter\n0012345," + HEX + ",0", "0012345", BUTTON),
                arguments(
                        "Yubico, traditional",
                        "LOGGING START,11.12.13 18:55\nOATH-HOTP,11.12.13 18:55,1,cccccccccccc,," + HEX
                                + ",,,0,0,0,8,5,0,0,0,0,0",
                        "CCCCCCCCCCCC",
                        OtpParameters.hotp(OtpAlgorithm.SHA1, 8, 5)),
                arguments("Yubico", "# OATH mode\n508326,,0," + HEX + ",,2013-12-12T08:41:07,\n", "508326", BUTTON));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void readsWhatVendorsDeliver(String name, String text, String serial, OtpParameters parameters) {
        try (TokenReading.Read read = read(text)) {
            TokenKey key = only(read);
            assertEquals(serial, key.serial().orElseThrow().value());
            assertEquals(parameters, key.parameters());
            assertArrayEquals(KEY, key.secret().copy());
            assertTrue(read.sure());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'= 1+1',KEY | BAD_SERIAL",
                "+12345,KEY | BAD_SERIAL",
                "\"=\"\"0012\"\"\",KEY | BAD_SERIAL",
                ",KEY | NO_SERIAL",
                "1.23457E+11,KEY | ROUNDED_SERIAL",
                "KEY,12345 | BAD_SERIAL",
                "A1, | NO_KEY",
                "A1,3132333435363738393031323334353637383g | BAD_KEY",
                "A1,313233343536373839303132333435363738393 | BAD_KEY",
                "A1,313233343536373839 | SHORT_KEY",
                "A1,KEY,ocra | UNKNOWN_TYPE",
                "A1,KEY,totp,5 | BAD_DIGITS",
                "A1,KEY,totp,9 | BAD_DIGITS",
                "A1,KEY,totp,six | BAD_DIGITS",
                "A1,KEY,totp,6,0 | BAD_INTERVAL",
                "A1,KEY,totp,6,86401 | BAD_INTERVAL",
                "B7,KEY | SERIAL_TWICE"
            })
    void refusesALineForItsReasonAndReadsTheOthers(String line, TokenFault fault) {
        String other = "B7,3132333435363738393031323334353637383931\n";
        try (TokenReading.Read read = read(other + line.replace("'", "").replace("KEY", HEX) + "\nC8," + HEX)) {
            TokenLine.Bad bad =
                    assertInstanceOf(TokenLine.Bad.class, read.lines().get(1));
            assertEquals(fault, bad.fault());
            assertEquals(2, bad.line());
            assertEquals(2, read.keys().size());
            assertFalse(bad.toString().contains(HEX), "a key in the wrong column is not shown");
        }
    }

    @Test
    void refusesAnUnknownHashAndABadCounterByName() {
        try (TokenReading.Read read =
                read("sn,key,hash,type,counter\nA1," + HEX + ",MD5,,\nA2," + HEX + ",,HOTP,-1\n")) {
            assertEquals(
                    List.of(
                            new TokenLine.Bad(2, "A1", TokenFault.UNKNOWN_HASH, "MD5"),
                            new TokenLine.Bad(3, "A2", TokenFault.BAD_COUNTER, "")),
                    read.lines());
        }
    }

    @Test
    void passesOverWhatYubicosOwnModesAre() {
        try (TokenReading.Read read = read("Yubico OTP,11.12.13 16:43,1,cccccccirblh,b321173a2fb8,"
                + "6faa3ce885fcd5eda7efa5195e5a5d44,,,0,0,0,0,0,0,0,0,0,1\n"
                + "508326,cccccccccccc,83cebdfb7b93,a47c5bf9c152202f577be6721c0113af,,2013-12-12T08:43:17,\n"
                + "OATH-HOTP,11.12.13 18:55,1,,," + HEX + ",,,0,0,0,6,0,0,0,0,0,0\n"
                + "OATH-HOTP,11.12.13 18:55,1,cccccccccccd,," + HEX + ",,,0,0,0,6,0,0,0,0,0,0\n")) {
            List<TokenFault> faults = read.lines().stream()
                    .filter(TokenLine.Bad.class::isInstance)
                    .map(line -> ((TokenLine.Bad) line).fault())
                    .toList();
            assertEquals(List.of(TokenFault.UNKNOWN_TYPE, TokenFault.UNKNOWN_TYPE, TokenFault.NO_SERIAL), faults);
        }
    }

    @Test
    void takesSpacesDashesAndPaddingOutOfKeys() {
        try (TokenReading.Read read = read("A1,gezd gnbv-gy3t qojq gezd gnbv gy3t qojq======\nA2," + BASE32
                + "\nA3,MFRGGZDFMZTWQ2LKNNWG23TPOA\n")) {
            assertArrayEquals(KEY, read.keys().get(0).secret().copy());
            assertEquals(3, read.keys().size());
        }
        try (TokenReading.Read read = read("A1,0x" + HEX.replaceAll("(..)", "$1 "))) {
            assertArrayEquals(KEY, only(read).secret().copy());
        }
    }

    @Test
    void oneSlipInAListOfHexadecimalKeysDoesNotMakeItBase32() {
        String either = "ABCDEF2345672345";
        try (TokenReading.Read read = read("A1," + HEX + "\nA2," + either + "2222\nA3," + HEX.replace('9', 'g')
                + "\nA4," + HEX.substring(2) + "00")) {
            assertEquals(KeyText.Form.HEX, read.writing());
            assertTrue(read.sure());
            assertArrayEquals(
                    HexFormat.of().parseHex(either + "2222"),
                    read.keys().get(1).secret().copy());
            assertEquals(3, read.keys().size());
        }
    }

    @Test
    void asksWhereEveryKeyCouldBeEither() {
        String either = "abcdef234567abcdef234567abcdef23";
        byte[] content = ("A1," + either).getBytes(StandardCharsets.UTF_8);
        try (TokenReading.Read read = read("A1," + either)) {
            assertFalse(read.sure());
            assertEquals(KeyText.Form.HEX, read.writing());
        }
        try (TokenReading.Read read = (TokenReading.Read) TokenCsv.read(content, Optional.of(KeyText.Form.BASE32))) {
            assertTrue(read.sure());
            assertArrayEquals(
                    ((Base32.Decoded.Bytes) Base32.decode(either)).value(),
                    only(read).secret().copy());
        }
        try (TokenReading.Read read = read("upn,serial number,secret key\n,A1," + either)) {
            assertFalse(read.sure());
            assertEquals(KeyText.Form.BASE32, read.writing(), "Entra knows nothing else");
        }
        try (TokenReading.Read read = read("serial,seed (hex)\nA1," + either)) {
            assertTrue(read.sure());
        }
    }

    @Test
    void readsMarksAndOtherCharsets() {
        String text = "Sérial;serial;seed\nx;é1;" + HEX + "\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            try (TokenReading.Read read = read(text, charset)) {
                assertEquals("É1", only(read).serial().orElseThrow().value(), charset.name());
            }
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            try (TokenReading.Read read = read("\uFEFF" + text, charset)) {
                assertEquals("É1", only(read).serial().orElseThrow().value(), charset.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "'\n\n'", "'Dear Sir,\nyour order, which we thank you for, has left.'", "'name,age\nJonas,40'"})
    void knowsWhatIsNoList(String text) {
        assertInstanceOf(
                TokenReading.NotAList.class, TokenCsv.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    @Test
    void knowsThatAPictureIsNoList() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertInstanceOf(TokenReading.NotAList.class, TokenCsv.read(png, Optional.empty()));
    }

    @Test
    void takesAsManyLinesAndBytesAsItSaysAndNoMore() {
        StringBuilder text = new StringBuilder("serial,seed\n");
        for (int i = 0; i < TokenCsv.MOST_LINES; i++) {
            text.append(i).append(',').append(HEX).append('\n');
        }
        try (TokenReading.Read read = read(text.toString())) {
            assertEquals(TokenCsv.MOST_LINES, read.keys().size());
        }
        text.append("x,").append(HEX).append('\n');
        assertInstanceOf(
                TokenReading.TooLarge.class,
                TokenCsv.read(text.toString().getBytes(StandardCharsets.UTF_8), Optional.empty()));
        assertInstanceOf(
                TokenReading.TooLarge.class, TokenCsv.read(new byte[TokenCsv.MOST_BYTES + 1], Optional.empty()));
    }
}
