/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

/**
 * The two check symbols of a recovery key: an extended Reed-Solomon code over the field of 32 elements (polynomial
 * x^5+x^2+1). The symbols' sum is zero, and so is the sum of each times its place. Every slip in one or two symbols is
 * found, every exchange of two among them; of anything worse one in 1024 passes.
 */
final class RecoveryKeyCheck {
    private static final int DATA = 30;

    private RecoveryKeyCheck() {}

    /** Fills in the last two of 32 values. */
    static void complete(byte[] values) {
        int sum = sum(values, DATA);
        // Places 30 and 31 differ by one (30 xor 31), so the two equations are solved without a division.
        int first = weightedSum(values, DATA) ^ times(31, sum);
        values[DATA] = (byte) first;
        values[DATA + 1] = (byte) (sum ^ first);
    }

    /** Whether 32 values belong together. */
    static boolean fits(byte[] values) {
        return sum(values, values.length) == 0 && weightedSum(values, values.length) == 0;
    }

    private static int sum(byte[] values, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum ^= values[i];
        }
        return sum;
    }

    private static int weightedSum(byte[] values, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum ^= times(i, values[i]);
        }
        return sum;
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 4; bit >= 0; bit--) {
            product <<= 1;
            if ((product & 0x20) != 0) {
                product ^= 0x25;
            }
            if ((b >> bit & 1) != 0) {
                product ^= a;
            }
        }
        return product;
    }
}
