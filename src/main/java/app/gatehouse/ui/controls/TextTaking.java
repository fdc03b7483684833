/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.event.EventTarget;
import javafx.scene.control.TextInputControl;

/** Which nodes take typed text themselves. */
final class TextTaking {
    private TextTaking() {}

    static boolean isNone(EventTarget target) {
        return !(target instanceof TextInputControl
                || target instanceof SecretField
                || target instanceof CodeField
                || target instanceof RecoveryKeyField);
    }
}
