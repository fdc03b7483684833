/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.password.Estimate.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {
    private static final PasswordStrength STRENGTH = new PasswordStrength();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "password",
                "P@ssw0rd!",
                "12345678",
                "qwertyuiop",
                "aaaaaaaaaaaaaaa",
                "abcdefghijklmnop",
                "letmein1",
                "passwordpassword",
                "24112026"
            })
    void whatEverybodyUsesIsCommonAndWeak(String password) {
        Estimate estimate = STRENGTH.estimate(password.toCharArray());
        assertTrue(estimate.common(), password);
        assertEquals(Level.WEAK, estimate.level());
        assertTrue(estimate.guesses() >= 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maria.kowalska",
                "Kowalska2026",
                "k0w4lsk4",
                "akslawok",
                "press shop, line 4",
                "pressshop",
                "Gatehouse",
                "maria.kowalska@plant.example"
            })
    void namesOfThePersonAndTheStationAreCommon(String password) {
        String[] context = {
            "Maria Kowalska",
            "maria.kowalska",
            "maria.kowalska@plant.example",
            "Press shop, line 4",
            "pressshop",
            null,
            ""
        };
        assertTrue(STRENGTH.estimate(password.toCharArray(), context).common(), password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiger walks 9 home", "Xk2-vq9-pL", "grüner Stuhl am Fluss", "сегодня идёт дождь"})
    void whatNobodyElseUsesIsNotCommon(String password) {
        assertFalse(STRENGTH.estimate(password.toCharArray(), "Maria Kowalska").common());
    }

    @Test
    void greenBeginsWhereTheVaultTakesThePassword() {
        assertEquals(Level.WEAK, Estimate.of(9.9e7).level());
        assertEquals(Level.FAIR, Estimate.of(1e8).level());
        assertEquals(Level.FAIR, Estimate.of(9.9e11).level());
        assertEquals(Level.GOOD, Estimate.of(1e12).level());
        assertEquals(Level.STRONG, Estimate.of(1e15).level());
        assertEquals(1, Level.WEAK.bars());
        assertEquals(4, Level.STRONG.bars());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4@8({[<369!1|0$5+7%2",
                "@4({<63 1!|0$57+%2",
                "4({301$7|!+5%2",
                "c@[9(y<8@x(<w[w5p<15[9j9[2vba|8<1q9(u2899jo<19[u@<1<<f5i<2225l|5",
                "1.1.2011",
                "1234567890",
                "qwertyuiop",
                "correct horse battery staple ",
                "😀😁",
                "\0",
                "$"
            })
    void nothingThatIsTypedTakesLong(String piece) {
        char[] password = piece.repeat(200).toCharArray();
        // Uncapped, the first of these takes four seconds at 128 characters and minutes at this length.
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> STRENGTH.estimate(password, "Maria Kowalska"));
    }

    @Test
    void aPasswordFullOfDisguisesIsStillSeenAsStrong() {
        String password = "T7$kQ!2x{9Lw@4v(8Zr|5n+3Gb%6<1Yh0[pD";
        assertEquals(Level.STRONG, STRENGTH.estimate(password.toCharArray()).level());
    }

    @Test
    void halfCharactersAreEstimatedToo() {
        assertEquals(Level.WEAK, STRENGTH.estimate(new char[] {'\uD83D'}).level());
    }

    @Test
    void thePasswordIsLeftAsItIs() {
        char[] password = "tiger walks 9 home".toCharArray();
        STRENGTH.estimate(password);
        assertArrayEquals("tiger walks 9 home".toCharArray(), password);
    }
}
