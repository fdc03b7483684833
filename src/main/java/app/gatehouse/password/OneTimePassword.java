/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Makes the password that is handed over after a reset and must be changed at once: three words and a number
 * ("amber-quiet-47-fjord"), all small letters, about 45 bits. Thread-safe.
 */
public final class OneTimePassword {
    private static final int LONGEST = 64;
    private static final int SMALLEST_NUMBER = 10;
    private static final int NUMBERS = 90;

    private final SecureRandom random;

    /** Uses the given source of randomness. */
    public OneTimePassword(SecureRandom random) {
        this.random = random;
    }

    /** A new one. The caller wipes it. */
    public char[] generate() {
        WordList words = WordList.withoutDashes();
        CharBuffer built = CharBuffer.allocate(LONGEST);
        try {
            built.put(words.any(random)).put('-').put(words.any(random)).put('-');
            int number = SMALLEST_NUMBER + random.nextInt(NUMBERS);
            built.put((char) ('0' + number / 10)).put((char) ('0' + number % 10));
            built.put('-').put(words.any(random));
            return Arrays.copyOf(built.array(), built.position());
        } finally {
            Arrays.fill(built.array(), '\0');
        }
    }
}
