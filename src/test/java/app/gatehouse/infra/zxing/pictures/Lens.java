/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing.pictures;

/** Says which point of a code, in modules from its top left corner, a point of the picture shows. */
@FunctionalInterface
interface Lens {
    /** Writes the point to {@code uv}; false if nothing of the page is there. */
    boolean look(double x, double y, double[] uv);

    /** A flat page, turned and tilted in space. Angles in radians. */
    static Lens flat(int size, double centreX, double centreY, double scale, double turn, double tiltX, double tiltY) {
        double distance = 2.2 * size;
        double[] r = rotation(turn, tiltX, tiltY);
        // x = cx + s (r0 a + r1 b) / (1 + (r6 a + r7 b) / d), the same for y: a homography in (a, b).
        double[] h = {
            scale * r[0] + centreX * r[6] / distance,
            scale * r[1] + centreX * r[7] / distance,
            centreX,
            scale * r[3] + centreY * r[6] / distance,
            scale * r[4] + centreY * r[7] / distance,
            centreY,
            r[6] / distance,
            r[7] / distance,
            1
        };
        double[] i = inverse(h);
        return (x, y, uv) -> {
            double w = i[6] * x + i[7] * y + i[8];
            uv[0] = size / 2.0 + (i[0] * x + i[1] * y + i[2]) / w;
            uv[1] = size / 2.0 + (i[3] * x + i[4] * y + i[5]) / w;
            return true;
        };
    }

    /** A page around a can of this radius in modules, its axis turned, seen from a little above and this far away. */
    static Lens round(
            int size,
            double centreX,
            double centreY,
            double scale,
            double turn,
            double radius,
            double above,
            double distance) {
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        return (x, y, uv) -> {
            double across = ((x - centreX) * cos + (y - centreY) * sin) / scale;
            double along = (-(x - centreX) * sin + (y - centreY) * cos) / scale;
            double s = across / radius;
            if (Math.abs(s) >= 1) {
                return false;
            }
            double depth = radius * (1 - Math.sqrt(1 - s * s));
            uv[0] = size / 2.0 + radius * Math.asin(s);
            uv[1] = size / 2.0 + (along * (1 + depth / distance) - depth * Math.sin(above)) / Math.cos(above);
            return true;
        };
    }

    /** The same page, crumpled: waves of this height and length in modules. */
    default Lens wavy(double height, double length, double phase) {
        return (x, y, uv) -> {
            boolean there = look(x, y, uv);
            double u = uv[0];
            uv[0] += height * Math.sin(2 * Math.PI * uv[1] / length + phase);
            uv[1] += height * Math.sin(2 * Math.PI * u / (length * 1.3) + 2 * phase);
            return there;
        };
    }

    private static double[] rotation(double turn, double tiltX, double tiltY) {
        double[] z = {Math.cos(turn), -Math.sin(turn), 0, Math.sin(turn), Math.cos(turn), 0, 0, 0, 1};
        double[] x = {1, 0, 0, 0, Math.cos(tiltX), -Math.sin(tiltX), 0, Math.sin(tiltX), Math.cos(tiltX)};
        double[] y = {Math.cos(tiltY), 0, Math.sin(tiltY), 0, 1, 0, -Math.sin(tiltY), 0, Math.cos(tiltY)};
        return times(times(x, y), z);
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[9];
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                product[i] += a[i / 3 * 3 + k] * b[k * 3 + i % 3];
            }
        }
        return product;
    }

    private static double[] inverse(double[] m) {
        return new double[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
    }
}
