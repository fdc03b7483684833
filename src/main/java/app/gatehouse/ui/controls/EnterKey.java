/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Enter presses the primary button also from a check box or a card, which would take it for a tick of its own. */
public final class EnterKey {
    private EnterKey() {}

    /** From now on Enter on the box or card presses the button, if that is on; Space ticks as ever. */
    public static void presses(ButtonBase box, Button primary) {
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                primary.fire();
            }
        });
    }
}
