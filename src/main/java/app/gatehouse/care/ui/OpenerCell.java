/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.ui.controls.Avatar;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Somebody with an opening password. Its button is for the pointer; by keys the list ends what is chosen in it. */
final class OpenerCell extends ListCell<OpenerRow> {
    private final Avatar avatar = new Avatar();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox row;

    OpenerCell(String end, Consumer<OpenerRow> onEnd) {
        name.getStyleClass().add("gh-medium");
        detail.getStyleClass().addAll("gh-caption", "gh-opener-detail");
        VBox lines = new VBox(name, detail);
        lines.getStyleClass().add("gh-opener-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button button = new Button(end);
        button.getStyleClass().addAll("gh-btn", "gh-compact");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> onEnd.accept(getItem()));
        row = new HBox(avatar, lines, button);
        row.getStyleClass().add("gh-opener");
        // A line is as wide as the list, never wider.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(OpenerRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        avatar.setName(item.opener().name());
        avatar.setSeed(item.opener().username());
        name.setText(item.opener().name());
        detail.setText(item.detail());
        setGraphic(row);
    }
}
