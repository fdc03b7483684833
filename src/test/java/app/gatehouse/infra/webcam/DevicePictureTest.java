/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.gatehouse.scan.Frame;
import java.awt.Dimension;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicePictureTest {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 3;

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_USHORT_565_RGB,
                BufferedImage.TYPE_BYTE_GRAY
            })
    void everyKindOfPictureIsCopiedAndBlackened(int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            picture.setRGB(i % WIDTH, i / WIDTH, 0xff000000 | i * 1_000_003);
        }
        int[] before = picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);

        Frame frame = DevicePicture.copy(picture);
        DevicePicture.blacken(picture);

        assertArrayEquals(before, frame.argb());
        for (int dot : picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)) {
            assertEquals(0, dot & 0xffffff);
        }
    }

    @Test
    void thePicturesOfTheBuiltInDriverComeWithRedFirst() {
        byte[] samples = {1, 2, 3, (byte) 200, (byte) 201, (byte) 202, 0, 0};
        Raster raster = Raster.createWritableRaster(
                new ComponentSampleModel(DataBuffer.TYPE_BYTE, 1, 2, 3, 3, new int[] {0, 1, 2}),
                new DataBufferByte(samples, samples.length),
                null);
        BufferedImage picture = new BufferedImage(
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        new int[] {8, 8, 8},
                        false,
                        false,
                        Transparency.OPAQUE,
                        DataBuffer.TYPE_BYTE),
                (java.awt.image.WritableRaster) raster,
                false,
                null);

        Frame frame = DevicePicture.copy(picture);

        assertArrayEquals(new int[] {0xff010203, 0xffc8c9ca}, frame.argb());
    }

    @Test
    void theSizeIsTheLargestThatFits() {
        assertNull(DevicePicture.sizeOf());
        assertNull(DevicePicture.sizeOf((Dimension[]) null));
        assertNull(DevicePicture.sizeOf(new Dimension(0, 0)));
        assertEquals(
                new Dimension(1024, 768),
                DevicePicture.sizeOf(new Dimension(640, 480), new Dimension(1024, 768), new Dimension(1600, 1200)));
    }
}
