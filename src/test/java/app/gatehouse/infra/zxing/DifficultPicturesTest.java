/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.infra.zxing.pictures.Codeless;
import app.gatehouse.infra.zxing.pictures.Difficult;
import app.gatehouse.infra.zxing.pictures.Difficult.Picture;
import app.gatehouse.infra.zxing.pictures.LiveScene;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrReader.Effort;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One picture of each kind, always the same; {@link QrPictureFigures} counts over many. */
class DifficultPicturesTest {
    private final ZxingQrReader reader = new ZxingQrReader();

    @ParameterizedTest
    @EnumSource(Difficult.class)
    void aDifficultPictureIsRead(Difficult kind) {
        Picture picture = kind.picture(1, 1);
        assertEquals(picture.texts(), texts(frame(picture), Effort.THOROUGH));
    }

    @ParameterizedTest
    @EnumSource(names = {"TURNED", "TILTED", "DEFOCUSED", "MOVED", "INVERTED", "WEBCAM", "PHONE"})
    void whatALiveFrameShowsIsReadFromOneFrame(Difficult kind) {
        Picture picture = kind.picture(1, 1);
        assertEquals(picture.texts(), texts(frame(picture), Effort.LIVE));
    }

    @Test
    void aSheetOfTenCodesIsReadFromOneLiveFrame() {
        Picture sheet = LiveScene.SHEET.picture(1, 1);
        assertEquals(10, sheet.texts().size());
        assertEquals(sheet.texts(), texts(frame(sheet), Effort.LIVE));
    }

    @ParameterizedTest
    @EnumSource(Codeless.class)
    void nothingIsReadThatIsNotThere(Codeless kind) {
        Frame frame = frame(kind.picture(1, 1));
        assertEquals(Set.of(), texts(frame, Effort.THOROUGH));
        assertEquals(Set.of(), texts(frame, Effort.LIVE));
    }

    @Test
    void whereACodeLiesIsTold() {
        QrPicture window = new QrPicture(900, 700, 0xff000000, 0xffffffff)
                .paint(new ZxingQrWriter().write("GH1:PLACE"), 500, 300, 6);
        List<FoundCode> codes = reader.find(window.frame(), Effort.LIVE);
        assertEquals(1, codes.size());
        double[] expected = {500, 300, 626, 300, 626, 426, 500, 426};
        for (int i = 0; i < 4; i++) {
            FoundCode.Point corner = codes.get(0).corners().get(i);
            assertEquals(expected[2 * i], corner.x(), 3);
            assertEquals(expected[2 * i + 1], corner.y(), 3);
        }
        assertTrue(!codes.get(0).toString().contains("GH1"), "says what it read");
    }

    @Test
    void aSmallCodeInTheMiddleOfALargeLiveFrameIsRead() {
        QrPicture window = new QrPicture(1920, 1080, 0xff000000, 0xffffffff)
                .paint(new ZxingQrWriter().write("GH1:SMALL"), 900, 600, 2);
        List<FoundCode> codes = reader.find(window.frame(), Effort.LIVE);
        assertEquals(List.of("GH1:SMALL"), codes.stream().map(FoundCode::text).toList());
        assertEquals(900, codes.get(0).corners().get(0).x(), 1);
        assertEquals(600, codes.get(0).corners().get(0).y(), 1);
    }

    @Test
    void aMirroredCodeIsRead() {
        Picture picture = Difficult.TURNED.picture(1, 2);
        Frame frame = frame(picture);
        int[] mirrored = new int[frame.argb().length];
        for (int i = 0; i < mirrored.length; i++) {
            int x = i % frame.width();
            mirrored[i] = frame.argb()[i - x + frame.width() - 1 - x];
        }
        assertEquals(picture.texts(), texts(new Frame(frame.width(), frame.height(), mirrored), Effort.THOROUGH));
    }

    @ParameterizedTest
    @EnumSource(Effort.class)
    void picturesOfAnyShapeAreNoFault(Effort effort) {
        for (int[] size : new int[][] {{1, 1}, {1, 5000}, {5000, 1}, {2, 3}, {20000, 3}, {7, 700}}) {
            int[] pixels = new java.util.Random(3)
                    .ints((long) size[0] * size[1])
                    .map(pixel -> pixel | 0xff000000)
                    .toArray();
            assertEquals(Set.of(), texts(new Frame(size[0], size[1], pixels), effort));
        }
    }

    private Set<String> texts(Frame frame, Effort effort) {
        return reader.find(frame, effort).stream().map(FoundCode::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Frame frame(Picture picture) {
        BufferedImage image = picture.image();
        int width = image.getWidth();
        int height = image.getHeight();
        return new Frame(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
