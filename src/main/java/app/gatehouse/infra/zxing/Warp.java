/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

/**
 * Where in the picture each point of a code lies: a perspective through four points, before it a bend of the page, and
 * after both what was measured at the alignment marks. Points of the code are in modules from its top left corner.
 */
final class Warp {
    /** Four points (x and y of top left, top right, bottom left, bottom right), then the bend's ten numbers. */
    static final int PARAMETERS = 18;

    /** Where in the parameters a code stretched in its middle has how far, across and down. */
    static final int STRETCH_ACROSS = 10;

    static final int STRETCH_DOWN = 15;

    final int size;
    /** The parameters themselves: whoever changes them calls {@link #settle()} next. */
    final double[] parameters;

    private final double corner;
    private final double[] h = new double[9];
    private boolean bent;
    private MarkGrid marks;

    /**
     * A code of this many modules on a side.
     *
     * @param corner where the fourth point lies in the code, in both directions; the other three are the corner marks’
     *     middles
     */
    Warp(int size, double corner, double... parameters) {
        this.size = size;
        this.corner = corner;
        this.parameters = java.util.Arrays.copyOf(parameters, PARAMETERS);
        settle();
    }

    Warp copy() {
        Warp copy = new Warp(size, corner, parameters);
        copy.marks = marks;
        return copy;
    }

    /** Corrects the warp by what was measured at the alignment marks. */
    void correctBy(MarkGrid measured) {
        marks = measured;
    }

    void settle() {
        double far = size - 3.5;
        double[] from = toQuad(3.5, 3.5, far, 3.5, 3.5, far, corner, corner);
        double[] p = parameters;
        double[] to = toQuad(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
        double[] back = adjoint(from);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                h[row * 3 + column] = to[row * 3] * back[column]
                        + to[row * 3 + 1] * back[3 + column]
                        + to[row * 3 + 2] * back[6 + column];
            }
        }
        bent = false;
        for (int i = 8; i < PARAMETERS; i++) {
            bent |= p[i] != 0;
        }
    }

    /** Writes the picture's point to {@code xy}. */
    void at(double u, double v, double[] xy) {
        double du = 0;
        double dv = 0;
        if (bent) {
            double s = 2 * (u - 3.5) / (size - 7) - 1;
            double t = 2 * (v - 3.5) / (size - 7) - 1;
            double ss = 1 - s * s;
            double tt = 1 - t * t;
            double[] p = parameters;
            du = p[8] * ss + p[9] * tt + p[10] * s * ss + p[11] * t * tt + p[16] * s * tt;
            dv = p[12] * ss + p[13] * tt + p[14] * s * ss + p[15] * t * tt + p[17] * t * ss;
        }
        if (marks != null) {
            du += marks.across(u, v);
            dv += marks.down(u, v);
        }
        double a = u + du;
        double b = v + dv;
        double w = h[6] * a + h[7] * b + h[8];
        xy[0] = (h[0] * a + h[1] * b + h[2]) / w;
        xy[1] = (h[3] * a + h[4] * b + h[5]) / w;
    }

    /** Pixels a module, in the middle of the code. */
    double scale() {
        double[] a = new double[2];
        double[] b = new double[2];
        double[] c = new double[2];
        double middle = size / 2.0;
        at(middle, middle, a);
        at(middle + 1, middle, b);
        at(middle, middle + 1, c);
        return (Math.hypot(b[0] - a[0], b[1] - a[1]) + Math.hypot(c[0] - a[0], c[1] - a[1])) / 2;
    }

    /** Square to quadrilateral, corners in the order top left, top right, bottom left, bottom right (Heckbert, 1989). */
    private static double[] toQuad(
            double x0, double y0, double x1, double y1, double x3, double y3, double x2, double y2) {
        double dx3 = x0 - x1 + x2 - x3;
        double dy3 = y0 - y1 + y2 - y3;
        double dx1 = x1 - x2;
        double dx2 = x3 - x2;
        double dy1 = y1 - y2;
        double dy2 = y3 - y2;
        double below = dx1 * dy2 - dx2 * dy1;
        double g = (dx3 * dy2 - dx2 * dy3) / below;
        double k = (dx1 * dy3 - dx3 * dy1) / below;
        return new double[] {x1 - x0 + g * x1, x3 - x0 + k * x3, x0, y1 - y0 + g * y1, y3 - y0 + k * y3, y0, g, k, 1};
    }

    private static double[] adjoint(double[] m) {
        return new double[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
    }
}
