/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The list of keys (F1). */
public final class KeysView implements AutoCloseable {
    private final KeysViewModel viewModel;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private GridPane lines;

    /** Builds the dialog. */
    public KeysView(KeysViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::closeList);
        int row = 0;
        for (KeysViewModel.Line line : viewModel.lines()) {
            Label keys = new Label(line.keys());
            keys.getStyleClass().add("gh-keys-key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label does = new Label(line.does());
            does.getStyleClass().add("gh-keys-does");
            does.setWrapText(true);
            lines.addRow(row++, keys, does);
        }
    }

    @FXML
    void closeList() {
        viewModel.closeList();
    }

    /** For FXML. */
    public KeysViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        // Nothing runs.
    }
}
