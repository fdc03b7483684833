/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.ui.controls.Tone;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the log. */
final class EventCell extends ListCell<EventRow> {
    private final Columns columns;
    private final Runnable nearTheEnd;
    private final Label time = label("gh-audit-time");
    private final FontIcon sign = new FontIcon("fltral-info-24");
    private final StackPane signBox = new StackPane(sign);
    private final Label title = label("gh-audit-title");
    private final HBox event = new HBox(signBox, title);
    private final Label person = label("gh-audit-person");
    private final Label detail = label("gh-audit-detail");
    private final HBox row = new HBox(time, event, person, detail);

    /**
     * A row in these columns.
     *
     * @param nearTheEnd runs when a row is shown that has few behind it
     */
    EventCell(Columns columns, Runnable nearTheEnd) {
        this.columns = columns;
        this.nearTheEnd = nearTheEnd;
        row.getStyleClass().add("gh-audit-row");
        event.getStyleClass().add("gh-audit-event");
        signBox.getStyleClass().add("gh-audit-sign");
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        // A line is as wide as the list, never wider.
        setPrefWidth(0);
        arrange();
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }

    /** Takes on the widths that the columns have now. */
    void arrange() {
        columns.set(time, event, person);
    }

    @Override
    protected void updateItem(EventRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        time.setText(item.time());
        show(item.look());
        title.setText(item.title());
        person.setText(item.person());
        detail.setText(item.detail());
        setAccessibleText(String.join(" ", item.time(), item.title(), item.person(), item.detail()));
        setGraphic(row);
        if (getListView() != null
                && getIndex() + Columns.NEAR >= getListView().getItems().size()) {
            nearTheEnd.run();
        }
    }

    private void show(KindLook look) {
        sign.setIconLiteral(look.icon());
        for (Tone tone : Tone.values()) {
            signBox.getStyleClass().remove(tone.styleClass());
        }
        signBox.getStyleClass().add(look.tone().styleClass());
    }

    /** Takes what happened off the screen. */
    void wipe() {
        setGraphic(null);
        setAccessibleText("");
        for (Label each : new Label[] {time, title, person, detail}) {
            each.setText("");
        }
    }
}
