/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassphrasesTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void theListIsTheWholeOne() {
        assertEquals(7776, WordList.whole().size());
    }

    @Test
    void aSuggestionIsFiveWords() {
        String phrase = new String(new Passphrases(random).suggest());
        assertTrue(phrase.matches("[a-z-]{3,9}( [a-z-]{3,9}){4}"), phrase);
    }

    @Test
    void everySuggestionIsOneThatTheVaultTakes() {
        Passphrases passphrases = new Passphrases(random);
        PasswordStrength strength = new PasswordStrength();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            char[] phrase = passphrases.suggest();
            Estimate estimate = strength.estimate(phrase, "Press shop, line 4");
            assertEquals(Verdict.OK, PasswordRules.master(phrase, estimate), () -> new String(phrase));
            assertEquals(4, estimate.level().bars(), () -> new String(phrase));
            assertTrue(seen.add(new String(phrase)));
        }
    }

    @Test
    void aOneTimePasswordIsEasyToTypeAndTakenAsAPassword() {
        OneTimePassword oneTime = new OneTimePassword(random);
        PasswordStrength strength = new PasswordStrength();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            char[] password = oneTime.generate();
            String text = new String(password);
            assertTrue(text.matches("[a-z]{3,9}-[a-z]{3,9}-[1-9][0-9]-[a-z]{3,9}"), text);
            assertEquals(Verdict.OK, PasswordRules.person(password, strength.estimate(password), 8), text);
            assertTrue(seen.add(text));
        }
    }
}
