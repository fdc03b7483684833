/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.infra.zxing.ZxingQrReader;
import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrMatrix;
import app.gatehouse.scan.UnreadablePicture;
import app.gatehouse.scan.UnreadablePicture.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIoPictureReaderTest {
    private static final String TEXT = "GH1:PICTURE";

    @TempDir
    Path folder;

    private final ImageIoPictureReader pictures = new ImageIoPictureReader();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff", "wbmp"})
    void everyKindIsReadByItsContent(String kind) throws Exception {
        Path file = folder.resolve("picture.txt");
        BufferedImage image = kind.equals("wbmp") ? code(3, BufferedImage.TYPE_BYTE_BINARY) : code(3);
        assertTrue(ImageIO.write(image, kind, file.toFile()));
        assertEquals(List.of(TEXT), texts(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "cmyk.jpg"})
    void theWebsAndThePressesKindsAreRead(String name) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream resource = getClass().getResourceAsStream(name)) {
            Files.copy(resource, file);
        }
        assertEquals(List.of(TEXT), texts(file));
    }

    @Test
    void aTransparentPictureStaysTransparent() throws Exception {
        Path file = folder.resolve("transparent.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
        assertEquals(0, pictures.read(file).get(0).argb()[5] >>> 24);
    }

    @Test
    void ofAMovingPictureTheFirstFewComeOneByOne() throws Exception {
        Path file = folder.resolve("moving.gif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 20; i++) {
                BufferedImage image = i == 1 ? code(3) : new BufferedImage(87, 87, BufferedImage.TYPE_INT_RGB);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        }
        assertEquals(8, pictures.read(file).size());
        assertEquals(List.of(TEXT), texts(file));
    }

    @Test
    void sixtyMegapixelsComeSmaller() throws Exception {
        Path file = folder.resolve("huge.png");
        BufferedImage large = new BufferedImage(9000, 6700, BufferedImage.TYPE_BYTE_BINARY);
        large.getGraphics().drawImage(code(60), 3000, 2000, null);
        ImageIO.write(large, "png", file.toFile());
        Frame frame = pictures.read(file).get(0);
        assertEquals(4500, frame.width());
        assertEquals(3350, frame.height());
        assertEquals(List.of(TEXT), new ZxingQrReader().read(frame));
    }

    @Test
    void whatStatesAHugeSizeIsNotOpened() throws Exception {
        Path file = folder.resolve("bomb.png");
        ImageIO.write(code(1), "png", file.toFile());
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 check = new CRC32();
        check.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes).putInt(29, (int) check.getValue());
        Files.write(file, bytes);
        assertEquals(Reason.TOO_LARGE, refused(file));
    }

    @Test
    void aFileOf200MegabytesIsNotOpened() throws Exception {
        Path file = folder.resolve("long.png");
        ImageIO.write(code(1), "png", file.toFile());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200_000_000);
        }
        assertEquals(Reason.TOO_LARGE, refused(file));
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() throws Exception {
        Path file = folder.resolve("picture.png");
        Files.write(file, new byte[0]);
        assertEquals(Reason.EMPTY, refused(file));
        Files.writeString(file, "otpauth://totp/x?secret=MZXW6YTB");
        assertEquals(Reason.NOT_A_PICTURE, refused(file));
        assertEquals(Reason.OUT_OF_REACH, refused(folder));
        assertEquals(Reason.OUT_OF_REACH, refused(folder.resolve("nowhere.png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void aFileCutOffAnywhereIsAPictureOrAReason(String kind) throws Exception {
        Path whole = folder.resolve("whole");
        ImageIO.write(code(3), kind, whole.toFile());
        byte[] bytes = Files.readAllBytes(whole);
        Path file = folder.resolve("cut");
        for (int length = 1; length < bytes.length; length += 1 + bytes.length / 60) {
            Files.write(file, Arrays.copyOf(bytes, length));
            pictureOrReason(file);
        }
        Files.write(file, Arrays.copyOf(bytes, 30));
        assertThrows(UnreadablePicture.class, () -> pictures.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void aFileWithAnyByteChangedIsAPictureOrAReason(String kind) throws Exception {
        Path whole = folder.resolve("whole");
        ImageIO.write(code(1), kind, whole.toFile());
        byte[] bytes = Files.readAllBytes(whole);
        Path file = folder.resolve("changed");
        for (int i = 0; i < Math.min(bytes.length, 120); i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) 0xff;
            Files.write(file, changed);
            pictureOrReason(file);
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void noReasonSaysWhichFile(Reason reason) {
        assertEquals(reason.name(), new UnreadablePicture(reason).getMessage());
        assertEquals("scan.picture." + reason, new UnreadablePicture(reason).messageKey());
    }

    private void pictureOrReason(Path file) {
        try {
            assertFalse(pictures.read(file).isEmpty());
        } catch (UnreadablePicture e) {
            assertTrue(
                    e.reason() != Reason.OUT_OF_REACH && e.reason() != Reason.EMPTY,
                    e.reason().name());
        }
    }

    private Reason refused(Path file) {
        return assertThrows(UnreadablePicture.class, () -> pictures.read(file)).reason();
    }

    private List<String> texts(Path file) throws UnreadablePicture {
        return pictures.read(file).stream()
                .flatMap(frame -> new ZxingQrReader().read(frame).stream())
                .toList();
    }

    private static BufferedImage code(int scale) throws IOException {
        return code(scale, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage code(int scale, int type) {
        QrMatrix code = new ZxingQrWriter().write(TEXT);
        int side = (code.size() + 8) * scale;
        BufferedImage image = new BufferedImage(side, side, type);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, code.at(x / scale - 4, y / scale - 4) ? 0xff000000 : 0xffffffff);
            }
        }
        return image;
    }
}
