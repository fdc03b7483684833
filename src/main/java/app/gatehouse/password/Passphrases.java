/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/** Makes passphrases: five words of the EFF's large list of 7,776, so about 64 bits. Thread-safe. */
public final class Passphrases {
    private static final int WORDS = 5;
    private static final int LONGEST = 64;

    private final SecureRandom random;

    /** Uses the given source of randomness. */
    public Passphrases(SecureRandom random) {
        this.random = random;
    }

    /** A new passphrase, words parted by one space. The caller wipes it. */
    public char[] suggest() {
        CharBuffer built = CharBuffer.allocate(LONGEST);
        try {
            for (int i = 0; i < WORDS; i++) {
                if (i > 0) {
                    built.put(' ');
                }
                built.put(WordList.whole().any(random));
            }
            return Arrays.copyOf(built.array(), built.position());
        } finally {
            Arrays.fill(built.array(), '\0');
        }
    }
}
