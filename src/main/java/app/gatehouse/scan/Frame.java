/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.util.Arrays;

/**
 * A picture in memory. It may show a secret, so {@link #close()} blackens it, and {@link #toString()} gives the size alone.
 * The pixels are shared, not copied: who hands them over does not touch them again.
 */
public final class Frame implements AutoCloseable {
    private final int width;
    private final int height;
    private final int[] argb;

    /**
     * A picture of the given size.
     *
     * @param argb one number a pixel, row by row from the top left: alpha in the highest byte, not premultiplied, then
     *     red, green, blue
     * @throws IllegalArgumentException if there are not width times height pixels, or none
     */
    public Frame(int width, int height, int[] argb) {
        if (width <= 0 || height <= 0 || (long) width * height != argb.length) {
            throw new IllegalArgumentException("the pixels do not fill the picture");
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy. */
    public int[] argb() {
        return argb;
    }

    /** Blackens the picture. */
    @Override
    public void close() {
        Arrays.fill(argb, 0);
    }

    @Override
    public String toString() {
        return "Frame " + width + "x" + height;
    }
}
