/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** {@code FormRow.gap="24"} in FXML: the room above a row of a form. It goes with the row when that is not managed. */
public final class FormRow {
    private FormRow() {}

    /** The room above. */
    public static double getGap(Node row) {
        Insets margin = VBox.getMargin(row);
        return margin == null ? 0 : margin.getTop();
    }

    /** Sets the room above. */
    public static void setGap(Node row, double gap) {
        VBox.setMargin(row, new Insets(gap, 0, 0, 0));
    }
}
