/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.crypto.Argon2id;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {
    private static final Argon2id.Parameters CHEAP = new Argon2id.Parameters(64, 1, 1);
    private final PasswordHasher hasher = new PasswordHasher(new SecureRandom(), CHEAP);

    private boolean matches(String typed, String chosen) {
        return hasher.verify(typed.toCharArray(), hasher.hash(chosen.toCharArray()));
    }

    @Test
    void theRightPasswordMatchesAndAWrongOneDoesNot() {
        assertTrue(matches("tiger walks", "tiger walks"));
        assertFalse(matches("Tiger walks", "tiger walks"));
        assertFalse(matches("", "tiger walks"));
        assertFalse(matches("tiger walks ", "tiger walks"));
    }

    @Test
    void everyCharacterCountsUpToTheLast() {
        String chosen = "😀".repeat(127);
        assertTrue(matches(chosen + "a", chosen + "a"));
        assertFalse(matches(chosen + "b", chosen + "a"));
    }

    @Test
    void composedAndDecomposedAreTheSamePassword() {
        assertTrue(matches("Cafe\u0301 au lait", "Caf\u00E9 au lait"));
        assertTrue(matches("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글"));
        assertFalse(matches("Cafe au lait", "Caf\u00E9 au lait"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "abc\uDE00", "\uDE00\uD83D"})
    void halfCharactersMatchNothing(String typed) {
        assertFalse(matches(typed, "?"));
        assertFalse(matches(typed, ""));
        assertThrows(IllegalArgumentException.class, () -> hasher.hash(typed.toCharArray()));
    }

    @Test
    void whatIsTooLongMatchesNothingAtTheSameCost() {
        assertFalse(matches("x".repeat(129), ""));
        assertFalse(matches("x".repeat(20_000_000), ""));
        assertThrows(
                IllegalArgumentException.class,
                () -> hasher.hash("x".repeat(129).toCharArray()));
    }

    @Test
    void theSamePasswordHashesDifferentlyEachTime() {
        char[] password = "tiger walks".toCharArray();
        assertNotEquals(hasher.hash(password), hasher.hash(password));
        assertArrayEquals("tiger walks".toCharArray(), password);
    }

    @Test
    void theHashSaysHowItWasMade() {
        assertTrue(hasher.hash("tiger walks".toCharArray())
                .matches("\\$argon2id\\$v=19\\$m=64,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"));
    }

    @Test
    void aHashOfAnotherProgramIsRead() {
        // From the test suite of the reference implementation.
        String foreign = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertTrue(hasher.verify("password".toCharArray(), foreign));
        assertFalse(hasher.verify("passwore".toCharArray(), foreign));
    }

    @Test
    void aHashOfAnotherCostIsToBeMadeAnew() {
        String old = hasher.hash("tiger walks".toCharArray());
        PasswordHasher dearer = new PasswordHasher(new SecureRandom(), new Argon2id.Parameters(128, 1, 1));
        assertTrue(dearer.verify("tiger walks".toCharArray(), old));
        assertTrue(dearer.needsRehash(old));
        assertFalse(hasher.needsRehash(old));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=600000,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=4,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$short"
            })
    void whatIsNoHashIsRefusedWithoutRepeatingIt(String phc) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> hasher.verify("password".toCharArray(), phc));
        assertFalse(!phc.isEmpty() && refused.getMessage().contains(phc));
    }

    @Test
    void theProgramsOwnCostIsAtLeastTheFloor() {
        assertTrue(PasswordHasher.STANDARD.memoryKiB() >= 19 * 1024);
        assertTrue(PasswordHasher.STANDARD.iterations() >= 2);
        assertEquals(1, PasswordHasher.STANDARD.parallelism());
    }
}
