/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Estimates how many guesses a password takes, offline, with zxcvbn. Thread-safe; takes milliseconds, up to a fifth of a
 * second for what somebody typed to annoy, and the first call half a second: call it off the screen's thread. Keeps nothing of what it is given.
 */
public final class PasswordStrength {
    /** More characters make no stronger level, and zxcvbn's work grows with the square of their number. */
    private static final int LOOKED_AT = 64;

    /** As many where there is a lot of {@link #DISGUISES}: zxcvbn tries every combination of what they may stand for. */
    private static final int LOOKED_AT_IN_DISGUISE = 24;

    private static final String DISGUISES = "4@8({[<3691!|70$5+%2";
    private static final int MANY_DISGUISES = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 3;

    private Zxcvbn loaded;

    /**
     * Estimates.
     *
     * @param password not changed and not kept; of a long one only the first characters are looked at
     * @param context what an attacker would try first: the station's name, the person's names; nulls are skipped
     */
    public Estimate estimate(char[] password, String... context) {
        char[] seen = Arrays.copyOf(password, Math.min(password.length, lookedAt(password)));
        Strength strength = zxcvbn().measure(CharBuffer.wrap(seen), words(context));
        try {
            return Estimate.of(Math.max(1, strength.getGuesses()));
        } finally {
            strength.wipe();
            Arrays.fill(seen, '\0');
        }
    }

    private synchronized Zxcvbn zxcvbn() {
        // Reading its word lists takes longer than anything else at the program's start, where nobody needs them.
        if (loaded == null) {
            loaded = new Zxcvbn();
        }
        return loaded;
    }

    private static int lookedAt(char[] password) {
        boolean[] found = new boolean[DISGUISES.length()];
        int different = 0;
        for (int i = 0; i < Math.min(password.length, LOOKED_AT); i++) {
            int disguise = DISGUISES.indexOf(password[i]);
            if (disguise >= 0 && !found[disguise]) {
                found[disguise] = true;
                different++;
            }
        }
        return different > MANY_DISGUISES ? LOOKED_AT_IN_DISGUISE : LOOKED_AT;
    }

    private static List<String> words(String... context) {
        List<String> words = new ArrayList<>();
        for (String text : context) {
            if (text == null) {
                continue;
            }
            String folded = text.toLowerCase(Locale.ROOT);
            words.add(folded);
            for (String word : BETWEEN_WORDS.splitAsStream(folded).toList()) {
                if (word.length() >= SHORTEST_WORD) {
                    words.add(word);
                }
            }
        }
        words.removeIf(String::isEmpty);
        return words;
    }
}
