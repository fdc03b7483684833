/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import javafx.scene.control.ListCell;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name of a camera, with a camera before it where it is the chosen one. */
final class CameraCell extends ListCell<String> {
    private final FontIcon sign = new FontIcon("fltral-camera-24");
    private final boolean chosen;

    CameraCell(boolean chosen) {
        this.chosen = chosen;
        sign.getStyleClass().add("gh-muted");
    }

    @Override
    protected void updateItem(String name, boolean empty) {
        super.updateItem(name, empty);
        setText(empty ? null : name);
        setGraphic(empty || !chosen ? null : sign);
    }
}
