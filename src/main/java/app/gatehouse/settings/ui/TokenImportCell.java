/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.ui.controls.Pill;
import app.gatehouse.ui.controls.Tone;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line of a vendor's list that is left out. */
final class TokenImportCell extends ListCell<TokenImportRow> {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox row;

    TokenImportCell(String leftOut) {
        title.getStyleClass().add("gh-medium");
        detail.getStyleClass().addAll("gh-caption", "gh-tokens-detail");
        detail.setWrapText(true);
        VBox lines = new VBox(title, detail);
        lines.getStyleClass().add("gh-tokens-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Pill pill = new Pill();
        pill.setText(leftOut);
        pill.setTone(Tone.DANGER);
        pill.setMinWidth(USE_PREF_SIZE);
        row = new HBox(lines, pill);
        row.getStyleClass().add("gh-tokens-row");
        // A line is as wide as the list, never wider.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TokenImportRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        title.setText(item.title());
        detail.setText(item.detail());
        setGraphic(row);
    }
}
