/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

/**
 * Reed-Solomon decoding in which some codewords count as lost: of those the place is known, so each costs half of what an
 * error costs that has to be found first. Forney’s syndromes and Berlekamp and Massey’s way (Blahut, 2003, chapter 7).
 */
final class Erasures {
    /** Of 2 in the field of 256 with the standard’s polynomial, twice round, so that a sum of two logarithms is in it. */
    private static final int[] POWERS = powers();

    private static final int[] LOGS = logs();

    private Erasures() {}

    private static int[] powers() {
        int[] powers = new int[510];
        int value = 1;
        for (int i = 0; i < powers.length; i++) {
            powers[i] = value;
            value = value < 128 ? value << 1 : value << 1 ^ 0x11d;
        }
        return powers;
    }

    private static int[] logs() {
        int[] logs = new int[256];
        for (int i = 0; i < 255; i++) {
            logs[POWERS[i]] = i;
        }
        return logs;
    }

    /**
     * Corrects the block in place.
     *
     * @param lost the places that count as lost
     * @param count how many of them count
     * @param spare how many of the block’s last codewords are for error correction
     * @param mostErrors how many others may be wrong
     * @return false if there are more errors; the block is then as it was
     */
    static boolean correct(int[] block, int[] lost, int count, int spare, int mostErrors) {
        int n = block.length;
        int[] syndromes = syndromes(block, spare);
        int[] locator = new int[spare + 1];
        locator[0] = 1;
        for (int i = 0; i < count; i++) {
            int x = POWERS[n - 1 - lost[i]];
            for (int k = i + 1; k > 0; k--) {
                locator[k] ^= times(locator[k - 1], x);
            }
        }
        int[] before = locator.clone();
        int length = count;
        for (int r = count; r < spare; r++) {
            int difference = 0;
            for (int k = 0; k <= length; k++) {
                difference ^= times(locator[k], k <= r ? syndromes[r - k] : 0);
            }
            for (int k = spare; k > 0; k--) {
                before[k] = before[k - 1];
            }
            before[0] = 0;
            if (difference != 0) {
                int[] next = locator.clone();
                for (int k = 0; k <= spare; k++) {
                    next[k] ^= times(difference, before[k]);
                }
                if (2 * length <= r + count) {
                    length = r + 1 + count - length;
                    int inverse = POWERS[255 - LOGS[difference]];
                    for (int k = 0; k <= spare; k++) {
                        before[k] = times(locator[k], inverse);
                    }
                }
                locator = next;
            }
        }
        return length - count <= mostErrors && repaired(block, syndromes, locator, length, spare);
    }

    private static boolean repaired(int[] block, int[] syndromes, int[] locator, int length, int spare) {
        int[] evaluator = new int[spare];
        for (int i = 0; i < spare; i++) {
            for (int k = 0; k <= i; k++) {
                evaluator[i] ^= times(locator[k], syndromes[i - k]);
            }
        }
        int[] right = block.clone();
        int roots = 0;
        for (int place = 0; place < block.length; place++) {
            int log = block.length - 1 - place;
            int inverse = POWERS[255 - log];
            if (value(locator, length, inverse) == 0) {
                roots++;
                int slope = 0;
                int power = 1;
                for (int k = 1; k <= length; k += 2) {
                    slope ^= times(locator[k], power);
                    power = times(power, times(inverse, inverse));
                }
                if (slope == 0) {
                    return false;
                }
                int size = times(value(evaluator, spare - 1, inverse), POWERS[255 - LOGS[slope]]);
                right[place] ^= times(size, POWERS[log]);
            }
        }
        if (roots != length) {
            return false;
        }
        for (int syndrome : syndromes(right, spare)) {
            if (syndrome != 0) {
                return false;
            }
        }
        System.arraycopy(right, 0, block, 0, right.length);
        return true;
    }

    private static int[] syndromes(int[] block, int spare) {
        int[] syndromes = new int[spare];
        for (int j = 0; j < spare; j++) {
            int sum = 0;
            for (int codeword : block) {
                sum = times(sum, POWERS[j]) ^ codeword;
            }
            syndromes[j] = sum;
        }
        return syndromes;
    }

    private static int value(int[] polynomial, int degree, int x) {
        int sum = 0;
        for (int k = degree; k >= 0; k--) {
            sum = times(sum, x) ^ polynomial[k];
        }
        return sum;
    }

    private static int times(int a, int b) {
        return a == 0 || b == 0 ? 0 : POWERS[LOGS[a] + LOGS[b]];
    }
}
