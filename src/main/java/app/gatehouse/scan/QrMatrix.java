/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan;

import java.util.BitSet;

/**
 * The modules of a QR code without its quiet zone: who draws it leaves four modules of light around it. Immutable.
 *
 * <p>It holds what the code says, so it is as secret as that: {@link #toString()} shows only the size.
 */
public final class QrMatrix {
    private final int size;
    private final BitSet dark;

    private QrMatrix(int size, BitSet dark) {
        this.size = size;
        this.dark = dark;
    }

    /** A square of the given size whose modules the rule says. */
    public static QrMatrix of(int size, Rule rule) {
        BitSet dark = new BitSet(size * size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                dark.set(y * size + x, rule.dark(x, y));
            }
        }
        return new QrMatrix(size, dark);
    }

    /** Modules on one side: 21 to 177. */
    public int size() {
        return size;
    }

    /** Whether the module is dark; {@code x} goes right, {@code y} down, both from 0. Outside everything is light. */
    public boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < size && y < size && dark.get(y * size + x);
    }

    @Override
    public String toString() {
        return "QrMatrix " + size;
    }

    /** Says which modules are dark. */
    @FunctionalInterface
    public interface Rule {
        /** Whether the module in this column and row is dark. */
        boolean dark(int x, int y);
    }
}
