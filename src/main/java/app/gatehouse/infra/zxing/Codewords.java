/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;

/**
 * The codewords of a code of a size (ISO/IEC 18004): which module is which bit of which, and to which block of the error
 * correction each belongs.
 */
final class Codewords {
    private final int size;
    private final Version version;
    /** The data modules in their order: y times size plus x. */
    private final int[] places;

    Codewords(int size) {
        this.size = size;
        this.version = Version.getVersionForNumber((size - 17) / 4);
        this.places = places();
    }

    /** How many codewords there are. */
    int count() {
        return version.getTotalCodewords();
    }

    /** Which module holds this bit of this codeword, the highest bit first: y times size plus x. */
    int place(int codeword, int bit) {
        return places[codeword * 8 + bit];
    }

    /** How many codewords of each block are for error correction alone. */
    int spare(ErrorCorrectionLevel level) {
        return version.getECBlocksForLevel(level).getECCodewordsPerBlock();
    }

    /** Each block’s codewords, in the block’s order, by their number in the code. */
    int[][] blocks(ErrorCorrectionLevel level) {
        Version.ECBlocks parts = version.getECBlocksForLevel(level);
        int spare = parts.getECCodewordsPerBlock();
        int[][] blocks = new int[parts.getNumBlocks()][];
        int next = 0;
        int longest = 0;
        for (Version.ECB part : parts.getECBlocks()) {
            for (int i = 0; i < part.getCount(); i++) {
                blocks[next++] = new int[part.getDataCodewords() + spare];
                longest = part.getDataCodewords();
            }
        }
        int number = 0;
        for (int i = 0; i < longest + spare; i++) {
            for (int[] block : blocks) {
                int data = block.length - spare;
                // Shorter blocks have nothing where only the longer ones have their last data codeword.
                if (i >= longest) {
                    block[data + i - longest] = number++;
                } else if (i < data) {
                    block[i] = number++;
                }
            }
        }
        return blocks;
    }

    /** Whether the mask turns this module over (table 10 of the standard). */
    static boolean masked(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (y / 2 + x / 3) % 2 == 0;
            case 5 -> x * y % 6 == 0;
            case 6 -> x * y % 6 < 3;
            default -> (x + y + x * y % 3) % 2 == 0;
        };
    }

    private int[] places() {
        BitMatrix other = other();
        int[] found = new int[count() * 8];
        int next = 0;
        boolean up = true;
        for (int right = size - 1; right > 0; right -= 2) {
            if (right == 6) {
                right--;
            }
            for (int i = 0; i < size; i++) {
                int y = up ? size - 1 - i : i;
                for (int x = right; x > right - 2; x--) {
                    if (!other.get(x, y) && next < found.length) {
                        found[next++] = y * size + x;
                    }
                }
            }
            up = !up;
        }
        return found;
    }

    /** Where no data is. */
    private BitMatrix other() {
        BitMatrix other = new BitMatrix(size);
        other.setRegion(0, 0, 9, 9);
        other.setRegion(size - 8, 0, 8, 9);
        other.setRegion(0, size - 8, 9, 8);
        other.setRegion(6, 9, 1, size - 17);
        other.setRegion(9, 6, size - 17, 1);
        KnownModules known = KnownModules.of(size);
        for (int j = 0; j < known.lines.length; j++) {
            for (int i = 0; i < known.lines.length; i++) {
                if (known.marked(i, j)) {
                    other.setRegion(known.lines[i] - 2, known.lines[j] - 2, 5, 5);
                }
            }
        }
        if (version.getVersionNumber() > 6) {
            other.setRegion(size - 11, 0, 3, 6);
            other.setRegion(0, size - 11, 6, 3);
        }
        return other;
    }
}
