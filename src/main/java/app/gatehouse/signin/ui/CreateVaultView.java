/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.StrengthMeter;
import java.util.Arrays;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** 01: the master password of a new vault. */
public final class CreateVaultView implements AutoCloseable {
    private final CreateVaultViewModel viewModel;
    private final Parent root;

    @FXML
    private SecretField password;

    @FXML
    private StrengthMeter meter;

    @FXML
    private SecretField again;

    @FXML
    private WorkButton create;

    /** Builds the screen; closes the view-model with itself. */
    public CreateVaultView(CreateVaultViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        TypedTwice.bind(viewModel.getPassword(), password, meter, again);
        create.offProperty().bind(viewModel.getPassword().readyProperty().not());
        password.disableProperty().bind(viewModel.busyProperty());
        again.disableProperty().bind(viewModel.busyProperty());
        FirstFocus.on(password);
    }

    @FXML
    void suggest() {
        char[] passphrase = viewModel.suggest();
        password.setText(passphrase);
        password.setShown(true);
        Arrays.fill(passphrase, '\0');
        again.clear();
        again.requestFocus();
    }

    @FXML
    void restoreBackup() {
        viewModel.restoreBackup();
    }

    @FXML
    void create() {
        viewModel.create(password.copyText());
    }

    /** For the FXML file. */
    public CreateVaultViewModel getViewModel() {
        return viewModel;
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        password.clear();
        again.clear();
        viewModel.close();
    }
}
