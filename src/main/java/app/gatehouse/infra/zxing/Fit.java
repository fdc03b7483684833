/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

/**
 * Moves a warp until what is known of a code lies where the picture shows it: first by corner marks, timing lines and
 * alignment marks, then with all modules, which differ most from their neighbours where their middles are met, and at last
 * each alignment mark on its own.
 */
final class Fit {
    private static final double[] STEPS = {0.5, 0.25, 0.12, 0.06};

    private final Grey grey;
    private final boolean inverted;
    private final KnownModules known;
    private final double[] xy = new double[2];
    private Warp warp;

    Fit(Grey grey, boolean inverted, Warp start) {
        this.grey = grey;
        this.inverted = inverted;
        this.known = KnownModules.of(start.size);
        this.warp = start;
    }

    Warp warp() {
        return warp;
    }

    /** Darkness of the picture where the code has this point. */
    private double dark(double u, double v) {
        warp.at(u, v, xy);
        double value = grey.at(xy[0], xy[1]);
        return inverted ? value : 255 - value;
    }

    /** Looks for the alignment mark nearest to the free corner and makes it the warp’s fourth point. */
    boolean findFourth(double reach) {
        if (known.lines.length == 0) {
            return false;
        }
        double at = known.lines[known.lines.length - 1] + 0.5;
        double best = mark(at, at);
        double bestU = at;
        double bestV = at;
        double first = best;
        for (double dv = -reach; dv <= reach; dv += 0.5) {
            for (double du = -reach; du <= reach; du += 0.5) {
                double value = mark(at + du, at + dv) - 0.4 * Math.hypot(du, dv);
                if (value > best) {
                    best = value;
                    bestU = at + du;
                    bestV = at + dv;
                }
            }
        }
        if (best <= first && bestU != at) {
            return false;
        }
        warp.at(bestU, bestV, xy);
        double[] p = warp.parameters;
        double[] moved = p.clone();
        moved[6] = xy[0];
        moved[7] = xy[1];
        warp = new Warp(warp.size, at, moved);
        return true;
    }

    /** By what is known alone: cheap. */
    double coarse() {
        climb(8, false, 3);
        return agreement();
    }

    /** With all modules, and the page’s bend. */
    void fine() {
        climb(8, true, 3);
        climb(Warp.PARAMETERS, true, 4);
    }

    /** Each alignment mark for itself. */
    void marks() {
        int count = known.lines.length;
        if (count < 2) {
            return;
        }
        double[][] across = new double[count][count];
        double[][] down = new double[count][count];
        double floor = 0.45 * contrast();
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < count; i++) {
                if (known.marked(i, j)) {
                    measure(known.lines[i] + 0.5, known.lines[j] + 0.5, floor, across, down, i, j);
                }
            }
        }
        warp = warp.copy();
        warp.correctBy(new MarkGrid(known.lines, across, down));
    }

    /** The share of the known modules that are on their side of the darkness around them, 0 to 1. */
    double agreement() {
        double[] values = new double[known.count()];
        int right = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = dark(known.xs[i] + 0.5, known.ys[i] + 0.5);
        }
        int reach = 24;
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            int from = Math.max(0, i - reach);
            int to = Math.min(values.length, i + reach);
            double low = 255;
            double high = 0;
            for (int k = from; k < to; k++) {
                sum += values[k];
                low = Math.min(low, values[k]);
                high = Math.max(high, values[k]);
            }
            double middle = (sum / (to - from) + (low + high) / 2) / 2;
            right += values[i] > middle == known.weights[i] > 0 ? 1 : 0;
        }
        return (double) right / values.length;
    }

    /** The same for the three corner marks alone, each against its own mean. */
    double cornerAgreement() {
        int right = 0;
        int each = KnownModules.corners() / 3;
        double[] values = new double[each];
        for (int corner = 0; corner < 3; corner++) {
            double sum = 0;
            for (int i = 0; i < each; i++) {
                int k = corner * each + i;
                values[i] = dark(known.xs[k] + 0.5, known.ys[k] + 0.5);
                sum += values[i];
            }
            for (int i = 0; i < each; i++) {
                right += values[i] > sum / each == known.weights[corner * each + i] > 0 ? 1 : 0;
            }
        }
        return (double) right / KnownModules.corners();
    }

    private void measure(double u, double v, double floor, double[][] across, double[][] down, int i, int j) {
        double best = floor;
        across[j][i] = Double.NaN;
        down[j][i] = Double.NaN;
        for (int y = -6; y <= 6; y++) {
            for (int x = -6; x <= 6; x++) {
                double du = x * 0.25;
                double dv = y * 0.25;
                double value = mark(u + du, v + dv) * (1 - 0.06 * Math.hypot(du, dv));
                if (value > best) {
                    best = value;
                    across[j][i] = du;
                    down[j][i] = dv;
                }
            }
        }
    }

    /** How much this point looks like the middle of an alignment mark: dark minus light. */
    private double mark(double u, double v) {
        double ring = 0;
        double light = 0;
        for (int k = 0; k < 25; k++) {
            int x = k % 5 - 2;
            int y = k / 5 - 2;
            double value = dark(u + x, v + y);
            if (Math.max(Math.abs(x), Math.abs(y)) == 1) {
                light += value;
            } else {
                ring += value * (x == 0 && y == 0 ? 3 : 1);
            }
        }
        return ring / 19 - light / 8;
    }

    private double contrast() {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < KnownModules.corners(); i++) {
            sum += known.weights[i] * dark(known.xs[i] + 0.5, known.ys[i] + 0.5);
            weights += Math.abs(known.weights[i]) / 2;
        }
        return sum / weights;
    }

    private double worth(boolean all) {
        double sum = 0;
        for (int i = 0; i < known.count(); i++) {
            sum += known.weights[i] * dark(known.xs[i] + 0.5, known.ys[i] + 0.5);
        }
        return all ? sum + 1.5 * differences() : sum;
    }

    private double differences() {
        int size = warp.size;
        double[] above = new double[size];
        double sum = 0;
        int step = size > 50 ? 2 : 1;
        for (int y = 0; y < size; y++) {
            double left = 0;
            boolean counted = y % step == 0;
            if (!counted) {
                continue;
            }
            for (int x = 0; x < size; x++) {
                double value = dark(x + 0.5, y + 0.5);
                if (x > 0) {
                    sum += Math.abs(value - left);
                }
                if (y > 0 && step == 1) {
                    sum += Math.abs(value - above[x]);
                }
                left = value;
                above[x] = value;
            }
        }
        return step == 1 ? sum / (2.0 * size * (size - 1)) : sum / (0.5 * size * (size - 1));
    }

    private void climb(int free, boolean all, int rounds) {
        double pixel = Math.max(0.5, warp.scale());
        double best = worth(all);
        for (int round = 0; round < rounds; round++) {
            for (int again = 0; again < 3; again++) {
                boolean better = false;
                for (int i = 0; i < free; i++) {
                    double step = STEPS[round] * (i < 8 ? pixel : 1);
                    double kept = warp.parameters[i];
                    for (int way = 1; way >= -1; way -= 2) {
                        warp.parameters[i] = kept + way * step;
                        warp.settle();
                        double value = worth(all);
                        if (value > best) {
                            best = value;
                            better = true;
                            kept = warp.parameters[i];
                            break;
                        }
                    }
                    warp.parameters[i] = kept;
                    warp.settle();
                }
                if (!better) {
                    break;
                }
            }
        }
    }
}
