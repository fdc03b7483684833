/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.QrImage;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/** The dialog with an account's QR code. */
public final class AccountQrView implements AutoCloseable {
    private final AccountQrViewModel viewModel;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private QrImage qr;

    @FXML
    private Label label;

    /** Builds the dialog. */
    public AccountQrView(AccountQrViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::closeDialog);
        label.setText(viewModel.getLabel());
        qr.matrixProperty().bind(viewModel.qrProperty());
    }

    @FXML
    void closeDialog() {
        viewModel.closeDialog();
    }

    /** For FXML. */
    public AccountQrViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes the code off the screen. */
    @Override
    public void close() {
        viewModel.close();
        label.setText("");
    }
}
