/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "maria.kowalska,maria.kowalska",
                "  Maria.KOWALSKA\t,maria.kowalska",
                "Maria   Kowalska,maria kowalska",
                "ｍａｒｉａ,maria",
                "Straße,STRASSE",
                "ΣΊΣΥΦΟΣ,σίσυφος",
                "МАРИЯ,мария",
                "José,José",
                "ma\u200Bri\u00ADa,maria",
                "maria\uFE0F,maria",
                "ﬁona,Fiona",
            })
    void whatIsTheSameNameFoldsAlike(String typed, String same) {
        assertEquals(Username.of(same), Username.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明",
                "Владимир",
                "محمد علي",
                "अनिता",
                "ᏣᎳᎩ",
                "김철수",
                "o’neill",
                "a",
                "👷‍♀️ night shift",
                "𝒶𝓃𝓃𝒶"
            })
    void anyScriptIsTaken(String typed) {
        assertEquals(Optional.empty(), Username.problem(typed));
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        // Without the ideographs and syllables, of which one is like the other.
        IntStream.rangeClosed(0x20, 0x1FFFF)
                .filter(c -> c < 0x3400 || (c > 0xD7A3 && c < 0xD800) || (c > 0xF8FF && c < 0x17000) || c > 0x19000)
                .mapToObj(c -> "a" + Character.toString(c) + "b")
                .forEach(typed -> Username.of(typed)
                        .ifPresent(once -> assertEquals(
                                once.value(),
                                Username.of(once.value()).orElseThrow().value(),
                                () -> Integer.toHexString(typed.codePointAt(1)))));
    }

    @Test
    void upperAndLowerCaseAreOneNameInEveryScript() {
        IntStream.rangeClosed(0x20, 0x1FFFF)
                .filter(Character::isLetter)
                .filter(c -> Character.toLowerCase(Character.toUpperCase(c)) == c)
                .forEach(c -> assertEquals(
                        Username.of(Character.toString(c)),
                        Username.of(Character.toString(Character.toUpperCase(c))),
                        () -> Integer.toHexString(c)));
    }

    @Test
    void sixtyFourCodePointsAreTakenAndSixtyFiveAreNot() {
        assertEquals(Optional.empty(), Username.problem("😀".repeat(64)));
        assertEquals(Optional.of(Username.Problem.TOO_LONG), Username.problem("😀".repeat(65)));
        assertEquals(Optional.of(Username.Problem.TOO_LONG), Username.problem("x".repeat(300)));
        assertEquals(Optional.of(Username.Problem.TOO_LONG), Username.problem("x".repeat(10_000_000)));
    }

    @Test
    void aLengthIsCountedAfterFolding() {
        assertEquals(Optional.empty(), Username.problem(" ".repeat(300) + "maria" + "\u200B".repeat(300)));
        assertEquals(Optional.of(Username.Problem.TOO_LONG), Username.problem("ﷺ".repeat(40)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B", "\u00A0\u2003", "\uFEFF"})
    void nothingIsNoName(String typed) {
        assertEquals(Optional.of(Username.Problem.EMPTY), Username.problem(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\uD83Db", "\uDE00ab", "a\u009Fb"})
    void controlsAndHalfCharactersAreNoText(String typed) {
        assertEquals(Optional.of(Username.Problem.NOT_TEXT), Username.problem(typed));
        assertEquals(Optional.empty(), Username.of(typed));
    }

    @Test
    void itDoesNotPrint() {
        assertFalse(Username.of("maria").orElseThrow().toString().contains("maria"));
    }
}
