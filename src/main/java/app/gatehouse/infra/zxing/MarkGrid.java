/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

/** How far the code’s alignment marks lie from where they were expected, in modules, and what that means between them. */
final class MarkGrid {
    private final double[] lines;
    private final double[][] across;
    private final double[][] down;

    /**
     * Measurements at the crossings of these lines, the same in both directions; NaN where there is none: such a crossing
     * takes the mean of its neighbours.
     */
    MarkGrid(int[] lines, double[][] across, double[][] down) {
        this.lines = new double[lines.length];
        for (int i = 0; i < lines.length; i++) {
            this.lines[i] = lines[i] + 0.5;
        }
        this.across = filled(across);
        this.down = filled(down);
    }

    double across(double u, double v) {
        return between(across, u, v);
    }

    double down(double u, double v) {
        return between(down, u, v);
    }

    private double between(double[][] values, double u, double v) {
        int i = cell(u);
        int j = cell(v);
        double fu = Math.max(-0.3, Math.min(1.3, (u - lines[i]) / (lines[i + 1] - lines[i])));
        double fv = Math.max(-0.3, Math.min(1.3, (v - lines[j]) / (lines[j + 1] - lines[j])));
        return (values[j][i] * (1 - fu) + values[j][i + 1] * fu) * (1 - fv)
                + (values[j + 1][i] * (1 - fu) + values[j + 1][i + 1] * fu) * fv;
    }

    private int cell(double at) {
        int i = 0;
        while (i < lines.length - 2 && at > lines[i + 1]) {
            i++;
        }
        return i;
    }

    private static double[][] filled(double[][] values) {
        double[][] now = values;
        for (int round = 0; round < values.length * 2; round++) {
            double[][] next = new double[now.length][now.length];
            for (int j = 0; j < now.length; j++) {
                for (int i = 0; i < now.length; i++) {
                    next[j][i] = Double.isNaN(now[j][i]) ? neighbours(now, i, j) : now[j][i];
                }
            }
            now = next;
        }
        return now;
    }

    private static double neighbours(double[][] values, int i, int j) {
        double sum = 0;
        int count = 0;
        int[] steps = {1, 0, -1, 0, 0, 1, 0, -1};
        for (int k = 0; k < 8; k += 2) {
            int x = i + steps[k];
            int y = j + steps[k + 1];
            if (x >= 0 && y >= 0 && x < values.length && y < values.length && !Double.isNaN(values[y][x])) {
                sum += values[y][x];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
