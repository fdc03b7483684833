/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.FxStage;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumberPadTest {
    private FxStage window;
    private CodeField code;
    private NumberPad pad;

    @BeforeEach
    void show() {
        window = FxStage.show(() -> {
            code = new CodeField();
            pad = new NumberPad();
            pad.setMessages(new Messages(Locale.ENGLISH));
            pad.setTarget(code);
            pad.setPolicy(NumberPad.Policy.ALWAYS);
            return new VBox(code, pad);
        });
        window.focus(code);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void typesIntoTheField() {
        push("4");
        push("0");
        push("2");
        push("backspace");
        assertDigits("40");
        push("clear");
        assertDigits("");
    }

    @Test
    void neverTakesTheFocus() {
        Button one = window.find("#pad-1", Button.class);
        assertFalse(one.isFocusTraversable());
        window.run(() -> Event.fireEvent(one, mouse(false)));
        assertSame(code, window.focused());
    }

    @Test
    void isOffWithTheField() {
        window.run(() -> code.setDisable(true));
        assertTrue(window.find("#pad-1", Button.class).isDisabled());
    }

    @Test
    void comesAfterATouchOnly() {
        window.run(() -> pad.setPolicy(NumberPad.Policy.AFTER_TOUCH));
        assertFalse(pad.isManaged());
        window.run(() -> Event.fireEvent(code, mouse(false)));
        assertFalse(pad.isManaged());
        window.run(() -> Event.fireEvent(code, mouse(true)));
        assertTrue(pad.isManaged());
        assertTrue(pad.isVisible());
    }

    @Test
    void staysAwayWhenToldSo() {
        window.run(() -> pad.setPolicy(NumberPad.Policy.NEVER));
        window.run(() -> Event.fireEvent(code, mouse(true)));
        assertFalse(pad.isVisible());
    }

    @Test
    void hasKeysForGloves() {
        Button one = window.find("#pad-1", Button.class);
        assertEquals(60, one.getHeight());
        assertEquals(
                "Delete the last digit",
                window.find("#pad-backspace", Button.class).getAccessibleText());
    }

    private static MouseEvent mouse(boolean touch) {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                touch,
                false,
                true,
                null);
    }

    private void push(String key) {
        Button button = window.find("#pad-" + key, Button.class);
        window.run(button::fire);
    }

    private void assertDigits(String expected) {
        assertEquals(expected, FxStage.onFx(() -> new String(code.copyDigits())));
    }
}
