/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** All of one event of the log. */
public final class AuditEventView implements AutoCloseable {
    private final AuditFlow flow;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private GridPane facts;

    /** Builds the dialog over the event that the flow has. */
    public AuditEventView(AuditFlow flow, ViewLoader loader, Messages messages) {
        this.flow = flow;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(flow::end);
        flow.row().ifPresent(this::tell);
    }

    private void tell(EventRow row) {
        dialog.setTitle(row.title());
        fact("audit.event.when", row.moment());
        fact("audit.column.person", row.person());
        if (!row.lines().isEmpty()) {
            fact("audit.column.detail", String.join("\n", row.lines()));
        }
        fact("audit.event.record", messages.get("audit.event.number", row.number()));
    }

    private void fact(String key, String value) {
        Label name = new Label(messages.get(key));
        name.getStyleClass().add("gh-audit-fact");
        Label words = new Label(value);
        words.getStyleClass().add("gh-body");
        words.setWrapText(true);
        GridPane.setValignment(name, VPos.TOP);
        facts.addRow(facts.getRowCount(), name, words);
    }

    @FXML
    void closeDialog() {
        flow.end();
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes the event off the screen. */
    @Override
    public void close() {
        facts.getChildren().clear();
        dialog.setTitle("");
        flow.clear();
    }
}
