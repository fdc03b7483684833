/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.picture;

import app.gatehouse.scan.Frame;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * A JPEG for the printing press: cyan, magenta, yellow, black. The runtime’s reader gives only its raw numbers. Most programs
 * write them inverted, some do not, and the first three can be brightness and two differences instead. What is made here is
 * not the picture’s colours but a grey in which dark and light differ in every case; light on dark is read as well.
 */
final class InkPicture {
    private InkPicture() {}

    /** Whether the runtime’s reader has no colours for this picture. */
    static boolean is(ImageReader reader, int index) throws IOException {
        if (!reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("jp")) {
            return false;
        }
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(index);
        return !types.hasNext() && reader.canReadRaster();
    }

    static Frame frame(Raster raster) throws IOException {
        int width = raster.getWidth();
        int height = raster.getHeight();
        if (raster.getNumBands() != 4) {
            throw new IOException("neither grey, colour nor ink");
        }
        int[] argb = new int[width * height];
        int[] row = new int[4 * width];
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int i = 4 * x;
                int light = (2 * row[i] + row[i + 1] + row[i + 2] + 4 * row[i + 3]) / 8;
                argb[y * width + x] = 0xff000000 | light << 16 | light << 8 | light;
            }
        }
        return new Frame(width, height, argb);
    }
}
