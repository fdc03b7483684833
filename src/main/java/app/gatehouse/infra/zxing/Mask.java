/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

/** A picture cut into dark (1) and light (0). */
final class Mask {
    private final int width;
    private final int height;
    private final byte[] bits;

    private Mask(int width, int height, byte[] bits) {
        this.width = width;
        this.height = height;
        this.bits = bits;
    }

    /** One threshold for all: the one that parts the brightness best in two (Otsu, 1979). */
    static Mask global(Grey grey) {
        int[] counts = new int[256];
        byte[] pixels = grey.pixels();
        for (byte pixel : pixels) {
            counts[pixel & 0xff]++;
        }
        int threshold = otsu(counts, pixels.length);
        byte[] bits = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            bits[i] = (byte) ((pixels[i] & 0xff) <= threshold ? 1 : 0);
        }
        return new Mask(grey.width(), grey.height(), bits);
    }

    /** Dark is what is darker than the mean around it. */
    static Mask local(Grey grey, Sums sums, int reach) {
        int width = grey.width();
        int height = grey.height();
        byte[] pixels = grey.pixels();
        byte[] bits = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                bits[i] = (byte) ((pixels[i] & 0xff) < sums.mean(x, y, reach) - 1 ? 1 : 0);
            }
        }
        return new Mask(width, height, bits);
    }

    private static int otsu(int[] counts, int total) {
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += (double) i * counts[i];
        }
        double below = 0;
        long weight = 0;
        double best = -1;
        int threshold = 127;
        for (int i = 0; i < 256; i++) {
            weight += counts[i];
            below += (double) i * counts[i];
            if (weight == 0 || weight == total) {
                continue;
            }
            double gap = below / weight - (sum - below) / (total - weight);
            double between = gap * gap * weight * (total - weight);
            if (between > best) {
                best = between;
                threshold = i;
            }
        }
        return threshold;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** 1 for dark, 0 for light. */
    int at(int x, int y) {
        return bits[y * width + x];
    }

    boolean has(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    byte[] bits() {
        return bits;
    }
}
