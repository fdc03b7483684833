/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

/**
 * What looks like one of the three corner marks: its centre, about how many pixels a module has, on how many lines it was
 * seen, and whether it is light on dark.
 */
record Finder(double x, double y, double module, int seen, boolean inverted) {
    double distance(Finder other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** 0 if it was seen on as many lines as its middle is high, 1 if on almost none. */
    double doubt() {
        return Math.max(0, 1 - seen / (2.4 * module));
    }

    boolean same(Finder other) {
        return inverted == other.inverted
                && Math.abs(x - other.x) < 2.5 * module
                && Math.abs(y - other.y) < 2.5 * module
                && other.module < 2 * module
                && module < 2 * other.module;
    }

    Finder and(Finder other) {
        double weight = (double) seen / (seen + other.seen);
        return new Finder(
                x * weight + other.x * (1 - weight),
                y * weight + other.y * (1 - weight),
                module * weight + other.module * (1 - weight),
                seen + other.seen,
                inverted);
    }
}
