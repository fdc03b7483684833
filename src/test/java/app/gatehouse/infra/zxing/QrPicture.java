/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrMatrix;

/** Paints QR codes into pictures for tests. */
final class QrPicture {
    private final int width;
    private final int height;
    private final int[] argb;
    private final int dark;
    private final int light;

    QrPicture(int width, int height, int dark, int light) {
        this.width = width;
        this.height = height;
        this.argb = new int[width * height];
        this.dark = dark;
        this.light = light;
        java.util.Arrays.fill(argb, light);
    }

    /** One code with its quiet zone of four modules, and nothing else. */
    static QrPicture around(QrMatrix code, double scale, int dark, int light) {
        int side = (int) Math.ceil((code.size() + 8) * scale);
        return new QrPicture(side, side, dark, light).paint(code, 4 * scale, 4 * scale, scale);
    }

    /** With borders between modules that fall inside a pixel blended, as a window at 150 % has them. */
    QrPicture paint(QrMatrix code, double left, double top, double scale) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double share = 0;
                for (int sample = 0; sample < 16; sample++) {
                    double moduleX = (x + (2 * (sample & 3) + 1) / 8.0 - left) / scale;
                    double moduleY = (y + (2 * (sample >> 2) + 1) / 8.0 - top) / scale;
                    share += code.at((int) Math.floor(moduleX), (int) Math.floor(moduleY)) ? 1 : 0;
                }
                if (share > 0) {
                    argb[y * width + x] = blend(share / 16);
                }
            }
        }
        return this;
    }

    Frame frame() {
        return new Frame(width, height, argb.clone());
    }

    private int blend(double share) {
        int pixel = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            double value = ((dark >>> shift) & 0xff) * share + ((light >>> shift) & 0xff) * (1 - share);
            pixel |= (int) Math.round(value) << shift;
        }
        return pixel;
    }
}
