/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Three corner marks that could belong to one code, and how unlike a code's they lie (0 is perfect). */
record Triple(Finder topLeft, Finder topRight, Finder bottomLeft, double oddness) {
    /** All that could be, likeliest first, so many at most. */
    static List<Triple> among(List<Finder> finders, int most) {
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < finders.size(); i++) {
            for (int j = i + 1; j < finders.size(); j++) {
                if (!alike(finders.get(i), finders.get(j))) {
                    continue;
                }
                for (int k = j + 1; k < finders.size(); k++) {
                    if (alike(finders.get(i), finders.get(k)) && alike(finders.get(j), finders.get(k))) {
                        add(triples, finders.get(i), finders.get(j), finders.get(k));
                    }
                }
            }
        }
        triples.sort(Comparator.comparingDouble(Triple::oddness));
        return triples.size() > most ? new ArrayList<>(triples.subList(0, most)) : triples;
    }

    /** Whether a corner mark of the other is one of these. */
    boolean touches(Triple other) {
        return uses(other.topLeft) || uses(other.topRight) || uses(other.bottomLeft);
    }

    /** Whether it is the other, as near as it matters. */
    boolean same(Triple other) {
        return near(topLeft, other.topLeft) && near(topRight, other.topRight) && near(bottomLeft, other.bottomLeft);
    }

    private boolean uses(Finder finder) {
        return topLeft.same(finder) || topRight.same(finder) || bottomLeft.same(finder);
    }

    private static boolean near(Finder a, Finder b) {
        return a.inverted() == b.inverted() && a.distance(b) < 0.7 * Math.min(a.module(), b.module());
    }

    /** Whether two marks can belong to one code. */
    static boolean alike(Finder a, Finder b) {
        double ratio = a.module() / b.module();
        return a.inverted() == b.inverted()
                && ratio < 2.6
                && ratio > 1 / 2.6
                && a.distance(b) > 6 * Math.min(a.module(), b.module());
    }

    private static void add(List<Triple> triples, Finder a, Finder b, Finder c) {
        double ab = a.distance(b);
        double bc = b.distance(c);
        double ca = c.distance(a);
        double longest = Math.max(ab, Math.max(bc, ca));
        // Whoever lies opposite the longest side is the corner; where two sides are nearly as long, each may be.
        if (bc > 0.85 * longest) {
            add(triples, a, b, c, ab, ca, bc);
        }
        if (ca > 0.85 * longest) {
            add(triples, b, a, c, ab, bc, ca);
        }
        if (ab > 0.85 * longest) {
            add(triples, c, a, b, ca, bc, ab);
        }
    }

    private static void add(
            List<Triple> triples, Finder corner, Finder b, Finder c, double toB, double toC, double across) {
        double module = (corner.module() + b.module() + c.module()) / 3;
        double sides = Math.max(toB, toC) / Math.min(toB, toC);
        double modules = (toB + toC) / 2 / module;
        if (sides > 3.5 || modules < 9 || modules > 240) {
            return;
        }
        double cosine = (toB * toB + toC * toC - across * across) / (2 * toB * toC);
        if (Math.abs(cosine) > 0.8) {
            return;
        }
        double unlike = Math.max(corner.module(), Math.max(b.module(), c.module()))
                / Math.min(corner.module(), Math.min(b.module(), c.module()));
        double oddness =
                Math.abs(cosine) + (sides - 1) + (unlike - 1) + modules / 400 + corner.doubt() + b.doubt() + c.doubt();
        triples.add(around(corner, b, c, oddness));
    }

    /** The triple with this corner and the other two in the order in which they lie. */
    static Triple around(Finder corner, Finder b, Finder c) {
        return around(corner, b, c, 1);
    }

    private static Triple around(Finder corner, Finder b, Finder c, double oddness) {
        double turn = (b.x() - corner.x()) * (c.y() - corner.y()) - (b.y() - corner.y()) * (c.x() - corner.x());
        return turn > 0 ? new Triple(corner, b, c, oddness) : new Triple(corner, c, b, oddness);
    }
}
