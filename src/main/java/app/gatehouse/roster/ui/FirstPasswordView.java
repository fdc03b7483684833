/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** The dialog with a one-time password, after somebody was added or their password reset. */
public final class FirstPasswordView implements AutoCloseable {
    private final FirstPasswordViewModel viewModel;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private FirstPasswordBox box;

    /** Builds the dialog; closes the view-model with itself. */
    public FirstPasswordView(FirstPasswordViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::leave);
        box.show(viewModel.password());
        box.print().setOnAction(event -> viewModel.print());
        box.print().disableProperty().bind(viewModel.busyProperty());
    }

    @FXML
    void copy() {
        viewModel.copy();
    }

    @FXML
    void end() {
        viewModel.end();
    }

    /** For FXML. */
    public FirstPasswordViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes the password off the screen. */
    @Override
    public void close() {
        box.clear();
        viewModel.close();
    }
}
