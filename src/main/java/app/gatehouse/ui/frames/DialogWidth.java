/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import javafx.scene.layout.Region;

/** A dialog is as wide as drawn, and narrower only where the window is. */
final class DialogWidth {
    private DialogWidth() {}

    static void set(Region dialog, double width) {
        dialog.setMinWidth(0);
        dialog.setPrefWidth(width);
        dialog.setMaxSize(width, Region.USE_PREF_SIZE);
    }
}
