/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.importing.ScannedTexts.Answer;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.testing.GoogleParts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScannedTextsTest {
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String GITHUB = "otpauth://totp/GitHub:anna?secret=" + KEY + "&issuer=GitHub";
    private static final String PAYROLL = "otpauth://totp/Payroll:emp%2020417?secret=JBSWY3DPEHPK3PXPJBSWY3DP";
    private static final String BACKUP = "GH1:0F8FAD5BD9CB469FA16570867728950E:3:7:12345678";

    private final ScannedTexts texts = new ScannedTexts();

    @AfterEach
    void close() {
        texts.close();
    }

    @Test
    void tellsNoCodeFromCodesOfOthers() {
        assertInstanceOf(Answer.NoCode.class, texts.add(List.of()));
        assertInstanceOf(Answer.NotOurs.class, texts.add(List.of("https://shop.example/?id=otpauth://totp/x")));
        assertTrue(texts.isEmpty());
        assertEquals(0, texts.lines().length);
    }

    @Test
    void handsOverOneAccount() {
        Answer.One one =
                assertInstanceOf(Answer.One.class, texts.add(List.of("https://shop.example", "\n" + GITHUB + "\r\n")));
        try (OtpAuthUri uri = one.uri()) {
            assertEquals("GitHub", uri.issuer());
            assertEquals("anna", uri.account());
        }
    }

    @Test
    void countsTheSameCodeOnce() {
        assertInstanceOf(Answer.One.class, texts.add(List.of(GITHUB, GITHUB)));
        assertInstanceOf(Answer.One.class, texts.add(List.of(GITHUB)));
        assertInstanceOf(Answer.Several.class, texts.add(List.of(PAYROLL)));
        assertEquals(GITHUB + "\n" + PAYROLL + "\n", new String(texts.lines(), StandardCharsets.UTF_8));
    }

    @Test
    void sendsAnAccountWithAFaultToThePreviewThatNamesIt() {
        assertInstanceOf(Answer.Several.class, texts.add(List.of("otpauth://totp/Old%20turnstile?secret=ABC1DEFG")));
        ImportResult.Read read =
                assertInstanceOf(ImportResult.Read.class, Importers.read(texts.lines(), Optional.empty()));
        Entry.Refused refused =
                assertInstanceOf(Entry.Refused.class, read.entries().get(0));
        assertEquals(Reason.BAD_LETTER, refused.reason());
    }

    @Test
    void takesNoTextWithALineBreakInside() {
        for (String lineBreak : List.of("\n", "\r", "\r\n", "\u2028", "\u0085")) {
            assertInstanceOf(Answer.NotOurs.class, texts.add(List.of(GITHUB + lineBreak + PAYROLL)), lineBreak);
        }
        assertTrue(texts.isEmpty());
    }

    @Test
    void answersOurOwnBackupCodesApart() {
        Answer.BackupCodes codes =
                assertInstanceOf(Answer.BackupCodes.class, texts.add(List.of(BACKUP, "https://shop.example")));
        assertEquals(1, codes.payloads().size());
        assertArrayEquals(BACKUP.toCharArray(), codes.payloads().get(0));
        assertFalse(codes.toString().contains("12345678"));
        assertTrue(texts.isEmpty());
    }

    @Test
    void aFloodOfBackupCodesIsNotKept() {
        List<String> flood =
                IntStream.range(0, 20_000).mapToObj(i -> "GH1:" + i).toList();
        Answer.BackupCodes codes = assertInstanceOf(Answer.BackupCodes.class, texts.add(flood));
        assertTrue(codes.payloads().size() <= 100);
    }

    @Test
    void collectsThePartsOfAnExportInAnyOrder() {
        List<String> parts = GoogleParts.of(77, 3, "Acme");
        assertEquals(new Answer.Parts(List.of(3), List.of(1, 2), false), texts.add(parts.subList(2, 3)));
        assertEquals(new Answer.Parts(List.of(3), List.of(1, 2), false), texts.add(List.of()));
        assertEquals(new Answer.Parts(List.of(1, 3), List.of(2), false), texts.add(parts.subList(0, 1)));
        assertInstanceOf(Answer.Several.class, texts.add(parts.subList(1, 2)));
        ImportResult.Read read =
                assertInstanceOf(ImportResult.Read.class, Importers.read(texts.lines(), Optional.empty()));
        assertEquals(List.of(), read.missingParts());
        assertEquals(
                List.of("Acme 1", "Acme 2", "Acme 3"),
                read.entries().stream()
                        .map(entry -> ((Entry.Good) entry).uri().issuer())
                        .toList());
        read.close();
    }

    @Test
    void leavesOutAPartOfAnotherExportAndSaysSo() {
        texts.add(GoogleParts.of(77, 3, "Acme").subList(0, 1));
        String other = GoogleParts.of(78, 3, "Other").get(1);
        assertEquals(new Answer.Parts(List.of(1), List.of(2, 3), true), texts.add(List.of(other)));
        assertEquals(new Answer.Parts(List.of(1), List.of(2, 3), false), texts.add(List.of()));
    }

    @Test
    void keepsNothingOnceClosed() {
        texts.add(List.of(GITHUB));
        texts.close();
        assertTrue(texts.isEmpty());
        assertEquals("ScannedTexts of 0", texts.toString());
    }
}
