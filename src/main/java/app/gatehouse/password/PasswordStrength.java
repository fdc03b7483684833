/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates how many guesses a password takes, offline, with zxcvbn. Thread-safe; takes milliseconds, the first time a
 * good part of a second: call it off the screen's thread. Keeps nothing of what it is given.
 */
public final class PasswordStrength {
    private static final int LOOKED_AT = 64;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /**
     * Estimates.
     *
     * @param password not changed and not kept; of a long one only the first characters are looked at, which makes the
     *     estimate smaller, never greater
     * @param context words that an attacker would try first: the station's name, the person's names; nulls are skipped
     */
    public Estimate estimate(char[] password, String... context) {
        char[] seen = Arrays.copyOf(password, Math.min(password.length, LOOKED_AT));
        List<String> words = new ArrayList<>();
        for (String word : context) {
            if (word != null) {
                words.add(word);
            }
        }
        Strength strength = zxcvbn.measure(CharBuffer.wrap(seen), words);
        try {
            return Estimate.of(Math.max(1, strength.getGuesses()));
        } finally {
            strength.wipe();
            Arrays.fill(seen, '\0');
        }
    }
}
