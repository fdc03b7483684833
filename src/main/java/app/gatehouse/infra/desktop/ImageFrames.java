/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import app.gatehouse.scan.Frame;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/** The toolkit’s pictures as frames. */
final class ImageFrames {
    /** A frame of more would not fit into memory beside the picture itself. */
    private static final long MOST_PIXELS = 40_000_000;

    private ImageFrames() {}

    /** A copy of the picture’s pixels; none of a picture that is broken, still loading or far too large. */
    static Optional<Frame> of(Image image) {
        PixelReader pixels = image == null ? null : image.getPixelReader();
        if (pixels == null) {
            return Optional.empty();
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        if (width <= 0 || height <= 0 || (long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        int[] argb = new int[width * height];
        pixels.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return Optional.of(new Frame(width, height, argb));
    }
}
