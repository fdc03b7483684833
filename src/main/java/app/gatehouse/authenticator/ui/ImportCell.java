/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Pill;
import app.gatehouse.ui.controls.Tone;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One entry of the preview; those to add have a tick that leaves them out when it is taken off. */
final class ImportCell extends ListCell<ImportRow> {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Pill pill = new Pill();
    private final CheckBox tick = new CheckBox();
    private final HBox row;
    private final ImportViewModel viewModel;
    private final Messages messages;

    ImportCell(ImportViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("gh-import-cell");
        title.getStyleClass().add("gh-medium");
        detail.getStyleClass().addAll("gh-caption", "gh-import-detail");
        VBox lines = new VBox(title, detail);
        lines.getStyleClass().add("gh-import-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        pill.setMinWidth(USE_PREF_SIZE);
        tick.getStyleClass().add("gh-check");
        // Space works on the line itself.
        tick.setFocusTraversable(false);
        tick.setOnAction(event -> viewModel.leaveOut(getItem(), !tick.isSelected()));
        viewModel.chosenProperty().addListener((observable, before, now) -> drawTick());
        row = new HBox(tick, lines, pill);
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
        drawTick();
        setGraphic(row);
    }

    private void drawTick() {
        ImportRow item = getItem();
        boolean choice = item != null && item.kind() == ImportRow.Kind.ADD;
        tick.setVisible(choice);
        tick.setManaged(choice);
        if (choice) {
            tick.setSelected(!viewModel.isLeftOut(item));
            tick.setAccessibleText(messages.get("authenticator.import.leave", item.title()));
            pill.setVisible(tick.isSelected());
        } else {
            pill.setVisible(true);
        }
    }

    private void tone(Tone tone, String icon) {
        pill.setTone(tone);
        pill.setIcon(icon);
    }
}
