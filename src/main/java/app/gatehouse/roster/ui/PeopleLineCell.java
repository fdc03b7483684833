/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.ui.controls.Pill;
import app.gatehouse.ui.controls.Tone;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line of a list of people that is left out. */
final class PeopleLineCell extends ListCell<PeopleLineWords> {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox row;

    PeopleLineCell(String leftOut) {
        title.getStyleClass().add("gh-medium");
        detail.getStyleClass().addAll("gh-caption", "gh-muted");
        VBox lines = new VBox(title, detail);
        lines.getStyleClass().add("gh-people-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Pill pill = new Pill();
        pill.setText(leftOut);
        pill.setTone(Tone.DANGER);
        pill.setMinWidth(USE_PREF_SIZE);
        row = new HBox(lines, pill);
        row.getStyleClass().add("gh-people-line");
        // A line is as wide as the list, never wider.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PeopleLineWords item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        title.setText(item.title());
        detail.setText(item.detail());
        // Several problems may not fit.
        whole.setText(item.detail());
        setTooltip(whole);
        setGraphic(row);
    }
}
