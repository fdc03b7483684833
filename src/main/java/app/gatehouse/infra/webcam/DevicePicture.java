/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import app.gatehouse.scan.Frame;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** What a device hands out, as frames: copied, and blackened afterwards. */
final class DevicePicture {
    private static final int WIDEST = 1280;
    private static final int HIGHEST = 800;
    private static final int OPAQUE = 0xff000000;

    private DevicePicture() {}

    /**
     * The size to ask of a device: the one with the most pixels that is no larger than {@value #WIDEST} by {@value #HIGHEST},
     * for more makes the search slower and finds no more; null where it names none so small.
     */
    static Dimension sizeOf(Dimension... offered) {
        Dimension best = null;
        for (Dimension size : offered == null ? new Dimension[0] : offered) {
            boolean fits = size.width > 0 && size.height > 0 && size.width <= WIDEST && size.height <= HIGHEST;
            if (fits && (best == null || size.width * size.height > best.width * best.height)) {
                best = size;
            }
        }
        return best;
    }

    /** A copy of the picture. */
    static Frame copy(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean bytes = picture.getSampleModel() instanceof ComponentSampleModel model
                && model.getNumBands() == 3
                && model.getDataType() == DataBuffer.TYPE_BYTE
                && picture.getRaster().getParent() == null
                && picture.getRaster().getDataBuffer().getNumBanks() == 1
                && picture.getRaster().getDataBuffer().getOffset() == 0;
        return new Frame(width, height, bytes ? ofBytes(picture) : picture.getRGB(0, 0, width, height, null, 0, width));
    }

    /** What cameras nearly always give; by way of the colour model it would take longer than the search for codes. */
    private static int[] ofBytes(BufferedImage picture) {
        ComponentSampleModel model = (ComponentSampleModel) picture.getSampleModel();
        DataBuffer samples = picture.getRaster().getDataBuffer();
        int[] bands = model.getBandOffsets();
        int width = picture.getWidth();
        int[] argb = new int[width * picture.getHeight()];
        for (int i = 0; i < argb.length; i++) {
            int at = i / width * model.getScanlineStride() + i % width * model.getPixelStride();
            argb[i] = OPAQUE
                    | samples.getElem(at + bands[0]) << 16
                    | samples.getElem(at + bands[1]) << 8
                    | samples.getElem(at + bands[2]);
        }
        return argb;
    }

    /** Takes what was to be seen out of the library's memory. */
    static void blacken(BufferedImage picture) {
        DataBuffer samples = picture.getRaster().getDataBuffer();
        if (samples instanceof DataBufferByte bytes) {
            for (byte[] bank : bytes.getBankData()) {
                Arrays.fill(bank, (byte) 0);
            }
        } else if (samples instanceof DataBufferInt ints) {
            for (int[] bank : ints.getBankData()) {
                Arrays.fill(bank, 0);
            }
        } else {
            for (int i = 0; i < samples.getSize(); i++) {
                samples.setElem(i, 0);
            }
        }
    }
}
