/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where only two corner marks are seen, the third being dirty, covered or under a bright spot: it is looked for at the places
 * where two marks let expect it, by what looks most like one there.
 */
final class MissingMark {
    private static final int MARKS = 5;
    private static final double LEAST_DIFFERENCE = 25;

    private final Grey grey;

    MissingMark(Grey grey) {
        this.grey = grey;
    }

    /** Every pair of the likeliest marks with a third. */
    List<Triple> triples(List<Finder> finders) {
        List<Triple> triples = new ArrayList<>();
        int count = Math.min(MARKS, finders.size());
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                if (Triple.alike(finders.get(i), finders.get(j))) {
                    complete(finders.get(i), finders.get(j), triples);
                }
            }
        }
        return triples;
    }

    /** The pair may be a side of the code, with the third on either hand of either end, or its diagonal. */
    private void complete(Finder a, Finder b, List<Triple> triples) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        for (int hand = 1; hand >= -1; hand -= 2) {
            double nx = -dy * hand;
            double ny = dx * hand;
            find(a, b, a.x() + nx, a.y() + ny, dx, dy).ifPresent(third -> triples.add(Triple.around(a, b, third)));
            find(b, a, b.x() + nx, b.y() + ny, dx, dy).ifPresent(third -> triples.add(Triple.around(b, a, third)));
            double cx = (a.x() + b.x() + nx) / 2;
            double cy = (a.y() + b.y() + ny) / 2;
            find(a, b, cx, cy, a.x() - cx, a.y() - cy).ifPresent(third -> triples.add(Triple.around(third, a, b)));
        }
    }

    /** The likeliest middle of a mark around this point; {@code dx} and {@code dy} point along one of the code's sides. */
    private Optional<Finder> find(Finder a, Finder b, double x, double y, double dx, double dy) {
        double length = Math.hypot(dx, dy);
        double ux = dx / length;
        double uy = dy / length;
        // Rows and columns cut a turned mark aslant.
        double module = (a.module() + b.module()) / 2 * Math.max(Math.abs(ux), Math.abs(uy));
        double reach = Math.max(3, Math.min(6, 0.12 * length / module));
        double best = 0;
        double bestX = x;
        double bestY = y;
        for (double v = -reach; v <= reach; v += 0.5) {
            for (double u = -reach; u <= reach; u += 0.5) {
                double px = x + (u * ux - v * uy) * module;
                double py = y + (u * uy + v * ux) * module;
                double value = likeness(px, py, ux * module, uy * module, a.inverted());
                if (value > best) {
                    best = value;
                    bestX = px;
                    bestY = py;
                }
            }
        }
        if (best < LEAST_DIFFERENCE || bestX < 0 || bestY < 0 || bestX > grey.width() || bestY > grey.height()) {
            return Optional.empty();
        }
        return Optional.of(new Finder(bestX, bestY, (a.module() + b.module()) / 2, 1, a.inverted()));
    }

    /** How much darker the dark modules of a mark are than its light ones, if its middle is here. */
    private double likeness(double x, double y, double ux, double uy, boolean inverted) {
        double dark = 0;
        double light = 0;
        for (int v = -3; v <= 3; v++) {
            for (int u = -3; u <= 3; u++) {
                double value = grey.at(x + u * ux - v * uy, y + u * uy + v * ux);
                if (Math.max(Math.abs(u), Math.abs(v)) == 2) {
                    light += value;
                } else {
                    dark += value;
                }
            }
        }
        double difference = light / 16 - dark / 33;
        return inverted ? -difference : difference;
    }
}
