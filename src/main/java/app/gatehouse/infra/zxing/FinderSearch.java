/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for corner marks: five runs along a row whose lengths are as 1:1:3:1:1, the same down the column through their
 * middle. Both dark on light and light on dark in one pass. Dark and light runs are measured apart, so that ink or light
 * that spreads does no harm.
 */
final class FinderSearch {
    private static final int MOST = 40;

    private final Mask mask;
    private final List<Finder> found = new ArrayList<>();
    private final double[] runs = new double[5];

    FinderSearch(Mask mask) {
        this.mask = mask;
    }

    /** The likeliest ones, seen on most lines first. */
    List<Finder> all() {
        int[] ends = new int[mask.width() + 1];
        int step = mask.height() > 1400 ? 2 : 1;
        for (int y = step / 2; y < mask.height(); y += step) {
            row(y, ends);
        }
        found.removeIf(finder -> finder.seen() * step < Math.max(2, finder.module() * 0.7));
        found.sort(Comparator.comparingDouble((Finder finder) -> -finder.seen() / Math.sqrt(finder.module())));
        return found.size() > MOST ? new ArrayList<>(found.subList(0, MOST)) : found;
    }

    private void row(int y, int[] ends) {
        int width = mask.width();
        byte[] bits = mask.bits();
        int base = y * width;
        int count = 0;
        for (int x = 1; x < width; x++) {
            if (bits[base + x] != bits[base + x - 1]) {
                ends[count++] = x;
            }
        }
        ends[count++] = width;
        for (int i = 4; i < count; i++) {
            int start = i == 4 ? 0 : ends[i - 5];
            int a = ends[i - 4] - start;
            int b = ends[i - 3] - ends[i - 4];
            int c = ends[i - 2] - ends[i - 3];
            int d = ends[i - 1] - ends[i - 2];
            int e = ends[i] - ends[i - 1];
            // The middle is longest: throws out most of what there is at the least cost.
            if (c > b && c > d && 2 * c > a && 2 * c > e && finder(a, b, c, d, e)) {
                confirm((ends[i - 3] + ends[i - 2]) / 2.0, y, (ends[i] - start) / 7.0);
            }
        }
    }

    private void confirm(double x, int y, double module) {
        int column = (int) x;
        double down = cross(column, y, 0, 1, module * 14);
        if (Double.isNaN(down)) {
            return;
        }
        double heightModule = (runs[0] + runs[1] + runs[2] + runs[3] + runs[4]) / 7;
        double centreY = y + 0.5 + down;
        double across = cross(column, (int) centreY, 1, 0, module * 14);
        if (Double.isNaN(across)) {
            return;
        }
        double widthModule = (runs[0] + runs[1] + runs[2] + runs[3] + runs[4]) / 7;
        if (heightModule > 3 * widthModule || widthModule > 3 * heightModule) {
            return;
        }
        double centreX = column + 0.5 + across;
        add(new Finder(centreX, centreY, (heightModule + widthModule) / 2, 1, mask.at(column, (int) centreY) == 0));
    }

    private void add(Finder finder) {
        for (int i = found.size() - 1; i >= 0; i--) {
            if (found.get(i).same(finder)) {
                found.set(i, found.get(i).and(finder));
                return;
            }
        }
        if (found.size() < 4000) {
            found.add(finder);
        }
    }

    /** How far the middle of the five runs through this pixel is from it; NaN if they are none of a corner mark. */
    private double cross(int x, int y, int dx, int dy, double longest) {
        if (!mask.has(x, y)) {
            return Double.NaN;
        }
        double forward = side(x, y, dx, dy, 2, 1, longest);
        double backward = side(x, y, -dx, -dy, 2, -1, longest);
        if (forward < 0 || backward < 0) {
            return Double.NaN;
        }
        runs[2] = forward + backward + 1;
        return finder(runs[0], runs[1], runs[2], runs[3], runs[4]) ? (forward - backward) / 2 : Double.NaN;
    }

    private double side(int x, int y, int dx, int dy, int at, int way, double longest) {
        int colour = mask.at(x, y);
        double[] lengths = new double[3];
        int run = 0;
        int px = x + dx;
        int py = y + dy;
        int walked = 0;
        while (mask.has(px, py) && walked++ < longest) {
            boolean own = mask.at(px, py) == colour;
            if (own == (run == 1)) {
                run++;
                if (run == 3) {
                    break;
                }
            }
            lengths[run]++;
            px += dx;
            py += dy;
        }
        if (lengths[1] == 0 || lengths[2] == 0) {
            return -1;
        }
        runs[at + way] = lengths[1];
        runs[at + 2 * way] = lengths[2];
        return lengths[0];
    }

    private static boolean finder(double a, double b, double c, double d, double e) {
        double own = (a + c + e) / 5;
        double other = (b + d) / 2;
        if (own > 3.2 * other || other > 3.2 * own || own + other < 1.7) {
            return false;
        }
        double slack = 0.55 * own + 0.4;
        double otherSlack = 0.55 * other + 0.4;
        return Math.abs(a - own) < slack
                && Math.abs(e - own) < slack
                && Math.abs(c - 3 * own) < 2.2 * slack
                && Math.abs(b - other) < otherSlack
                && Math.abs(d - other) < otherSlack;
    }
}
