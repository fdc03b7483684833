/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Keeps the foot of the open dialog in sight where the dialog is higher than the window: the foot stays at the window's
 * lower edge, and the rest scrolls behind it. FX thread.
 */
final class FootInSight {
    private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");

    private final FormScroll scroll;
    private final InvalidationListener place = property -> place();
    private DialogFrame dialog;

    FootInSight(FormScroll scroll, Region holder) {
        this.scroll = scroll;
        scroll.vvalueProperty().addListener(place);
        scroll.viewportBoundsProperty().addListener(place);
        holder.heightProperty().addListener(place);
    }

    /** Looks after this dialog from now on, and no longer after the one before; only frames have a foot. */
    void follow(Node shown) {
        if (dialog != null) {
            dialog.layoutYProperty().removeListener(place);
            dialog.foot().layoutYProperty().removeListener(place);
            dialog.foot().heightProperty().removeListener(place);
        }
        dialog = shown instanceof DialogFrame frame ? frame : null;
        scroll.setCover(dialog == null ? null : dialog.foot());
        if (dialog != null) {
            dialog.layoutYProperty().addListener(place);
            dialog.foot().layoutYProperty().addListener(place);
            dialog.foot().heightProperty().addListener(place);
            place();
        }
    }

    private void place() {
        if (dialog == null) {
            return;
        }
        Region foot = dialog.foot();
        double view = scroll.getViewportBounds().getHeight();
        double hidden = ((Region) scroll.getContent()).getHeight() - view;
        double lowest = Math.max(0, hidden) * scroll.getVvalue() + view;
        double over = dialog.getLayoutY() + foot.getLayoutY() + foot.getHeight() - lowest;
        boolean floats = view > 0 && hidden > 0 && over > 0;
        // In a window lower than head and foot together the head stays readable.
        foot.setTranslateY(floats ? -Math.min(over, foot.getLayoutY() - dialog.headHeight()) : 0);
        foot.pseudoClassStateChanged(FLOATING, floats);
    }
}
