/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

/**
 * Whether a warp is worth a fit, told by the two lines between the corner marks whose modules are dark and light in turn:
 * they show whether there is a code at all, how many modules it has, and how the page is bent, for few samples.
 */
final class Timing {
    private static final double[] BOWS = {0, -0.7, 0.7, -1.4, 1.4, -2.2, 2.2};
    private static final double[] SHIFTS = {0, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2};
    private static final double[] ENDS = {0, -0.6, 0.6};

    /** Of a bottle's side the middle is seen longer than the ends: by such shares of half the way. */
    private static final double[] STRETCHES = {0, 0.05, 0.1, 0.15, 0.2, 0.25};

    /** Below this after a first look, no second one. */
    private static final double HOPELESS = 0.33;

    private final Grey grey;
    private final double[] xy = new double[2];

    /** Of the line looked at: how far its middle lies beside the straight way and along it, and its ends beside. */
    private double bow;

    private double shift;
    private double from;
    private double to;
    private double stretch;

    Timing(Grey grey) {
        this.grey = grey;
    }

    /** From 0 to 1: how far both lines change with every module. The warp takes on the bend that they show. */
    double score(Warp warp) {
        double across = best(warp, true);
        if (across < HOPELESS) {
            return 0;
        }
        double acrossBow = bow;
        double acrossShift = shift;
        double acrossStretch = stretch;
        double down = best(warp, false);
        warp.parameters[8] = acrossShift;
        warp.parameters[9] = bow;
        warp.parameters[12] = acrossBow;
        warp.parameters[13] = shift;
        warp.parameters[Warp.STRETCH_ACROSS] = acrossStretch * half(warp);
        warp.parameters[Warp.STRETCH_DOWN] = stretch * half(warp);
        warp.settle();
        // A short line shows something like it by chance.
        return (across + down) / 2 - 0.8 / Math.sqrt(warp.size - 14);
    }

    private double best(Warp warp, boolean across) {
        bow = 0;
        shift = 0;
        from = 0;
        to = 0;
        stretch = 0;
        double best = alternation(warp, across);
        for (int round = 0; round < 2; round++) {
            for (int which = warp.size < 29 ? 2 : 0; which < 5; which++) {
                best = vary(warp, across, which, best);
            }
            if (best < HOPELESS) {
                return best;
            }
        }
        return best;
    }

    private double vary(Warp warp, boolean across, int which, double before) {
        double best = before;
        double[] values = which == 0 ? BOWS : which == 1 ? SHIFTS : which == 4 ? STRETCHES : ENDS;
        double kept = value(which);
        for (double value : values) {
            set(which, value);
            // A straight line is likelier than a bent one.
            double now = alternation(warp, across)
                    - 0.012 * (Math.abs(bow) + Math.abs(shift))
                    - 0.3 * stretch
                    - (stretch > 0 ? 0.02 : 0);
            if (now > best) {
                best = now;
                kept = value;
            }
        }
        set(which, kept);
        return best;
    }

    private double value(int which) {
        return which == 0 ? bow : which == 1 ? shift : which == 2 ? from : which == 3 ? to : stretch;
    }

    private void set(int which, double value) {
        switch (which) {
            case 0 -> bow = value;
            case 1 -> shift = value;
            case 2 -> from = value;
            case 3 -> to = value;
            default -> stretch = value;
        }
    }

    /** Half the way between two corner marks' middles, in modules. */
    private static double half(Warp warp) {
        return (warp.size - 7) / 2.0;
    }

    private double alternation(Warp warp, boolean across) {
        int first = 7;
        int last = warp.size - 8;
        double sum = 0;
        double turns = 0;
        double before = 0;
        double beforeThat = 0;
        for (int i = first; i <= last; i++) {
            double way = (double) (i - first) / (last - first);
            double hump = 4 * way * (1 - way);
            double place = (i + 0.5 - 3.5) / half(warp) - 1;
            double along = i + 0.5 + shift * hump + stretch * half(warp) * place * (1 - place * place);
            double beside = 6.5 + from + (to - from) * way + bow * hump;
            warp.at(across ? along : beside, across ? beside : along, xy);
            double value = grey.at(xy[0], xy[1]);
            if (i >= first + 2) {
                // Of one sign in a true line: each module against the two beside it.
                double turn = 2 * before - beforeThat - value;
                turns += (i & 1) == 0 ? turn : -turn;
                sum += Math.abs(before - beforeThat) + Math.abs(before - value);
            }
            beforeThat = before;
            before = value;
        }
        return sum < 4.0 * (last - first) ? 0 : Math.abs(turns) / sum;
    }
}
