/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.scene.control.Label;

/** A round badge with a number, before a step in a text: accent coloured, or neutral with style class {@code neutral}. */
public final class NumberedBadge extends Label {
    /** A badge without a number yet. */
    public NumberedBadge() {
        getStyleClass().add("gh-badge");
    }
}
