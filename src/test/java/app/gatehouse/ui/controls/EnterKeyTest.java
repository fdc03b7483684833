/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.FxStage;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnterKeyTest {
    private FxStage window;
    private CheckBox box;
    private Button primary;
    private int pressed;

    @BeforeEach
    void show() {
        window = FxStage.show(() -> {
            box = new CheckBox("I have saved them");
            primary = new Button("Done");
            primary.setOnAction(event -> pressed++);
            EnterKey.presses(box, primary);
            return new VBox(box, primary);
        });
        window.run(() -> box.setSelected(true));
        window.focus(box);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void enterOnTheTickedBoxPressesTheButtonAndKeepsTheTick() {
        window.press(KeyCode.ENTER);

        assertTrue(box.isSelected());
        assertEquals(1, pressed);
    }

    @Test
    void enterPressesNoButtonThatIsOff() {
        window.run(() -> primary.setDisable(true));

        window.press(KeyCode.ENTER);

        assertTrue(box.isSelected());
        assertEquals(0, pressed);
    }
}
