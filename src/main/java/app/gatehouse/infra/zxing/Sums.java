/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

/** The sums over all rectangles from the top left corner, so that the mean of any rectangle costs four look-ups. */
final class Sums {
    private final int width;
    private final int height;
    private final int[] sums;

    /** Whole numbers that may run over: differences stay right for rectangles of up to 8 million pixels. */
    Sums(Grey grey) {
        this.width = grey.width();
        this.height = grey.height();
        this.sums = new int[(width + 1) * (height + 1)];
        byte[] pixels = grey.pixels();
        for (int y = 0; y < height; y++) {
            int row = 0;
            int here = (y + 1) * (width + 1) + 1;
            int above = here - width - 1;
            for (int x = 0; x < width; x++) {
                row += pixels[y * width + x] & 0xff;
                sums[here + x] = sums[above + x] + row;
            }
        }
    }

    /** The mean of the square around this pixel, cut at the borders. */
    double mean(int x, int y, int reach) {
        int left = Math.max(0, x - reach);
        int top = Math.max(0, y - reach);
        int right = Math.min(width, x + reach + 1);
        int bottom = Math.min(height, y + reach + 1);
        int row = width + 1;
        int sum = sums[bottom * row + right]
                - sums[top * row + right]
                - sums[bottom * row + left]
                + sums[top * row + left];
        return (double) sum / ((right - left) * (bottom - top));
    }
}
