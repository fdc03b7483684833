/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.infra.zxing.ZxingQrReader;
import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetText;
import app.gatehouse.paper.Sheets;
import app.gatehouse.scan.Frame;
import app.gatehouse.shell.Messages;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfSheetFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Sheets sheets = new Sheets(messages);
    private final PdfSheetFiles files = new PdfSheetFiles(new ZxingQrWriter(), messages);

    @TempDir
    private Path folder;

    @Test
    void backupCodesAreReadableAsTextAndAsQrCodes() throws Exception {
        Path file = folder.resolve("codes.pdf");
        files.savePdf(backupCodes("maria.kowalska", "Press shop, line 4"), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(1, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            for (int i = 1; i <= 10; i++) {
                assertTrue(
                        text.contains(
                                digits(i).substring(0, 4) + " " + digits(i).substring(4)),
                        text);
            }
            assertTrue(text.contains("Gatehouse backup codes"), text);
            assertTrue(text.contains("24 Nov 2026"), text);
            assertTrue(text.contains("maria.kowalska"), text);
            assertTrue(text.contains("Press shop, line 4"), text);
            assertFalse(text.contains("\ufffd"), text);
            assertEquals(payloads(), qrCodes(document, 150));
            assertEquals(payloads(), qrCodes(document, 300));
        }
    }

    @Test
    void accountsAreReadableAsQrCodesHoweverDense() throws Exception {
        List<String> addresses = new ArrayList<>();
        List<Sheet.Code> codes = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            String address = "otpauth://totp/A%20long%20issuer%20with%20many%20words:maria.kowalska.number" + i
                    + "%40example.com?secret=" + "MZXW6YTI".repeat(8)
                    + "&issuer=A%20long%20issuer%20with%20many%20words&algorithm=SHA512&digits=8&period=60";
            addresses.add(address);
            codes.add(Sheet.Code.labelled(i, List.of("A long issuer with many words", "maria"), address.toCharArray()));
        }
        Path file = folder.resolve("accounts.pdf");
        files.savePdf(sheets.accounts("maria.kowalska", "Press shop, line 4", codes, DAY), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(Set.copyOf(addresses), qrCodes(document, 300));
        }
    }

    @Test
    void bytesAreSavedAsTheyAre() throws Exception {
        Path file = folder.resolve("bytes");
        files.saveBytes(new byte[] {1, 2, 3}, file);
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
    }

    @Test
    void theRecoveryKeyIsReadable() throws Exception {
        Path file = folder.resolve("key.pdf");
        files.savePdf(recoveryKey(), file);
        String text = text(file);
        assertTrue(text.contains("7KQM 2XVD 9RTA HC4E"), text);
        assertTrue(text.contains("PW6J N83F YB5S 4GZT"), text);
        assertTrue(text.contains("Gatehouse recovery key"), text);
    }

    @Test
    void carriesItsOwnFontsOnly() throws Exception {
        Path file = folder.resolve("codes.pdf");
        files.savePdf(backupCodes("maria", "Station"), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded() && font.getName().contains("IBMPlex"), font.getName());
                }
            }
        }
        assertTrue(Files.size(file) < 100_000, "only the used letters are in the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Łucja Żółć", "Иван Петров", "Άννα", "Ngọc Ánh", "e\u0301 combined"})
    void drawsWhatTheFontHas(String name) throws Exception {
        Path file = folder.resolve("codes.pdf");
        files.savePdf(backupCodes(name, "Station"), file);
        String text = text(file);
        assertTrue(text.contains(name.replace("e\u0301", "\u00e9")), text);
        assertFalse(text.contains("\ufffd"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李雷", "أحمد", "अनिल", "🔑👷‍♀️", "\ud83d", "ﷺ",
            })
    void marksWhatTheFontLacksAndSaysSo(String name) throws Exception {
        Path file = folder.resolve("codes.pdf");
        files.savePdf(backupCodes("x " + name + " y", "Station"), file);
        String text = text(file);
        assertTrue(text.contains("x \ufffd"), text);
        assertTrue(text.contains("\ufffd stands for a letter that this page cannot show."), text);
    }

    @Test
    void whatNobodySeesNeedsNoMark() throws Exception {
        Path file = folder.resolve("codes.pdf");
        files.savePdf(backupCodes("ma\u200dri\u200ea\ufe0f", "Station"), file);
        assertTrue(text(file).contains("maria"), text(file));
        assertFalse(text(file).contains("\ufffd"), text(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b\tc\nd\u200be\u202ef", "", "   ", "\u0301", "\ud83d"})
    void noNameMakesItFail(String name) throws Exception {
        files.savePdf(backupCodes(name, name), folder.resolve("codes.pdf"));
        files.saveText(backupCodes(name, name), folder.resolve("codes.txt"));
        try (PDDocument document = Loader.loadPDF(folder.resolve("codes.pdf").toFile())) {
            assertEquals(payloads(), qrCodes(document, 150));
        }
    }

    @Test
    void namesOf300LettersKeepTheCodesOnThePage() throws Exception {
        Path file = folder.resolve("codes.pdf");
        files.savePdf(backupCodes("W".repeat(300), "Ż ".repeat(150)), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(payloads(), qrCodes(document, 150));
        }
    }

    @Test
    void textFilesHoldThePlainText() throws Exception {
        Path file = folder.resolve("codes.txt");
        Sheet sheet = backupCodes("李雷 🔑", "Łódź");
        files.saveText(sheet, file);
        assertEquals(new String(SheetText.of(sheet)), Files.readString(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadThem() throws Exception {
        Path pdf = folder.resolve("codes.pdf");
        Path text = folder.resolve("codes.txt");
        Files.writeString(text, "older, open to all");
        Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rw-rw-rw-"));
        files.savePdf(recoveryKey(), pdf);
        files.saveText(recoveryKey(), text);
        for (Path file : List.of(pdf, text)) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void nothingElseStaysInTheFolder() throws Exception {
        files.savePdf(recoveryKey(), folder.resolve("key.pdf"));
        files.savePdf(recoveryKey(), folder.resolve("key.pdf"));
        files.saveText(recoveryKey(), folder.resolve("key.txt"));
        assertEquals(Set.of("key.pdf", "key.txt"), names());
    }

    @Test
    void aPlaceThatIsNotThereIsNamed() throws Exception {
        assertReason(PaperFailure.Reason.NOT_WRITABLE, folder.resolve("missing").resolve("key.pdf"));
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertReason(PaperFailure.Reason.NOT_WRITABLE, file.resolve("key.pdf"));
        Path directory = Files.createDirectory(folder.resolve("directory"));
        assertReason(PaperFailure.Reason.NOT_WRITABLE, directory);
        assertEquals(Set.of("file", "directory"), names());
    }

    @Test
    @EnabledIf("hasFullDisk")
    void aFullDiskIsNamed() throws Exception {
        // The device that is always full stands for the disk: writing to it fails as writing to a full one does.
        PaperFailure failure = assertThrows(
                PaperFailure.class,
                () -> OwnerOnlyFile.write(folder.resolve("key.pdf"), out -> {
                    try (var full = Files.newOutputStream(Path.of("/dev/full"))) {
                        full.write(1);
                    }
                }));
        assertEquals(PaperFailure.Reason.DISK_FULL, failure.reason());
        assertEquals(Set.of(), names());
    }

    static boolean hasFullDisk() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void aBugInTheMiddleLeavesTheOldFileAndNoOther() throws Exception {
        Path file = Files.writeString(folder.resolve("key.pdf"), "old");
        assertThrows(
                IllegalStateException.class,
                () -> OwnerOnlyFile.write(file, out -> {
                    out.write("secret".getBytes(ISO_8859_1));
                    throw new IllegalStateException("bug");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(Set.of("key.pdf"), names());
    }

    @Test
    void failuresNameNoFile() {
        PaperFailure failure = assertReason(PaperFailure.Reason.NOT_WRITABLE, Path.of("/missing/maria.pdf"));
        assertEquals("NOT_WRITABLE", failure.getMessage());
        assertEquals(null, failure.getCause());
    }

    private PaperFailure assertReason(PaperFailure.Reason reason, Path file) {
        PaperFailure failure = assertThrows(PaperFailure.class, () -> files.savePdf(recoveryKey(), file));
        assertEquals(reason, failure.reason());
        return failure;
    }

    private Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        }
        return names;
    }

    private Sheet recoveryKey() {
        List<char[]> groups = new ArrayList<>();
        for (String group : "7KQM 2XVD 9RTA HC4E PW6J N83F YB5S 4GZT".split(" ", -1)) {
            groups.add(group.toCharArray());
        }
        return sheets.recoveryKey(groups, "Press shop, line 4", DAY);
    }

    private Sheet backupCodes(String username, String station) {
        List<Sheet.Code> codes = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            codes.add(Sheets.backupCode(i, digits(i).toCharArray(), payload(i).toCharArray()));
        }
        return sheets.backupCodes(username, station, codes, DAY);
    }

    private static Set<String> payloads() {
        Set<String> payloads = new HashSet<>();
        for (int i = 1; i <= 10; i++) {
            payloads.add(payload(i));
        }
        return payloads;
    }

    private static String payload(int i) {
        return "GH1:0f6c1ad2-5d0e-4a8e-9a31-7f2b6c0d9e11:3:" + i + ":" + digits(i);
    }

    private static String digits(int i) {
        return String.format(Locale.ROOT, "%08d", i * 7_654_321L % 100_000_000);
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Set<String> qrCodes(PDDocument document, float dpi) throws IOException {
        Set<String> texts = new HashSet<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, dpi);
            int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            texts.addAll(new ZxingQrReader().read(new Frame(image.getWidth(), image.getHeight(), argb)));
        }
        return texts;
    }
}
