/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {
    private static final Estimate HARD = Estimate.of(1e14);
    private static final Estimate FAIR = Estimate.of(1e9);
    private static final Estimate COMMON = Estimate.of(100);

    private static Verdict person(String password, Estimate estimate) {
        return PasswordRules.person(password.toCharArray(), estimate, PasswordRules.fewest(true));
    }

    @Test
    void eightCharactersDoBesideASecondFactorAndFifteenAlone() {
        assertEquals(8, PasswordRules.fewest(true));
        assertEquals(15, PasswordRules.fewest(false));
        assertEquals(Verdict.TOO_SHORT, person("1234567", HARD));
        assertEquals(Verdict.OK, person("12345678", HARD));
        assertEquals(Verdict.TOO_SHORT, PasswordRules.person("12345678901234".toCharArray(), HARD, 15));
        assertEquals(Verdict.OK, PasswordRules.person("123456789012345".toCharArray(), HARD, 15));
    }

    @Test
    void charactersAreCodePoints() {
        assertEquals(Verdict.TOO_SHORT, person("😀".repeat(7), HARD));
        assertEquals(Verdict.OK, person("😀".repeat(8), HARD));
        assertEquals(Verdict.OK, person("😀".repeat(128), HARD));
        assertEquals(Verdict.TOO_LONG, person("😀".repeat(129), HARD));
        assertEquals(Verdict.TOO_LONG, person("x".repeat(10_000_000), HARD));
    }

    @Test
    void charactersAreCountedAfterComposing() {
        assertEquals(Verdict.TOO_SHORT, person("e\u0301".repeat(7), HARD));
        assertEquals(Verdict.OK, person("e\u0301".repeat(128), HARD));
        assertEquals(Verdict.TOO_LONG, person("e\u0301".repeat(129), HARD));
    }

    @Test
    void anyCharacterIsTaken() {
        assertEquals(Verdict.OK, person(" \0\t\u00A0\u200B\uFEFF\u202E~", HARD));
        assertEquals(Verdict.OK, person("\uFFFF\uDBFF\uDFFF1234567", HARD));
    }

    @Test
    void halfCharactersAreRefused() {
        assertEquals(Verdict.NOT_TEXT, person("12345678\uD83D", HARD));
        assertEquals(Verdict.NOT_TEXT, person("\uDE0012345678", HARD));
        assertEquals(Verdict.NOT_TEXT, person("\uDE00\uD83D12345678", HARD));
        assertEquals(Verdict.NOT_TEXT, PasswordRules.master("12345678\uD83D".toCharArray(), HARD));
    }

    @Test
    void aPersonMayHaveWhatIsNotCommon() {
        assertEquals(Verdict.COMMON, person("password", COMMON));
        assertEquals(Verdict.OK, person("1Xq-47zb", FAIR));
    }

    @Test
    void aMasterPasswordNeedsGuessesNotLength() {
        char[] repeated = "a".repeat(100).toCharArray();
        assertEquals(Verdict.COMMON, PasswordRules.master(repeated, COMMON));
        assertEquals(Verdict.TOO_EASY, PasswordRules.master(repeated, Estimate.of(9.99e11)));
        assertEquals(Verdict.OK, PasswordRules.master(repeated, Estimate.of(1e12)));
        assertEquals(Verdict.TOO_SHORT, PasswordRules.master("1234567".toCharArray(), HARD));
        assertEquals(Verdict.TOO_LONG, PasswordRules.master("a".repeat(129).toCharArray(), HARD));
    }
}
