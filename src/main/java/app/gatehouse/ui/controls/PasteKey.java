/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.scene.input.KeyEvent;

/** Which keys paste: Ctrl+V (or the platform's own), Shift+Insert, and a key of that name. */
final class PasteKey {
    private PasteKey() {}

    static boolean is(KeyEvent event) {
        return switch (event.getCode()) {
            case PASTE -> true;
            case V -> event.isShortcutDown();
            case INSERT -> event.isShiftDown();
            default -> false;
        };
    }
}
