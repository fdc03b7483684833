/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** The dialog that shows the public half of the key that signs exports. */
public final class LogKeyView implements AutoCloseable {
    private final LogKeyViewModel viewModel;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    /** Builds the dialog. */
    public LogKeyView(LogKeyViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::closeDialog);
    }

    @FXML
    void print() {
        viewModel.print();
    }

    @FXML
    void save() {
        viewModel.save();
    }

    @FXML
    void closeDialog() {
        viewModel.closeDialog();
    }

    /** For FXML. */
    public LogKeyViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        viewModel.close();
    }
}
