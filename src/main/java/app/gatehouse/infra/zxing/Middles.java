/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

/** The line between dark and light around each module: between the mean of the darker and that of the lighter ones. */
final class Middles {
    private final double[] values;
    private final int size;
    private final int reach;
    private double[] spans;

    Middles(double[] values, int size, int reach) {
        this.values = values;
        this.size = size;
        this.reach = reach;
    }

    /** How far each module is from its line, dark ones above nothing, in halves of what dark and light differ around it. */
    double[] margins() {
        double[] margins = all();
        double ordinary = 0;
        for (double span : spans) {
            ordinary += span / spans.length;
        }
        for (int i = 0; i < margins.length; i++) {
            // Where there is next to no difference, as in a bright spot, nothing is far from the line.
            margins[i] = 2 * (values[i] - margins[i]) / Math.max(1, (spans[i] + ordinary) / 2);
        }
        return margins;
    }

    double[] all() {
        double[] mean = blurred(values);
        double[] low = new double[values.length];
        double[] high = new double[values.length];
        double[] isLow = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean below = values[i] <= mean[i];
            isLow[i] = below ? 1 : 0;
            low[i] = below ? values[i] : 0;
            high[i] = below ? 0 : values[i];
        }
        double[] lowMean = blurred(low);
        double[] highMean = blurred(high);
        double[] share = blurred(isLow);
        double[] middle = new double[values.length];
        spans = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (share[i] < 0.02 || share[i] > 0.98) {
                middle[i] = mean[i];
            } else {
                double lower = lowMean[i] / share[i];
                double higher = highMean[i] / (1 - share[i]);
                middle[i] = (lower + higher) / 2;
                spans[i] = higher - lower;
            }
        }
        return middle;
    }

    /** The mean of the square around each module, cut at the borders. */
    private double[] blurred(double[] of) {
        double[] rows = new double[of.length];
        double[] out = new double[of.length];
        double[] sums = new double[size + 1];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                sums[x + 1] = sums[x] + of[y * size + x];
            }
            for (int x = 0; x < size; x++) {
                rows[y * size + x] = part(sums, x);
            }
        }
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                sums[y + 1] = sums[y] + rows[y * size + x];
            }
            for (int y = 0; y < size; y++) {
                out[y * size + x] = part(sums, y);
            }
        }
        return out;
    }

    private double part(double[] sums, int at) {
        int from = Math.max(0, at - reach);
        int to = Math.min(size, at + reach + 1);
        return (sums[to] - sums[from]) / (to - from);
    }
}
