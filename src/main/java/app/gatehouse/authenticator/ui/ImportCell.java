/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.ui.controls.Pill;
import app.gatehouse.ui.controls.Tone;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One entry of the preview. */
final class ImportCell extends ListCell<ImportRow> {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Pill pill = new Pill();
    private final HBox row;

    ImportCell() {
        getStyleClass().add("gh-import-cell");
        title.getStyleClass().add("gh-medium");
        detail.getStyleClass().addAll("gh-caption", "gh-import-detail");
        VBox lines = new VBox(title, detail);
        lines.getStyleClass().add("gh-import-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        pill.setMinWidth(USE_PREF_SIZE);
        row = new HBox(lines, pill);
        row.getStyleClass().add("gh-import-row");
        // A line is as wide as the list, never wider.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ImportRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        title.setText(item.title());
        detail.setText(item.detail());
        pill.setText(item.pill());
        switch (item.kind()) {
            case UNREAD -> tone(Tone.DANGER, null);
            case SKIPPED -> tone(Tone.NEUTRAL, "");
            case ADD -> tone(Tone.SUCCESS, null);
        }
        setGraphic(row);
    }

    private void tone(Tone tone, String icon) {
        pill.setTone(tone);
        pill.setIcon(icon);
    }
}
