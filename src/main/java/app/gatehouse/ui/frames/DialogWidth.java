/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A dialog is as wide as drawn, and takes the whole width where there is little room. It is never lower than its text. */
final class DialogWidth {
    private static final double NARROW_BELOW = 900;

    private DialogWidth() {}

    static void set(Region dialog, double width) {
        dialog.setMinSize(0, Region.USE_PREF_SIZE);
        dialog.setPrefWidth(width);
        dialog.setMaxSize(width, Region.USE_PREF_SIZE);
    }

    /** Fits a dialog into a window of the given width; other nodes than frames of this package are left alone. */
    static void fit(Node dialog, double room) {
        if (dialog instanceof DialogFrame || dialog instanceof AskingDialog || dialog instanceof RailDialog) {
            Region region = (Region) dialog;
            region.setMaxWidth(room < NARROW_BELOW ? Double.MAX_VALUE : region.getPrefWidth());
        }
    }
}
