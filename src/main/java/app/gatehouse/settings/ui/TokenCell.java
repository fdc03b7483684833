/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A token in the stock. Its button is for the pointer; by keys the list removes what is chosen in it. */
final class TokenCell extends ListCell<TokenRow> {
    private final Label serial = new Label();
    private final Label detail = new Label();
    private final HBox row;

    TokenCell(String remove, Consumer<TokenRow> onRemove) {
        serial.getStyleClass().add("gh-medium");
        detail.getStyleClass().addAll("gh-caption", "gh-tokens-detail");
        VBox lines = new VBox(serial, detail);
        lines.getStyleClass().add("gh-tokens-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button button = new Button(remove);
        button.getStyleClass().addAll("gh-btn", "gh-compact");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> onRemove.accept(getItem()));
        row = new HBox(lines, button);
        row.getStyleClass().add("gh-tokens-row");
        // A line is as wide as the list, never wider.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TokenRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        serial.setText(item.serial().value());
        detail.setText(item.detail());
        setGraphic(row);
    }
}
