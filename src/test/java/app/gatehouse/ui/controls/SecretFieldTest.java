/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.FxStage;
import app.gatehouse.testing.Reachable;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretFieldTest {
    private static final String SECRET = "copper-lantern-7";

    private FxStage window;
    private SecretField field;

    @BeforeEach
    void show() {
        window = FxStage.show(() -> {
            field = new SecretField();
            field.setId("password");
            field.setFieldLabel("Password");
            field.setMessages(new Messages(Locale.ENGLISH));
            return new VBox(field, new Button("next"));
        });
        window.focus(field);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void takesWhatIsTyped() {
        window.type("Żółw 🔑 密");
        assertText("Żółw 🔑 密");
        assertEquals(8, field.getLength());
    }

    @Test
    void editsWithKeys() {
        window.type("abcd");
        window.press(KeyCode.LEFT);
        window.press(KeyCode.BACK_SPACE);
        window.press(KeyCode.HOME);
        window.press(KeyCode.DELETE);
        assertText("bd");
        window.press(KeyCode.A, KeyCode.CONTROL);
        window.type("new");
        assertText("new");
    }

    @Test
    void pastes() {
        window.copy("from the clipboard\n");
        window.press(KeyCode.V, KeyCode.CONTROL);
        assertText("from the clipboard");
        window.press(KeyCode.A, KeyCode.CONTROL);
        window.copy("again");
        window.press(KeyCode.INSERT, KeyCode.SHIFT);
        assertText("again");
    }

    @Test
    void givesNothingToTheClipboard() {
        window.copy("before");
        window.type(SECRET);
        window.run(() -> field.setShown(true));
        window.press(KeyCode.A, KeyCode.CONTROL);
        window.press(KeyCode.C, KeyCode.CONTROL);
        window.press(KeyCode.X, KeyCode.CONTROL);
        assertEquals("before", FxStage.onFx(() -> Clipboard.getSystemClipboard().getString()));
        assertText(SECRET);
    }

    @Test
    void takesWhatAnInputMethodCommits() {
        window.run(() -> compose("に", ""));
        assertText("");
        assertEquals(1, dots());
        window.run(() -> compose("", "日本"));
        assertText("日本");
        assertEquals("", field.getInputMethodRequests().getSelectedText());
    }

    private void compose(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        Event.fireEvent(
                field,
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        FXCollections.observableArrayList(runs),
                        committed,
                        0));
    }

    @Test
    void leavesControlAndAltCombinationsToOthers() {
        window.run(() -> {});
        window.press(KeyCode.D, KeyCode.CONTROL);
        window.press(KeyCode.TAB);
        assertText("");
    }

    @Test
    void showsDotsUntilAskedForLetters() {
        window.type("ab🔑");
        assertEquals(3, dots());
        Button show = window.find("#password-show", Button.class);
        assertEquals("Show password", show.getAccessibleText());
        window.run(show::fire);
        assertEquals(0, dots());
        assertEquals(3, FxStage.onFx(() -> field.lookupAll(".gh-letter").size()));
        assertEquals("Hide password", show.getAccessibleText());
    }

    @Test
    void neverHoldsTheSecretAsOneString() {
        window.type(SECRET);
        window.run(() -> field.setShown(true));
        assertEquals(List.of("char[]"), FxStage.onFx(() -> Reachable.holdersOf(SECRET, field)));
    }

    @Test
    void keepsNothingAfterClear() {
        window.type(SECRET);
        window.run(() -> field.setShown(true));
        window.run(field::clear);
        assertFalse(field.isShown());
        assertEquals(0, field.getLength());
        assertEquals(List.of(), FxStage.onFx(() -> Reachable.holdersOf(SECRET, field)));
        assertEquals(0, FxStage.onFx(() -> field.lookupAll(".gh-letter").size()));
    }

    @Test
    void handsOutCopies() {
        window.type("abc");
        char[] copy = field.copyText();
        copy[0] = 'x';
        assertText("abc");
    }

    @Test
    void saysWhatIsWrongAndHelps() {
        window.run(() -> field.setErrorText("That password is not right. Type it again."));
        assertTrue(field.getPseudoClassStates().stream().anyMatch(state -> "error".equals(state.getPseudoClassName())));
        assertEquals("That password is not right. Type it again.", field.getAccessibleHelp());
        window.run(() -> field.setErrorText(null));
        assertTrue(
                field.getPseudoClassStates().stream().noneMatch(state -> "error".equals(state.getPseudoClassName())));
    }

    @Test
    void tellsAssistiveTechniquesItsNameAndNeverItsText() {
        window.type(SECRET);
        assertEquals(AccessibleRole.PASSWORD_FIELD, field.getAccessibleRole());
        assertEquals("Password", FxStage.onFx(() -> field.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    @Test
    void submitsAtEnter() {
        int[] submitted = {0};
        window.press(KeyCode.ENTER);
        window.run(() -> field.setOnSubmit(() -> submitted[0]++));
        window.press(KeyCode.ENTER);
        assertEquals(1, submitted[0]);
    }

    @Test
    void reportsEachChange() {
        int[] changes = {0};
        window.run(() -> field.addTextListener(() -> changes[0]++));
        window.type("ab");
        window.run(field::clear);
        assertEquals(3, changes[0]);
    }

    @Test
    void comparesWithAnotherField() {
        SecretField other = FxStage.onFx(SecretField::new);
        window.type("same");
        window.run(() -> other.setText("same".toCharArray()));
        assertTrue(field.sameText(other));
        window.type("r");
        assertFalse(field.sameText(other));
    }

    @Test
    void takesTheFocusItself() {
        assertSame(field, window.focused());
        assertNull(field.getErrorText());
    }

    private int dots() {
        return FxStage.onFx(() -> field.lookupAll(".gh-dot").size());
    }

    private void assertText(String expected) {
        assertArrayEquals(expected.toCharArray(), FxStage.onFx(() -> field.copyText()));
    }
}
