/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.SecretField;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/** 02: the master password at the start of a shift. */
public final class UnlockView implements AutoCloseable {
    private final UnlockViewModel viewModel;
    private final Parent root;

    @FXML
    private SecretField password;

    @FXML
    private WorkButton unlock;

    @FXML
    private Button restore;

    /** Builds the screen; closes the view-model with itself. */
    public UnlockView(UnlockViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        password.disableProperty().bind(viewModel.busyProperty());
        viewModel.messageProperty().subscribe(password::setErrorText);
        viewModel.busyProperty().addListener((property, was, is) -> {
            if (!is) {
                password.requestFocus();
            }
        });
        password.addTextListener(viewModel::typed);
        unlock.offProperty().bind(viewModel.waitingProperty());
        restore.visibleProperty().bind(viewModel.lostProperty());
        restore.managedProperty().bind(viewModel.lostProperty());
        FirstFocus.on(password);
    }

    @FXML
    void unlock() {
        viewModel.unlock(password.copyText());
    }

    @FXML
    void restoreBackup() {
        viewModel.restoreBackup();
    }

    @FXML
    void useRecoveryKey() {
        viewModel.useRecoveryKey();
    }

    /** For the FXML file. */
    public UnlockViewModel getViewModel() {
        return viewModel;
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        password.clear();
        viewModel.close();
    }
}
