/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.ui.controls.SecretBuffer.Step;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

class SecretBufferTest {
    private static final String FAMILY = "👨‍👩‍👧";

    private final SecretBuffer buffer = new SecretBuffer();

    @Test
    void putsAtTheCaret() {
        buffer.insert("ac");
        buffer.move(Step.LEFT, false);
        buffer.insert("b");
        assertText("abc");
        assertEquals(2, buffer.caret());
    }

    @Test
    void takesASurrogatePairThatComesInTwoHalves() {
        buffer.insert("\uD83D");
        assertText("");
        buffer.insert("\uDD11");
        assertText("🔑");
        assertEquals(1, buffer.codePoints());
    }

    @Test
    void dropsUnpairedSurrogatesAndControlCharacters() {
        buffer.insert("a\uDD11b\n\tc\uD83Dd");
        assertText("abcd");
    }

    @Test
    void removesAnEmojiOfSeveralCodePointsAsOne() {
        buffer.insert("a" + FAMILY);
        buffer.backspace();
        assertText("a");
    }

    @Test
    void stepsOverACombinedLetterAsOne() {
        buffer.insert("e\u0301x");
        buffer.move(Step.HOME, false);
        buffer.move(Step.RIGHT, false);
        assertEquals(2, buffer.caret());
        buffer.delete();
        assertText("e\u0301");
    }

    @Test
    void replacesTheSelection() {
        buffer.insert("secret");
        buffer.selectAll();
        buffer.insert("x");
        assertText("x");
    }

    @Test
    void selectsStepByStep() {
        buffer.insert("abc");
        buffer.move(Step.LEFT, true);
        buffer.move(Step.LEFT, true);
        assertEquals(1, buffer.selectionStart());
        assertEquals(3, buffer.selectionEnd());
        buffer.backspace();
        assertText("a");
    }

    @Test
    void leavesASelectionAtItsSide() {
        buffer.insert("abc");
        buffer.selectAll();
        buffer.move(Step.LEFT, false);
        assertEquals(0, buffer.caret());
        assertEquals(buffer.selectionStart(), buffer.selectionEnd());
    }

    @Test
    void doesNothingBeforeTheStartAndBehindTheEnd() {
        buffer.backspace();
        buffer.delete();
        buffer.move(Step.LEFT, false);
        buffer.insert("a");
        buffer.delete();
        buffer.move(Step.RIGHT, false);
        assertText("a");
    }

    @Test
    void stopsAtItsCapacity() {
        buffer.insert("x".repeat(SecretBuffer.CAPACITY + 10));
        assertEquals(SecretBuffer.CAPACITY, buffer.size());
        buffer.insert("🔑");
        assertEquals(SecretBuffer.CAPACITY, buffer.size());
    }

    @Test
    void comparesWithAnother() {
        SecretBuffer other = new SecretBuffer();
        buffer.insert("same");
        other.insert("same");
        assertTrue(buffer.sameAs(other));
        other.insert("r");
        assertFalse(buffer.sameAs(other));
        other.backspace();
        other.backspace();
        other.insert("f");
        assertFalse(buffer.sameAs(other));
    }

    @Test
    void leavesNothingBehindWhatWasDeleted() throws ReflectiveOperationException {
        buffer.insert("secret");
        buffer.move(Step.HOME, false);
        buffer.delete();
        assertEquals(0, chars()[5]);
        buffer.clear();
        for (char c : chars()) {
            assertEquals(0, c);
        }
    }

    private char[] chars() throws ReflectiveOperationException {
        Field field = SecretBuffer.class.getDeclaredField("chars");
        field.setAccessible(true);
        return (char[]) field.get(buffer);
    }

    private void assertText(String expected) {
        assertArrayEquals(expected.toCharArray(), buffer.copy());
    }
}
