/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxingQrTest {
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;
    private static final String URI =
            OtpAuthUri.issued("Gatehouse PS-04", "maria.kowalska", secret()).format();
    private static final String BACKUP_CODE = "GH1:6F1D2C3B4A5968778695A4B3C2D1E0F1:3:10:48217730";

    private final ZxingQrWriter writer = new ZxingQrWriter();
    private final ZxingQrReader reader = new ZxingQrReader();

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 2.5, 3, 3.7, 4, 6, 7.3, 9, 12})
    void ourAccountReadsBackAtEverySize(double pixelsPerModule) {
        assertEquals(List.of(URI), read(URI, pixelsPerModule, 0xff1a1c1e, WHITE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3, 3.7, 6, 9})
    void ourAccountReadsBackLightOnDark(double pixelsPerModule) {
        assertEquals(List.of(URI), read(URI, pixelsPerModule, 0xfff3f1ec, 0xff15181a));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3, 3.7, 8})
    void aBackupCodeReadsBackAtEverySize(double pixelsPerModule) {
        assertEquals(List.of(BACKUP_CODE), read(BACKUP_CODE, pixelsPerModule, BLACK, WHITE));
    }

    @Test
    void aCodeInTheMiddleOfAWindowIsFound() {
        QrPicture window = new QrPicture(1280, 800, BLACK, WHITE).paint(writer.write(URI), 700.4, 210.7, 5.2);
        assertEquals(List.of(URI), reader.read(window.frame()));
    }

    @Test
    void severalCodesInOnePictureAreAllFound() {
        QrPicture window = new QrPicture(1280, 800, BLACK, WHITE)
                .paint(writer.write(URI), 60, 90, 5)
                .paint(writer.write(BACKUP_CODE), 500, 400, 6)
                .paint(writer.write("otpauth://totp/x?secret=MZXW6YTB"), 900, 80, 7);
        assertEquals(
                Set.of(URI, BACKUP_CODE, "otpauth://totp/x?secret=MZXW6YTB"), Set.copyOf(reader.read(window.frame())));
    }

    @Test
    void theSameCodeTwiceIsOneText() {
        QrPicture window = new QrPicture(900, 400, BLACK, WHITE)
                .paint(writer.write(BACKUP_CODE), 40, 40, 6)
                .paint(writer.write(BACKUP_CODE), 500, 60, 6);
        assertEquals(List.of(BACKUP_CODE), reader.read(window.frame()));
    }

    @Test
    void aTransparentGroundIsWhite() {
        assertEquals(List.of(URI), read(URI, 6, BLACK, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"李雷 żółw 🔑", "a", "0123456789", "\u0000\n\t"})
    void anyTextReadsBack(String text) {
        assertEquals(List.of(text), read(text, 5, BLACK, WHITE));
    }

    @Test
    void aDirtySeventhDoesNoHarm() {
        QrMatrix code = writer.write(BACKUP_CODE);
        QrMatrix dirty = QrMatrix.of(code.size(), (x, y) -> code.at(x, y) ^ (x >= 12 && x < 15 && y >= 9 && y < 20));
        assertEquals(
                List.of(BACKUP_CODE),
                reader.read(QrPicture.around(dirty, 5, BLACK, WHITE).frame()));
    }

    @Test
    void aPictureWithoutCodeGivesNothing() {
        int[] noise = new java.util.Random(7)
                .ints(320L * 240)
                .map(pixel -> pixel | BLACK)
                .toArray();
        assertEquals(List.of(), reader.read(new Frame(320, 240, noise)));
        assertEquals(List.of(), reader.read(new Frame(1, 1, new int[] {WHITE})));
        assertEquals(List.of(), reader.read(new Frame(3000, 1, new int[3000])));
    }

    @Test
    void readingLeavesThePictureAsItIs() {
        Frame frame = QrPicture.around(writer.write(URI), 4, BLACK, WHITE).frame();
        int[] before = frame.argb().clone();
        reader.read(frame);
        assertTrue(Arrays.equals(before, frame.argb()));
    }

    @Test
    void writesNoQuietZone() {
        QrMatrix code = writer.write(URI);
        assertTrue(code.at(0, 0) && code.at(6, 6) && code.at(code.size() - 1, 0) && code.at(0, code.size() - 1));
        assertFalse(code.at(1, 1) || code.at(7, 7));
        assertFalse(code.at(-1, 0) || code.at(0, -1) || code.at(code.size(), 0) || code.at(0, code.size()));
        assertEquals(49, code.size());
    }

    @Test
    void isNotMirrored() {
        // ZXing reads mirrored codes as well, other readers do not. One module is always dark (ISO/IEC 18004, 7.9).
        for (int i = 0; i < 50; i++) {
            QrMatrix code = writer.write("GH1:" + i);
            assertTrue(code.at(8, code.size() - 8));
        }
    }

    @Test
    void refusesWhatNoCodeHolds() {
        assertThrows(IllegalArgumentException.class, () -> writer.write(""));
        assertNotNull(writer.write("a".repeat(2331)));
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> writer.write("s3cret".repeat(400)));
        assertFalse(thrown.getMessage().contains("s3cret"));
        assertFalse(thrown.getCause().getMessage().contains("s3cret"));
    }

    @Test
    void picturesSayNothingOfWhatTheyShow() {
        QrMatrix code = writer.write(URI);
        assertEquals("QrMatrix 49", code.toString());
        Frame frame = QrPicture.around(code, 1, BLACK, WHITE).frame();
        assertEquals("Frame 57x57", frame.toString());
        frame.close();
        assertEquals(List.of(), reader.read(frame));
    }

    private List<String> read(String text, double scale, int dark, int light) {
        return reader.read(
                QrPicture.around(writer.write(text), scale, dark, light).frame());
    }

    private static OtpSecret secret() {
        byte[] bytes = new byte[20];
        new java.util.Random(4).nextBytes(bytes);
        return OtpSecret.of(bytes);
    }
}
