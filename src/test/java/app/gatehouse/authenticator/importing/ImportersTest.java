/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import static app.gatehouse.authenticator.importing.Known.ACME;
import static app.gatehouse.authenticator.importing.Known.ALL;
import static app.gatehouse.authenticator.importing.Known.BOLT;
import static app.gatehouse.authenticator.importing.Known.CETA;
import static app.gatehouse.authenticator.importing.Known.DELTA;
import static app.gatehouse.authenticator.importing.Known.EPSILON;
import static app.gatehouse.authenticator.importing.Known.STEAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format, out of files that other programs' ways and other libraries made. */
class ImportersTest {
    private static final OtpAuthUri BARE = Known.account("Bare", "bo", OtpParameters.ISSUED, "bare");
    private static final OtpAuthUri NAMELESS_STEAM = Known.account("Steam", "", OtpParameters.STEAM, "bare");
    private static final OtpAuthUri ZETA =
            Known.account("Zeta", "zoe", OtpParameters.totp(OtpAlgorithm.SHA1, 7, 45), "zeta");
    private static final OtpAuthUri ETA =
            Known.account("Eta", "eva", OtpParameters.totp(OtpAlgorithm.SHA512, 8, 30), "eta");
    private static final OtpAuthUri THETA =
            Known.account("Theta", "theo", OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 9), "theta");

    private static final List<OtpAuthUri> TIME = List.of(ACME, BOLT, CETA);
    private static final List<OtpAuthUri> BITWARDEN = List.of(ACME, BOLT, CETA, DELTA, STEAM, BARE);
    private static final List<OtpAuthUri> KEEPASS = List.of(ACME, ZETA, ETA, THETA, BOLT, STEAM);

    private static ImportResult read(byte[] file, String password) {
        return Importers.read(file, Optional.ofNullable(password).map(String::toCharArray));
    }

    private static ImportResult text(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8), null);
    }

    static Stream<Arguments> plainFiles() {
        return Stream.of(
                Arguments.of("2fas-1.2fas", Format.TWO_FAS, List.of(ACME)),
                Arguments.of("2fas-2.2fas", Format.TWO_FAS, TIME),
                Arguments.of("2fas-3.2fas", Format.TWO_FAS, ALL),
                Arguments.of("2fas-4.2fas", Format.TWO_FAS, ALL),
                Arguments.of("andotp.json", Format.ANDOTP, ALL),
                Arguments.of("andotp-label.json", Format.ANDOTP, List.of(ACME)),
                Arguments.of("bitwarden.json", Format.BITWARDEN, BITWARDEN),
                Arguments.of("bitwarden.csv", Format.BITWARDEN, BITWARDEN),
                Arguments.of("proton.json", Format.PROTON, List.of(ACME, BOLT, CETA, STEAM)),
                Arguments.of("stratum.json", Format.STRATUM, ALL),
                Arguments.of("freeotp-plus.json", Format.FREEOTP_PLUS, ALL),
                Arguments.of("lastpass.json", Format.LASTPASS, TIME),
                Arguments.of("raivo.json", Format.RAIVO, List.of(ACME, BOLT, CETA, DELTA, EPSILON)),
                Arguments.of("duo.json", Format.DUO, List.of(ACME, DELTA)),
                Arguments.of("steam.maFile", Format.STEAM, List.of(STEAM)),
                Arguments.of("steam-accounts.json", Format.STEAM, List.of(STEAM)));
    }

    @ParameterizedTest
    @MethodSource("plainFiles")
    void readsPlainFiles(String name, Format format, List<OtpAuthUri> accounts) {
        ImportResult.Read read = assertInstanceOf(ImportResult.Read.class, read(Known.file(name), null));
        assertEquals(format, read.format());
        assertEquals(
                Known.lines(accounts), read.entries().stream().map(Known::line).toList());
    }

    static Stream<Arguments> sealedFiles() {
        return Stream.of(
                Arguments.of("aegis-sealed.json", Format.AEGIS, ALL),
                Arguments.of("2fas-3-sealed.2fas", Format.TWO_FAS, ALL),
                Arguments.of("2fas-4-sealed.2fas", Format.TWO_FAS, ALL),
                Arguments.of("andotp-sealed.bin", Format.ANDOTP, ALL),
                Arguments.of("andotp-sealed-old.bin", Format.ANDOTP, ALL),
                Arguments.of("bitwarden-pbkdf2.json", Format.BITWARDEN, BITWARDEN),
                Arguments.of("bitwarden-argon2.json", Format.BITWARDEN, BITWARDEN),
                Arguments.of("proton-sealed.json", Format.PROTON, List.of(ACME, BOLT, CETA, STEAM)),
                Arguments.of("ente-sealed.json", Format.ENTE, ALL),
                Arguments.of("stratum-sealed.bin", Format.STRATUM, ALL),
                Arguments.of("stratum-sealed-old.bin", Format.STRATUM, ALL),
                Arguments.of("freeotp-sha512.xml", Format.FREEOTP, ALL),
                Arguments.of("freeotp-sha1.xml", Format.FREEOTP, ALL),
                Arguments.of("keepassxc.kdbx", Format.KEEPASS, KEEPASS),
                Arguments.of("keepass-chacha20.kdbx", Format.KEEPASS, KEEPASS),
                Arguments.of("keepass-twofish.kdbx", Format.KEEPASS, KEEPASS));
    }

    @ParameterizedTest
    @MethodSource("sealedFiles")
    void readsSealedFilesWithTheirPassword(String name, Format format, List<OtpAuthUri> accounts) {
        byte[] file = Known.file(name);
        assertEquals(new ImportResult.NeedsPassword(format), read(file, null));
        assertEquals(new ImportResult.WrongPassword(format), read(file, "Prüfstand 8"));
        assertEquals(new ImportResult.WrongPassword(format), read(file, ""));
        ImportResult.Read read = assertInstanceOf(ImportResult.Read.class, read(file, Known.PASSWORD));
        assertEquals(format, read.format());
        assertEquals(
                Known.lines(accounts).stream().sorted().toList(),
                read.entries().stream().map(Known::line).sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({"aegis-costly.json, AEGIS", "ente-costly.json, ENTE"})
    void refusesCostsThatEatTheMachine(String name, Format format) {
        assertEquals(new ImportResult.TooCostly(format), read(Known.file(name), Known.PASSWORD));
    }

    @Test
    void everyRefusedEntryHasItsReason() {
        ImportResult.Read uris = assertInstanceOf(ImportResult.Read.class, read(Known.file("uris.txt"), null));
        List<String> wanted = new ArrayList<>(Known.lines(ALL));
        wanted.add(Known.line(NAMELESS_STEAM));
        wanted.add("10 | NOT_AN_ACCOUNT ");
        wanted.add("11 Old|turnstile BAD_LETTER 1");
        wanted.add("12 |x UNKNOWN_TYPE ");
        assertEquals(wanted, uris.entries().stream().map(Known::line).toList());

        ImportResult.Read aegis = assertInstanceOf(ImportResult.Read.class, read(Known.file("aegis.json"), null));
        assertEquals(
                List.of("1 Yandex|yuri UNKNOWN_TYPE ", "2 Five|md UNKNOWN_ALGORITHM ", Known.line(ACME)),
                aegis.entries().stream().map(Known::line).toList());

        ImportResult.Read table = assertInstanceOf(ImportResult.Read.class, read(Known.file("table.csv"), null));
        List<String> rows = new ArrayList<>(Known.lines(ALL));
        rows.add("8 Zeta|zoe BAD_LETTER 0");
        assertEquals(rows, table.entries().stream().map(Known::line).toList());
    }

    @Test
    void saysWhichPartsOfAGoogleExportAreMissing() {
        String part = "otpauth-migration://offline?data=CigKFBQTEhEQDw4NDAsKCQgHBgUEAwIBEgRjbGVvGgRCZXRh"
                + "IAMoAjACCiYKFAECAwQFBgcICQoLDA0ODxAREhMUEgNvbGQaA01kNSAEKAEwAhABGAMgASj50rT%2F%2F%2F%2F%2F%2F%2F8B";
        ImportResult.Read read = assertInstanceOf(
                ImportResult.Read.class, text(part + "\n" + part + "\notpauth-migration://offline?data=Cg\n"));
        assertEquals(Format.GOOGLE, read.format());
        assertEquals(List.of(1, 3), read.missingParts());
        assertEquals(
                List.of("3 | DAMAGED_PART ", "2 Md5|old UNKNOWN_ALGORITHM "),
                read.entries().stream()
                        .filter(Entry.Refused.class::isInstance)
                        .map(Known::line)
                        .toList());
    }

    @Test
    void whatAnAccountElsewhereSealedIsNamed() {
        assertEquals(
                new ImportResult.Damaged(Optional.of(Format.BITWARDEN), Fault.OTHER_KEY, 0),
                read(Known.file("bitwarden-account.json"), Known.PASSWORD));
    }

    @Test
    void anOlderKeePassFileIsNamed() {
        assertEquals(
                new ImportResult.Damaged(Optional.of(Format.KEEPASS), Fault.OLDER, 0),
                read(Known.file("keepass-3.kdbx"), Known.PASSWORD));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"header\": {`, CUT, 1",
                "`[1, 2\n, 3`, CUT, 2",
                "`{\"a\": }`, MALFORMED, 1",
                "`{\"a\": 1}\n{`, MALFORMED, 2",
                "`{\"a\": 1,\n \"a\": 2}`, MALFORMED, 2",
            })
    void brokenJsonIsNamedWithItsLine(String file, Fault fault, int line) {
        assertEquals(new ImportResult.Damaged(Optional.empty(), fault, line), text(file));
    }

    @Test
    void deepAndHugeJsonIsRefused() {
        assertEquals(new ImportResult.TooLarge(), text("[".repeat(100_000)));
        assertEquals(new ImportResult.TooLarge(), text("[" + "[],".repeat(2_000_000) + "[]]"));
    }

    @Test
    void tooManyEntriesAreRefused() {
        assertEquals(new ImportResult.TooLarge(), text("otpauth://totp/a?secret=AAAA\n".repeat(20_001)));
        assertInstanceOf(ImportResult.Read.class, text("otpauth://totp/a?secret=AAAA\n".repeat(20_000)));
        assertEquals(
                new ImportResult.TooLarge(),
                text("{\"Authenticators\":[" + "{\"Type\":2},".repeat(20_001) + "{\"Type\":2}]}"));
        assertEquals(new ImportResult.TooLarge(), text("issuer,secret\n" + "a,AAAA\n".repeat(20_001)));
    }

    @Test
    void aLargeFileIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        assertEquals(new ImportResult.TooLarge(), Importers.read(file, Optional.empty()));
        assertEquals(new ImportResult.TooLarge(), read(new byte[Importers.MOST_BYTES + 1], null));
    }

    @ParameterizedTest
    @CsvSource({"''", "hello", "'{}'", "'[]'", "'[1]'", "'name,phone\na,b'", "'<html></html>'", "'null'", "'\"text\"'"})
    void otherTextsAreNotKnown(String file) {
        assertEquals(new ImportResult.NotKnown(), text(file));
    }

    @Test
    void picturesAndArchivesAreNotTakenForSealedFiles() {
        byte[] like = Known.file("andotp-sealed.bin");
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, like, 0, 4);
        assertEquals(new ImportResult.NotKnown(), read(like, null));
        assertEquals(new ImportResult.NotKnown(), read(new byte[1000], null));
    }

    @Test
    void aPasswordThatCannotBeEncodedIsWrong() {
        assertEquals(
                new ImportResult.WrongPassword(Format.AEGIS),
                Importers.read(Known.file("aegis-sealed.json"), Optional.of(new char[] {0xd800})));
    }

    @Test
    void closingWipesTheSecrets() {
        ImportResult.Read read = assertInstanceOf(ImportResult.Read.class, read(Known.file("andotp.json"), null));
        OtpAuthUri first =
                assertInstanceOf(Entry.Good.class, read.entries().get(0)).uri();
        read.close();
        assertThrows(IllegalStateException.class, () -> first.secret().copy());
    }
}
