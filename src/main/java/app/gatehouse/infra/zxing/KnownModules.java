/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import com.google.zxing.qrcode.decoder.Version;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The modules that every code of a size shares, each with what its darkness is worth to the fit: corner marks with their
 * light border, timing lines, alignment marks. The weights of each mark sum to nothing, so even light does not matter.
 */
final class KnownModules {
    private static final Map<Integer, KnownModules> ALL = new ConcurrentHashMap<>();

    final int size;
    /** Middles of the alignment marks in both directions; empty for the smallest code. */
    final int[] lines;

    final int[] xs;
    final int[] ys;
    /** Above nothing where the module is dark. */
    final double[] weights;

    private int count;

    private KnownModules(int size) {
        this.size = size;
        this.lines = Version.getVersionForNumber((size - 17) / 4).getAlignmentPatternCenters();
        int most = 3 * 64 + 2 * size + 25 * lines.length * lines.length;
        this.xs = new int[most];
        this.ys = new int[most];
        this.weights = new double[most];
        corner(0, 0);
        corner(size - 7, 0);
        corner(0, size - 7);
        for (int i = 8; i <= size - 9; i++) {
            double weight = (i % 2 == 0 ? 1.0 : -1.0) / (size - 16);
            add(i, 6, weight);
            add(6, i, weight);
        }
        alignment();
    }

    static KnownModules of(int size) {
        return ALL.computeIfAbsent(size, KnownModules::new);
    }

    /** How many of them, from the first on, are the corner marks and their light borders. */
    static int corners() {
        return 3 * 64;
    }

    int count() {
        return count;
    }

    /** Whether an alignment mark has its middle where these two lines cross. */
    boolean marked(int i, int j) {
        int last = lines.length - 1;
        return !((i == 0 && j == 0) || (i == 0 && j == last) || (i == last && j == 0));
    }

    private void corner(int left, int top) {
        int first = count;
        for (int y = -1; y <= 7; y++) {
            for (int x = -1; x <= 7; x++) {
                int px = left + x;
                int py = top + y;
                if (px >= 0 && py >= 0 && px < size && py < size) {
                    int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                    add(px, py, ring == 4 || ring == 2 ? -1 : 1);
                }
            }
        }
        balance(first, 1.0 / 2);
    }

    private void alignment() {
        for (int j = 0; j < lines.length; j++) {
            for (int i = 0; i < lines.length; i++) {
                if (marked(i, j)) {
                    int first = count;
                    for (int k = 0; k < 25; k++) {
                        int x = k % 5 - 2;
                        int y = k / 5 - 2;
                        add(lines[i] + x, lines[j] + y, Math.max(Math.abs(x), Math.abs(y)) == 1 ? -1 : 1);
                    }
                    balance(first, 1.0 / Math.max(2, lines.length));
                }
            }
        }
    }

    private void balance(int first, double worth) {
        int dark = 0;
        for (int i = first; i < count; i++) {
            dark += weights[i] > 0 ? 1 : 0;
        }
        for (int i = first; i < count; i++) {
            weights[i] = weights[i] > 0 ? worth / dark : -worth / (count - first - dark);
        }
    }

    private void add(int x, int y, double weight) {
        xs[count] = x;
        ys[count] = y;
        weights[count++] = weight;
    }
}
