/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.FxStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentedTest {
    private Segmented<Integer> choice;
    private FxStage stage;

    @BeforeEach
    void show() {
        stage = FxStage.show(() -> {
            choice = new Segmented<>();
            choice.setId("choice");
            choice.setGroupLabel("How many");
            Map<Integer, String> words = new LinkedHashMap<>();
            words.put(1, "One");
            words.put(2, "Two");
            words.put(3, "Three");
            choice.setChoices(words);
            choice.setValue(2);
            return new VBox(choice);
        });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private ToggleButton button(int number) {
        return stage.find("#choice-" + number, ToggleButton.class);
    }

    @Test
    void isOneStopForTab() {
        assertEquals(
                List.of(false, true, false),
                choice.getChildren().stream().map(Node::isFocusTraversable).toList());
        stage.run(() -> choice.setValue(3));
        assertEquals(
                List.of(false, false, true),
                choice.getChildren().stream().map(Node::isFocusTraversable).toList());
    }

    @Test
    void theArrowsMoveTheChoiceAndTheFocusAndStopAtTheEnds() {
        stage.focus(button(2));
        stage.press(KeyCode.RIGHT);
        assertEquals(3, choice.getValue());
        assertEquals(button(3), stage.focused());
        stage.press(KeyCode.RIGHT);
        assertEquals(3, choice.getValue());
        stage.press(KeyCode.HOME);
        assertEquals(1, choice.getValue());
        stage.press(KeyCode.LEFT);
        assertEquals(1, choice.getValue());
        stage.press(KeyCode.END);
        assertEquals(3, choice.getValue());
    }

    @Test
    void aClickChoosesAndNeverUnchooses() {
        stage.run(button(1)::fire);
        assertEquals(1, choice.getValue());
        stage.run(button(1)::fire);
        assertEquals(1, choice.getValue());
        assertTrue(button(1).isSelected());
    }

    @Test
    void eachChoiceSaysWhatItIsAbout() {
        assertEquals("How many: One", button(1).getAccessibleText());
    }
}
