/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.FxStage;
import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeFieldTest {
    private FxStage window;
    private CodeField code;
    private int completed;

    @BeforeEach
    void show() {
        window = FxStage.show(() -> {
            code = new CodeField();
            code.setMessages(new Messages(Locale.ENGLISH));
            code.setOnCompleted(() -> completed++);
            Button other = new Button("other");
            other.setId("other");
            TextField name = new TextField();
            name.setId("name");
            VBox all = new VBox(code, other, name);
            code.takeKeysOf(all);
            return all;
        });
        window.focus(code);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aDigitThatIsPartOfACommandIsNotTyped() {
        // What the toolkit sends after Ctrl+0, which sets the zoom.
        window.run(() -> code.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, "0", "", KeyCode.UNDEFINED, false, true, false, false)));
        Node other = window.scene().lookup("#other");
        window.focus(other);
        window.run(() -> other.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, "0", "", KeyCode.UNDEFINED, false, true, false, false)));
        assertDigits("");
        assertFalse(code.isFocused());
    }

    @Test
    void completesByItself() {
        window.type("48291");
        assertEquals(0, completed);
        assertFalse(code.isComplete());
        window.type("3");
        assertEquals(1, completed);
        assertTrue(code.isComplete());
        assertDigits("482913");
    }

    @Test
    void takesNoMoreThanItsLength() {
        window.type("4829137");
        assertDigits("482913");
        assertEquals(1, completed);
    }

    @Test
    void takesAsciiDigitsOnly() {
        window.type("4a٤४８ 8-");
        assertDigits("48");
    }

    @Test
    void pastesWithSpaces() {
        window.type("11");
        window.copy(" 482 913\n");
        window.press(KeyCode.V, KeyCode.CONTROL);
        assertDigits("482913");
        assertEquals(1, completed);
    }

    @Test
    void pastesAPartBehindWhatIsThere() {
        window.type("48");
        window.copy("29");
        window.press(KeyCode.INSERT, KeyCode.SHIFT);
        assertDigits("4829");
    }

    @Test
    void doesNotPasteWhatIsLongerThanACode() {
        window.copy("+49 170 1234567");
        window.press(KeyCode.V, KeyCode.CONTROL);
        assertDigits("");
        assertEquals(0, completed);
    }

    @Test
    void deletes() {
        window.type("482");
        window.press(KeyCode.BACK_SPACE);
        assertDigits("48");
        window.press(KeyCode.DELETE);
        assertDigits("");
    }

    @Test
    void startsAfreshAfterAnError() {
        window.type("482913");
        window.run(() -> code.setError(true));
        assertDigits("482913");
        window.type("7");
        assertFalse(code.isError());
        assertDigits("7");
    }

    @Test
    void standsStillWithReducedMotion() {
        window.run(() -> code.setError(true));
        Node cells = FxStage.onFx(() -> code.getChildrenUnmodifiable().get(0));
        assertEquals(0, cells.getTranslateX());
    }

    @Test
    void takesNothingWhileOff() {
        window.type("48");
        window.run(() -> code.setDisable(true));
        window.run(() -> code.type("2"));
        window.run(() -> code.backspace());
        assertDigits("48");
        window.run(code::clear);
        assertDigits("");
    }

    @Test
    void takesDigitsFromAnywhereButTextFields() {
        Node other = window.find("#other", Button.class);
        window.focus(other);
        window.type("4");
        assertDigits("4");
        assertSame(code, window.focused());
        window.focus(window.find("#name", TextField.class));
        window.type("5");
        assertDigits("4");
    }

    @Test
    void isOneNamedField() {
        assertEquals(AccessibleRole.TEXT_FIELD, code.getAccessibleRole());
        assertEquals("Code, 6 digits", code.getAccessibleText());
        window.type("48");
        assertEquals("Code, 6 digits 4 8", FxStage.onFx(() -> code.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
        assertTrue(code.isFocusTraversable());
        assertTrue(FxStage.onFx(() -> code.lookupAll(".gh-cell").stream().noneMatch(Node::isFocusTraversable)));
    }

    @Test
    void takesEightDigits() {
        window.run(() -> code.setLength(8));
        window.type("48217730");
        assertDigits("48217730");
        assertEquals("Code, 8 digits", code.getAccessibleText());
        assertEquals(8, FxStage.onFx(() -> code.lookupAll(".gh-cell").size()));
    }

    @Test
    void isAsLargeAsDrawn() {
        assertEquals(
                456,
                FxStage.onFx(() ->
                        code.lookup(".gh-cell").getParent().getLayoutBounds().getWidth()));
        assertEquals(
                64, FxStage.onFx(() -> code.lookup(".gh-cell").getLayoutBounds().getWidth()));
        assertEquals(
                76, FxStage.onFx(() -> code.lookup(".gh-cell").getLayoutBounds().getHeight()));
    }

    private void assertDigits(String expected) {
        assertEquals(expected, FxStage.onFx(() -> new String(code.copyDigits())));
    }
}
