/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.Reachable;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A million codes out of the generator that mails are written with. */
class MailedDigitsTest {
    private static final int DRAWN = 1_000_000;
    private static final int CODES = 1_000_000;
    /** How many standard deviations a fair generator stays below but once in more than 10^9 runs. */
    private static final double FAR = 6.5;

    private static int[] numbers;

    @BeforeAll
    static void draw() {
        SecureRandom random = new SecureRandom();
        numbers = new int[DRAWN];
        for (int i = 0; i < DRAWN; i++) {
            numbers[i] = Integer.parseInt(new String(MailedDigits.draw(random)));
        }
    }

    @Test
    void everyDigitIsEquallyLikelyInEveryPlace() {
        for (int divisor = 1; divisor < CODES; divisor *= 10) {
            long[] counts = new long[10];
            for (int number : numbers) {
                counts[number / divisor % 10]++;
            }
            assertUniform("digit of " + divisor, counts);
        }
    }

    @Test
    void everyStretchOfCodesIsEquallyLikely() {
        long[] stretches = new long[1000];
        long[] endings = new long[1000];
        for (int number : numbers) {
            stretches[number / 1000]++;
            endings[number % 1000]++;
        }
        assertUniform("first three digits", stretches);
        assertUniform("last three digits", endings);
    }

    @Test
    void everyCodeIsEquallyLikely() {
        long[] counts = new long[CODES];
        for (int number : numbers) {
            counts[number]++;
        }
        assertUniform("all six digits", counts);
    }

    @Test
    void aCodeSaysNothingAboutTheNextOne() {
        long[] differences = new long[1000];
        long[] pairs = new long[10_000];
        double sum = 0;
        double products = 0;
        for (int i = 1; i < DRAWN; i++) {
            differences[Math.floorMod(numbers[i] - numbers[i - 1], CODES) / 1000]++;
            pairs[numbers[i - 1] / 10_000 * 100 + numbers[i] / 10_000]++;
            double before = numbers[i - 1] / (double) CODES - 0.5;
            double now = numbers[i] / (double) CODES - 0.5;
            sum += now;
            products += before * now;
        }
        assertUniform("first differences", differences);
        assertUniform("pairs of neighbours", pairs);
        // Each product of two independent numbers has mean 0 and variance (1/12)².
        double deviations = products / Math.sqrt(DRAWN - 1.0) * 12;
        assertTrue(Math.abs(deviations) < FAR, "serial correlation off by " + deviations + " deviations");
        assertTrue(Math.abs(sum) < FAR * Math.sqrt(DRAWN / 12.0), "mean off");
    }

    @Test
    void zerosInFrontAreDigitsToo() {
        SecureRandom smallest = new FixedRandom(0);
        assertArrayEquals("000000".toCharArray(), MailedDigits.draw(smallest));
    }

    @Test
    void onlyTheSameDigitsAreTheCode() {
        MailedDigits code = new MailedDigits("048213".toCharArray(), new SecureRandom());
        assertTrue(code.are("048213".toCharArray()));
        for (String other :
                List.of("048214", "148213", "04821", "0482130", "", "\u0130\u0134\u0138\u0132\u0131\u0133")) {
            assertFalse(code.are(other.toCharArray()), other);
        }
    }

    @Test
    void twoWithTheSameDigitsHaveNothingInCommon() throws Exception {
        char[] digits = "482913".toCharArray();
        MailedDigits one = new MailedDigits(digits, new SecureRandom());
        MailedDigits other = new MailedDigits(digits, new SecureRandom());
        assertFalse(Arrays.equals(hash(one), hash(other)), "the same hash");
        assertEquals(List.of(), Reachable.holdersOf("482913", one));
        assertEquals("MailedDigits", one.toString());
    }

    private static byte[] hash(MailedDigits code) throws ReflectiveOperationException {
        var field = MailedDigits.class.getDeclaredField("hash");
        field.setAccessible(true);
        return (byte[]) field.get(code);
    }

    /** Chi-squared, held against the normal distribution in Wilson and Hilferty's approximation. */
    private static void assertUniform(String what, long[] counts) {
        double expected = Arrays.stream(counts).sum() / (double) counts.length;
        double chiSquared = Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        int freedom = counts.length - 1;
        double ninth = 2.0 / (9.0 * freedom);
        double deviations = (Math.cbrt(chiSquared / freedom) - (1 - ninth)) / Math.sqrt(ninth);
        // Far too even is as suspicious as uneven: a counter would be.
        assertTrue(Math.abs(deviations) < FAR, what + ": off by " + deviations + " deviations");
    }

    /** Draws one number again and again. */
    private static final class FixedRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final int number;

        FixedRandom(int number) {
            this.number = number;
        }

        @Override
        public int nextInt(int bound) {
            return number % bound;
        }
    }
}
