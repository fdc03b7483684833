/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.MessageBox;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/** Vault and log into one file. */
public final class BackUpView implements AutoCloseable {
    private final BackUpViewModel viewModel;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private MessageBox made;

    @FXML
    private Button act;

    /** Builds the dialog; closes the view-model with itself. */
    public BackUpView(BackUpViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::leave);
        made.textProperty().bind(viewModel.madeProperty());
        made.visibleProperty().bind(viewModel.madeProperty().isNotEmpty());
        made.managedProperty().bind(made.visibleProperty());
        act.disableProperty().bind(viewModel.busyProperty());
    }

    @FXML
    void leave() {
        viewModel.leave();
    }

    @FXML
    void act() {
        viewModel.choose();
    }

    /** For FXML. */
    public BackUpViewModel getViewModel() {
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
