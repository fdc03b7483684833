/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.Frame;
import java.util.Arrays;

/**
 * A picture's brightness, one byte a pixel, over white where it is transparent. Wiped on {@link #close()}; what is made of
 * it is a copy and closed on its own.
 */
final class Grey implements AutoCloseable {
    private final int width;
    private final int height;
    private final byte[] pixels;

    Grey(int width, int height, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static Grey of(Frame frame) {
        int[] argb = frame.argb();
        byte[] grey = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            grey[i] = (byte) brightness(argb[i]);
        }
        return new Grey(frame.width(), frame.height(), grey);
    }

    /** The frame at a whole fraction of its size, averaged: of a huge picture nothing larger is ever in memory. */
    static Grey of(Frame frame, int divisor) {
        int width = frame.width() / divisor;
        int height = frame.height() / divisor;
        int[] argb = frame.argb();
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int dy = 0; dy < divisor; dy++) {
                    int row = (y * divisor + dy) * frame.width() + x * divisor;
                    for (int dx = 0; dx < divisor; dx++) {
                        sum += brightness(argb[row + dx]);
                    }
                }
                grey[y * width + x] = (byte) (sum / (divisor * divisor));
            }
        }
        return new Grey(width, height, grey);
    }

    /** A part of the frame in its own size. */
    static Grey part(Frame frame, int left, int top, int width, int height) {
        int[] argb = frame.argb();
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++) {
            int row = (top + y) * frame.width() + left;
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) brightness(argb[row + x]);
            }
        }
        return new Grey(width, height, grey);
    }

    private static int brightness(int pixel) {
        int alpha = pixel >>> 24;
        int sum = ((pixel >> 16) & 0xff) + 2 * ((pixel >> 8) & 0xff) + (pixel & 0xff);
        return alpha == 255 ? sum / 4 : (sum / 4 * alpha + 255 * (255 - alpha)) / 255;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int pixelCount() {
        return pixels.length;
    }

    /** The pixels themselves, not a copy. */
    byte[] pixels() {
        return pixels;
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    /** Brightness between pixel centres; at the border the border's own. */
    double at(double x, double y) {
        double px = x - 0.5;
        double py = y - 0.5;
        px = px > 0 ? px : 0;
        py = py > 0 ? py : 0;
        int left = px < width - 1 ? (int) px : width - 1;
        int top = py < height - 1 ? (int) py : height - 1;
        double fx = Math.min(1, px - left);
        double fy = Math.min(1, py - top);
        int i = top * width + left;
        int right = left < width - 1 ? i + 1 : i;
        int down = top < height - 1 ? width : 0;
        double upper = (pixels[i] & 0xff) * (1 - fx) + (pixels[right] & 0xff) * fx;
        double lower = (pixels[i + down] & 0xff) * (1 - fx) + (pixels[right + down] & 0xff) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    /** Half as wide and high, four pixels averaged into one. */
    Grey half() {
        int w = width / 2;
        int h = height / 2;
        byte[] half = new byte[w * h];
        for (int y = 0; y < h; y++) {
            int row = 2 * y * width;
            for (int x = 0; x < w; x++) {
                int i = row + 2 * x;
                half[y * w + x] = (byte) (((pixels[i] & 0xff)
                                + (pixels[i + 1] & 0xff)
                                + (pixels[i + width] & 0xff)
                                + (pixels[i + width + 1] & 0xff)
                                + 2)
                        / 4);
            }
        }
        return new Grey(w, h, half);
    }

    /** This many times as wide and high, smooth between the pixels. */
    Grey enlarged(int times) {
        int w = width * times;
        int h = height * times;
        byte[] large = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                large[y * w + x] = (byte) Math.round(at((x + 0.5) / times, (y + 0.5) / times));
            }
        }
        return new Grey(w, h, large);
    }

    /** Every pixel the median of its nine: single specks are gone, edges stay. */
    Grey despeckled() {
        byte[] out = pixels.clone();
        int[] nine = new int[9];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                for (int i = 0; i < 9; i++) {
                    nine[i] = pixels[(y + i / 3 - 1) * width + x + i % 3 - 1] & 0xff;
                }
                out[y * width + x] = (byte) median(nine);
            }
        }
        return new Grey(width, height, out);
    }

    /** Edges made steeper by what a blur over {@code reach} pixels takes away. */
    Grey sharpened(int reach) {
        Sums sums = new Sums(this);
        byte[] out = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = pixels[y * width + x] & 0xff;
                double sharp = value + 1.5 * (value - sums.mean(x, y, reach));
                out[y * width + x] = (byte) Math.max(0, Math.min(255, Math.round(sharp)));
            }
        }
        return new Grey(width, height, out);
    }

    @Override
    public void close() {
        Arrays.fill(pixels, (byte) 0);
    }

    /** The nineteen comparisons that suffice for nine numbers. */
    private static int median(int[] p) {
        sort(p, 1, 2);
        sort(p, 4, 5);
        sort(p, 7, 8);
        sort(p, 0, 1);
        sort(p, 3, 4);
        sort(p, 6, 7);
        sort(p, 1, 2);
        sort(p, 4, 5);
        sort(p, 7, 8);
        sort(p, 0, 3);
        sort(p, 5, 8);
        sort(p, 4, 7);
        sort(p, 3, 6);
        sort(p, 1, 4);
        sort(p, 2, 5);
        sort(p, 4, 7);
        sort(p, 4, 2);
        sort(p, 6, 4);
        sort(p, 4, 2);
        return p[4];
    }

    private static void sort(int[] p, int a, int b) {
        if (p[a] > p[b]) {
            int t = p[a];
            p[a] = p[b];
            p[b] = t;
        }
    }
}
