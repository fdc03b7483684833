/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a code’s modules must be when some are too near the line between dark and light to be believed: where a bright spot,
 * a stain or a finger lies. Codewords with such modules count as lost, the most doubtful first, in growing numbers.
 *
 * <p>Nothing is read by chance for it. With r codewords of a block for error correction, e of them lost and at most t others
 * wrong, a block of n at random is corrected to something with a chance below C(n, t) / 256^(r - e - t). Here e + 2t is never
 * more than r - {@value #KEPT}, and n is below 256, so that is below 256^-{@value #KEPT} / t!; all steps together, and t is
 * another in nearly all of them, stay below 1 in 1,000 million. ZXing’s own corrects with nothing kept: 6 in 10 million for
 * the smallest code with level L. What comes out must still say something when it is decoded.
 *
 * <p>It does not read mirrored codes.
 */
final class Doubts {
    /** So many codewords of a block’s error correction are never used up, but left to tell that it is right. */
    private static final int KEPT = 4;

    private static final int STEPS = 8;

    /** Of all that the format’s modules say, one format (level and mask) must have this share for it, less what is against. */
    private static final double LEAST_FORMAT = 0.35;

    private final int size;
    private final double[] margins;
    private final Codewords codewords;
    private ErrorCorrectionLevel level = ErrorCorrectionLevel.M;
    private int mask;
    private int format;

    /** Margins: above nothing where a module is dark, and how far from the line. */
    Doubts(double[] margins, int size) {
        this.size = size;
        this.margins = margins;
        this.codewords = new Codewords(size);
    }

    /** The modules as they must be; empty if the error correction does not agree, or with too little left over. */
    Optional<BitMatrix> settled() {
        if (!formatKnown()) {
            return Optional.empty();
        }
        int[] all = new int[codewords.count()];
        double[] sure = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            sure[i] = Double.MAX_VALUE;
            for (int bit = 0; bit < 8; bit++) {
                int place = codewords.place(i, bit);
                boolean dark = margins[place] > 0 ^ Codewords.masked(mask, place % size, place / size);
                all[i] = all[i] << 1 | (dark ? 1 : 0);
                sure[i] = Math.min(sure[i], Math.abs(margins[place]));
            }
        }
        int spare = codewords.spare(level);
        for (int[] block : codewords.blocks(level)) {
            if (!corrected(all, sure, block, spare)) {
                return Optional.empty();
            }
        }
        return Optional.of(matrix(all));
    }

    private static boolean corrected(int[] all, double[] sure, int[] block, int spare) {
        int[] values = new int[block.length];
        for (int i = 0; i < block.length; i++) {
            values[i] = all[block[i]];
        }
        int[] doubtful = IntStream.range(0, block.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sure[block[i]]))
                .mapToInt(i -> i)
                .toArray();
        int most = Math.max(0, spare - KEPT);
        int before = -1;
        for (int step = 0; step <= STEPS; step++) {
            int lost = most * step / STEPS;
            if (lost == before) {
                continue;
            }
            before = lost;
            if (Erasures.correct(values, doubtful, lost, spare, (most - lost) / 2)) {
                for (int i = 0; i < block.length; i++) {
                    all[block[i]] = values[i];
                }
                return true;
            }
        }
        return false;
    }

    /** Of the 32 formats the one that both copies together speak for most. */
    private boolean formatKnown() {
        double best = 0;
        double total = 0;
        for (int i = 0; i < 15; i++) {
            total += Math.abs(margins[copy(i, 0)]) + Math.abs(margins[copy(i, 1)]);
        }
        for (int data = 0; data < 32; data++) {
            int bits = bits(data);
            double sum = 0;
            for (int i = 0; i < 15; i++) {
                double dark = margins[copy(i, 0)] + margins[copy(i, 1)];
                sum += (bits >> i & 1) == 1 ? dark : -dark;
            }
            if (sum > best) {
                best = sum;
                format = bits;
                level = ErrorCorrectionLevel.forBits(data >> 3);
                mask = data & 7;
            }
        }
        return best > LEAST_FORMAT * total;
    }

    /** The fifteen bits of a format: five, their remainder, and the standard’s own mask over both. */
    private static int bits(int data) {
        int rest = data;
        for (int i = 0; i < 10; i++) {
            rest = rest << 1 ^ (rest >> 9) * 0x537;
        }
        return (data << 10 | rest) ^ 0x5412;
    }

    /** Where a copy of the format has this bit, the lowest being 0. */
    private int copy(int bit, int which) {
        if (which == 0) {
            int y = bit < 6 ? bit : bit < 8 ? bit + 1 : 8;
            int x = bit < 8 ? 8 : bit == 8 ? 7 : 14 - bit;
            return y * size + x;
        }
        return bit < 8 ? 8 * size + size - 1 - bit : (size - 15 + bit) * size + 8;
    }

    private BitMatrix matrix(int[] all) {
        BitMatrix bits = new BitMatrix(size);
        for (int i = 0; i < all.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                int place = codewords.place(i, bit);
                set(bits, place, ((all[i] >> (7 - bit)) & 1) == 1 ^ Codewords.masked(mask, place % size, place / size));
            }
        }
        for (int i = 0; i < 15; i++) {
            set(bits, copy(i, 0), (format >> i & 1) == 1);
            set(bits, copy(i, 1), (format >> i & 1) == 1);
        }
        int version = (size - 17) / 4;
        if (version > 6) {
            int rest = version;
            for (int i = 0; i < 12; i++) {
                rest = rest << 1 ^ (rest >> 11) * 0x1f25;
            }
            for (int i = 0; i < 18; i++) {
                boolean dark = ((version << 12 | rest) >> i & 1) == 1;
                set(bits, i / 3 * size + size - 11 + i % 3, dark);
                set(bits, (size - 11 + i % 3) * size + i / 3, dark);
            }
        }
        return bits;
    }

    private void set(BitMatrix bits, int place, boolean dark) {
        if (dark) {
            bits.set(place % size, place / size);
        }
    }
}
