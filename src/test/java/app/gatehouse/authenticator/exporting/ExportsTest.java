/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.importing.Entry;
import app.gatehouse.authenticator.importing.Fault;
import app.gatehouse.authenticator.importing.Format;
import app.gatehouse.authenticator.importing.ImportResult;
import app.gatehouse.authenticator.importing.Importers;
import app.gatehouse.crypto.Argon2id;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.Sheets;
import app.gatehouse.shell.Messages;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What we export we import again, whole. Other programs' view of it is checked by {@code src/bench/exports.sh}. */
class ExportsTest {
    private static final char[] PASSWORD = "Prüfstand 7 𝄞".toCharArray();
    private static final Argon2id.Parameters CHEAP = new Argon2id.Parameters(64, 1, 1);
    private static final List<OtpAuthUri> ACCOUNTS = List.of(
            account("Acme", "anna", OtpParameters.ISSUED, 20),
            account("Über \"GmbH\" \\ 100 %", "لينا 🔑", OtpParameters.totp(OtpAlgorithm.SHA512, 8, 86_400), 64),
            account("Zäh", "", OtpParameters.hotp(OtpAlgorithm.SHA256, 7, Integer.MAX_VALUE * 16L), 1),
            account("", "only", OtpParameters.totp(OtpAlgorithm.SHA256, 6, 1), OtpSecret.MOST_BYTES),
            account("Steam", "finn", OtpParameters.STEAM, 20));
    private static final OtpAuthUri COLONS = account("a:b", "c:d:e", OtpParameters.ISSUED, 10);

    private static OtpAuthUri account(String issuer, String name, OtpParameters parameters, int length) {
        byte[] secret = new byte[length];
        for (int i = 0; i < length; i++) {
            secret[i] = (byte) (i * 31 + name.length());
        }
        return new OtpAuthUri(issuer, name, OtpSecret.of(secret), parameters);
    }

    private static List<String> lines(List<OtpAuthUri> accounts) {
        return accounts.stream()
                .map(each -> each.issuer() + "|" + each.account() + "|" + each.parameters() + "|"
                        + HexFormat.of().formatHex(each.secret().copy()))
                .toList();
    }

    private static List<String> read(byte[] file, char[] password, Format format) {
        ImportResult.Read read =
                assertInstanceOf(ImportResult.Read.class, Importers.read(file, Optional.ofNullable(password)));
        assertEquals(format, read.format());
        return lines(read.entries().stream()
                .map(entry -> assertInstanceOf(Entry.Good.class, entry).uri())
                .toList());
    }

    private static List<OtpAuthUri> withColons() {
        List<OtpAuthUri> all = new ArrayList<>(ACCOUNTS);
        all.add(COLONS);
        return all;
    }

    @Test
    void ourSealedFileComesBackWhole() {
        byte[] file = SealedExport.write(withColons(), PASSWORD, CHEAP, new SecureRandom());
        assertEquals(new ImportResult.NeedsPassword(Format.GATEHOUSE), Importers.read(file, Optional.empty()));
        assertEquals(
                new ImportResult.WrongPassword(Format.GATEHOUSE),
                Importers.read(file, Optional.of("Prüfstand 7".toCharArray())));
        assertEquals(lines(withColons()), read(file, PASSWORD, Format.GATEHOUSE));
    }

    @Test
    void ourSealedFileOpensHoweverAnUmlautIsTyped() {
        byte[] file = SealedExport.write(ACCOUNTS, "ü".toCharArray(), CHEAP, new SecureRandom());
        assertEquals(lines(ACCOUNTS), read(file, "u\u0308".toCharArray(), Format.GATEHOUSE));
    }

    @Test
    void everyByteOfOurSealedFileIsAuthenticated() {
        byte[] file = SealedExport.write(ACCOUNTS.subList(0, 1), PASSWORD, CHEAP, new SecureRandom());
        for (int i = 0; i < file.length; i++) {
            byte[] bad = file.clone();
            bad[i] ^= 1;
            assertFalse(Importers.read(bad, Optional.of(PASSWORD)) instanceof ImportResult.Read, "byte " + i);
        }
        byte[] newer = file.clone();
        newer[9] = 2;
        assertEquals(
                new ImportResult.Damaged(Optional.of(Format.GATEHOUSE), Fault.NEWER, 0),
                Importers.read(newer, Optional.of(PASSWORD)));
        ByteBuffer.wrap(newer).putShort(8, (short) 1).putInt(10, -1);
        assertEquals(new ImportResult.TooCostly(Format.GATEHOUSE), Importers.read(newer, Optional.of(PASSWORD)));
        assertEquals(
                new ImportResult.Damaged(Optional.of(Format.GATEHOUSE), Fault.CUT, 0),
                Importers.read(java.util.Arrays.copyOf(file, 60), Optional.of(PASSWORD)));
    }

    @Test
    void anAegisVaultComesBackWhole() {
        byte[] file = AegisExport.write(withColons(), PASSWORD, new SecureRandom());
        assertEquals(new ImportResult.NeedsPassword(Format.AEGIS), Importers.read(file, Optional.empty()));
        assertEquals(lines(withColons()), read(file, PASSWORD, Format.AEGIS));
    }

    @Test
    void sealedFilesShowNothing() {
        for (byte[] file : List.of(
                SealedExport.write(ACCOUNTS, PASSWORD, CHEAP, new SecureRandom()),
                AegisExport.write(ACCOUNTS, PASSWORD, new SecureRandom()))) {
            String text = new String(file, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("Acme") || text.contains("anna") || text.contains("TOTP"));
        }
    }

    @Test
    void addressesComeBackWholeButForColons() {
        assertEquals(lines(ACCOUNTS), read(UriListExport.write(ACCOUNTS), null, Format.URI_LIST));
        OtpAuthUri without = new OtpAuthUri("ab", "cde", COLONS.secret(), COLONS.parameters());
        assertEquals(lines(List.of(without)), read(UriListExport.write(List.of(COLONS)), null, Format.URI_LIST));
    }

    @Test
    void theSheetHasEveryAccountAsTheAddressThatAppsScan() {
        Sheets sheets = new Sheets(new Messages(Locale.ENGLISH));
        try (Sheet sheet = QrSheet.of(ACCOUNTS, sheets, "anna", "Press shop", LocalDate.of(2026, 11, 24))) {
            assertEquals(ACCOUNTS.size(), sheet.codes().size());
            for (int i = 0; i < ACCOUNTS.size(); i++) {
                Sheet.Code code = sheet.codes().get(i);
                assertTrue(code.isLabelled());
                assertEquals(i + 1, code.number());
                OtpAuthUri.Parsed.Account parsed = assertInstanceOf(
                        OtpAuthUri.Parsed.Account.class,
                        OtpAuthUri.parse(new String(code.qrText().orElseThrow())));
                assertEquals(lines(ACCOUNTS.subList(i, i + 1)), lines(List.of(parsed.uri())));
                assertFalse(new String(code.text()).contains("otpauth"));
            }
            assertEquals("Acme\nanna", new String(sheet.codes().get(0).text()));
        }
    }
}
