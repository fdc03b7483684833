/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.FxStage;
import app.gatehouse.testing.Reachable;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecoveryKeyFieldTest {
    private static final String KEY = "7KQM2XVD9RTAHC4EPW6JN83FYB5S4GZT";

    private FxStage window;
    private RecoveryKeyField field;

    @BeforeEach
    void show() {
        window = FxStage.show(() -> {
            field = new RecoveryKeyField();
            field.setMessages(new Messages(Locale.ENGLISH));
            return new VBox(field);
        });
        window.focus(field);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void readsWhatIsEasilyMistaken() {
        window.type("oO iI-lL u!ü");
        assertText("001111");
    }

    @Test
    void takesAPastedSheetLine() {
        window.type("99");
        window.copy("7kqm-2xvd 9rta hc4e\npw6j n83f yb5s 4gzt");
        window.press(KeyCode.V, KeyCode.CONTROL);
        assertText(KEY);
        assertTrue(field.isComplete());
    }

    @Test
    void takesNoMoreThanAKey() {
        window.type(KEY + "ZZ");
        assertText(KEY);
    }

    @Test
    void letsASlipBePutRightInItsPlace() {
        window.type(KEY);
        window.press(KeyCode.HOME);
        window.press(KeyCode.RIGHT);
        window.type("9");
        assertText("79" + KEY.substring(2));
        window.press(KeyCode.BACK_SPACE);
        assertText("79" + KEY.substring(2));
        window.type("k");
        assertText(KEY);
    }

    @Test
    void deletesFromTheEnd() {
        window.type("7KQM");
        window.press(KeyCode.BACK_SPACE);
        assertText("7KQ");
        window.press(KeyCode.DELETE);
        assertText("");
        assertFalse(field.isComplete());
    }

    @Test
    void saysWhatIsWrongInPlaceOfTheHint() {
        assertEquals("Capitals or small letters. There is no I, L, O or U in it.", field.getAccessibleHelp());
        window.run(() -> field.setErrorText("One character is not right. Compare it with the sheet."));
        assertEquals("One character is not right. Compare it with the sheet.", field.getAccessibleHelp());
    }

    @Test
    void isOneFieldThatTellsOnlyItsName() {
        window.type(KEY);
        assertEquals(
                "Recovery key, 32 characters",
                FxStage.onFx(() -> field.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    @Test
    void keepsNothingAfterClear() {
        window.type(KEY);
        window.run(field::clear);
        assertEquals(List.of(), FxStage.onFx(() -> Reachable.holdersOf(KEY.substring(0, 8), field)));
        assertText("");
    }

    private void assertText(String expected) {
        assertEquals(expected, FxStage.onFx(() -> new String(field.copyText())));
    }
}
