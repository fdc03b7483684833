/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From three corner marks to where the code may lie: how many modules it has, and the perspective, by how long a module is at
 * each mark along each side.
 */
final class Guess {
    private static final double LEAST_CORNERS = 0.7;

    private final Mask mask;
    private final Triple triple;
    private final double[] modules = new double[4];

    Guess(Mask mask, Triple triple) {
        this.mask = mask;
        this.triple = triple;
        modules[0] = module(triple.topLeft(), triple.topRight());
        modules[1] = module(triple.topRight(), triple.topLeft());
        modules[2] = module(triple.topLeft(), triple.bottomLeft());
        modules[3] = module(triple.bottomLeft(), triple.topLeft());
    }

    Triple triple() {
        return triple;
    }

    /** Whether the brightness at all three marks is a corner mark's: cheap, and most chance finds end here. */
    boolean cornersFit(Grey grey) {
        List<Integer> sizes = sizes();
        return !sizes.isEmpty()
                && new Fit(grey, triple.topLeft().inverted(), warp(sizes.get(0), 1)).cornerAgreement() >= LEAST_CORNERS;
    }

    /** Sizes from the likeliest on. */
    List<Integer> sizes() {
        double across = triple.topLeft().distance(triple.topRight()) / Math.sqrt(modules[0] * modules[1]);
        double down = triple.topLeft().distance(triple.bottomLeft()) / Math.sqrt(modules[2] * modules[3]);
        double size = Math.sqrt(across * down) + 7;
        double unsure = 2.5 + 0.07 * size + Math.abs(across - down) / 2;
        List<Integer> sizes = new ArrayList<>();
        for (int version = 1; version <= 40; version++) {
            if (Math.abs(17 + 4 * version - size) <= unsure) {
                sizes.add(17 + 4 * version);
            }
        }
        sizes.sort(Comparator.comparingDouble(candidate -> Math.abs(candidate - size)));
        return sizes;
    }

    /** The warp for a size; {@code share} of the perspective that the modules' lengths tell, 0 to 1. */
    Warp warp(int size, double share) {
        double far = size - 7.0;
        double g = share * (bounded(modules[0] / modules[1]) - 1) / far;
        double h = share * (bounded(modules[2] / modules[3]) - 1) / far;
        Finder origin = triple.topLeft();
        double a = (triple.topRight().x() * (g * far + 1) - origin.x()) / far;
        double d = (triple.topRight().y() * (g * far + 1) - origin.y()) / far;
        double b = (triple.bottomLeft().x() * (h * far + 1) - origin.x()) / far;
        double e = (triple.bottomLeft().y() * (h * far + 1) - origin.y()) / far;
        double w = Math.max(0.3, g * far + h * far + 1);
        return new Warp(
                size,
                size - 3.5,
                origin.x(),
                origin.y(),
                triple.topRight().x(),
                triple.topRight().y(),
                triple.bottomLeft().x(),
                triple.bottomLeft().y(),
                (a * far + b * far + origin.x()) / w,
                (d * far + e * far + origin.y()) / w);
    }

    private static double bounded(double ratio) {
        return Math.sqrt(Math.max(0.4, Math.min(2.5, ratio)));
    }

    /** Pixels a module at a mark along the way to another: from edge to edge of the mark there are seven. */
    private double module(Finder at, Finder towards) {
        double distance = at.distance(towards);
        double dx = (towards.x() - at.x()) / distance;
        double dy = (towards.y() - at.y()) / distance;
        double there = edge(at, dx, dy);
        double back = edge(at, -dx, -dy);
        if (there > 0 && back > 0) {
            return (there + back) / 7;
        }
        return there + back > 0 ? (there + back) * 2 / 7 : at.module() * 0.9;
    }

    /** How far the outer edge of the mark is, by the third change of colour; nothing if it is not where it may be. */
    private double edge(Finder at, double dx, double dy) {
        int colour = at.inverted() ? 0 : 1;
        int changes = 0;
        double step = 0.25;
        for (double way = 0; way < at.module() * 6; way += step) {
            int x = (int) Math.floor(at.x() + dx * way);
            int y = (int) Math.floor(at.y() + dy * way);
            if (!mask.has(x, y)) {
                return 0;
            }
            boolean own = mask.at(x, y) == colour;
            if (own == (changes % 2 == 1)) {
                changes++;
                if (changes == 3) {
                    return way > at.module() * 1.8 ? way : 0;
                }
            }
        }
        return 0;
    }
}
