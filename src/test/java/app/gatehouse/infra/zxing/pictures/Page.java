/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing.pictures;

import app.gatehouse.scan.QrMatrix;
import java.util.Random;

/** What is photographed: a code on a page with its quiet zone, small print around it, and a table beneath. */
final class Page {
    /** How the modules look. */
    enum Style {
        SQUARE,
        DOTS,
        SCREEN
    }

    private final QrMatrix code;
    private final double quiet;
    private final Style style;
    private final long seed;
    private final double table;

    Page(QrMatrix code, double quiet, Style style, Random random) {
        this.code = code;
        this.quiet = quiet;
        this.style = style;
        this.seed = random.nextLong();
        this.table = 0.15 + 0.6 * random.nextDouble();
    }

    /** Paints what the lens shows over the picture, only where the page is if {@code over}. */
    Photo paint(Photo photo, Lens lens, int samples, boolean over) {
        double[] uv = new double[2];
        double[] rgb = new double[3];
        for (int y = 0; y < photo.height; y++) {
            for (int x = 0; x < photo.width; x++) {
                double[] sum = new double[3];
                boolean any = false;
                for (int s = 0; s < samples * samples; s++) {
                    double sx = x + (s % samples + 0.5) / samples;
                    double sy = y + (Math.floorDiv(s, samples) + 0.5) / samples;
                    boolean there = lens.look(sx, sy, uv) && onPage(uv[0], uv[1]);
                    any |= there;
                    colour(there, uv, sx, sy, rgb);
                    for (int c = 0; c < 3; c++) {
                        sum[c] += rgb[c];
                    }
                }
                if (any || !over) {
                    for (int c = 0; c < 3; c++) {
                        photo.channels[c][y * photo.width + x] = (float) (sum[c] / (samples * samples));
                    }
                }
            }
        }
        return photo;
    }

    private boolean onPage(double u, double v) {
        double margin = quiet + 5;
        return u > -margin && v > -margin && u < code.size() + margin && v < code.size() + margin;
    }

    private void colour(boolean there, double[] uv, double x, double y, double[] rgb) {
        if (!there) {
            double value = table + 0.35 * (cloud(x / 37, y / 37) + 0.5 * cloud(x / 9, y / 9) - 0.75);
            rgb[0] = value * 1.1;
            rgb[1] = value;
            rgb[2] = value * 0.8;
            return;
        }
        if (style == Style.SCREEN) {
            screen(uv[0], uv[1], rgb);
            return;
        }
        double value = dark(uv[0], uv[1]) ? 0.06 : 0.94;
        rgb[0] = value;
        rgb[1] = value;
        rgb[2] = value;
    }

    /** Five display pixels a module, each with three stripes and dark gaps. */
    private void screen(double u, double v, double[] rgb) {
        double column = u * 5;
        double row = v * 5;
        boolean dark = dark((Math.floor(column) + 0.5) / 5, (Math.floor(row) + 0.5) / 5);
        double across = column - Math.floor(column);
        double gap = row - Math.floor(row) > 0.82 ? 0.35 : 1;
        for (int c = 0; c < 3; c++) {
            boolean lit = across >= c / 3.0 && across < (c + 1) / 3.0 - 0.05;
            rgb[c] = dark ? 0.07 : (lit ? 1.75 : 0.35) * gap;
        }
    }

    private boolean dark(double u, double v) {
        int size = code.size();
        if (u < -quiet || v < -quiet || u >= size + quiet || v >= size + quiet) {
            return print(u, v);
        }
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        if (!code.at(i, j)) {
            return false;
        }
        boolean finder = (i < 8 && j < 8) || (i < 8 && j >= size - 8) || (i >= size - 8 && j < 8);
        return style != Style.DOTS || finder || Math.hypot(u - i - 0.5, v - j - 0.5) < 0.45;
    }

    /** Lines of something like words. */
    private boolean print(double u, double v) {
        double line = v / 2.4 - Math.floor(v / 2.4);
        return line > 0.2 && line < 0.65 && hash((int) Math.floor(u * 2.5), (int) Math.floor(v / 2.4)) > 0.45;
    }

    private double cloud(double x, double y) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        double fx = smooth(x - i);
        double fy = smooth(y - j);
        return (hash(i, j) * (1 - fx) + hash(i + 1, j) * fx) * (1 - fy)
                + (hash(i, j + 1) * (1 - fx) + hash(i + 1, j + 1) * fx) * fy;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private double hash(int i, int j) {
        long bits = seed ^ (i * 0x9E3779B97F4A7C15L) ^ (j * 0xC2B2AE3D27D4EB4FL);
        bits = (bits ^ (bits >>> 31)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 29)) * 0x94D049BB133111EBL;
        return ((bits ^ (bits >>> 32)) >>> 11) / (double) (1L << 53);
    }
}
