/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

/** The dialog that gives an account other names. */
public final class RenameAccountView implements AutoCloseable {
    private final RenameAccountViewModel viewModel;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private TextField issuer;

    @FXML
    private TextField name;

    /** Builds the dialog. */
    public RenameAccountView(RenameAccountViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        issuer.textProperty().bindBidirectional(viewModel.issuerProperty());
        name.textProperty().bindBidirectional(viewModel.nameProperty());
    }

    @FXML
    void save() {
        viewModel.save();
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    /** For FXML. */
    public RenameAccountViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Empties the fields. */
    @Override
    public void close() {
        viewModel.close();
    }
}
