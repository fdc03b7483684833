/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.StrengthMeter;
import app.gatehouse.ui.frames.GateFrame;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;

/** 23: a one-time password is replaced before the entry. */
public final class ForcedPasswordChangeView implements AutoCloseable {
    private final ForcedPasswordChangeViewModel viewModel;
    private final Parent root;

    @FXML
    private GateFrame frame;

    @FXML
    private SecretField password;

    @FXML
    private StrengthMeter meter;

    @FXML
    private SecretField again;

    @FXML
    private Node factorNext;

    @FXML
    private WorkButton save;

    /** Builds the screen; closes the view-model with itself. */
    public ForcedPasswordChangeView(ForcedPasswordChangeViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        frame.setOnBack(viewModel::someoneElse);
        factorNext.visibleProperty().bind(viewModel.factorNextProperty());
        factorNext.managedProperty().bind(viewModel.factorNextProperty());
        viewModel.messageProperty().addListener((property, old, now) -> again.setErrorText(now));
        save.setOff(true);
        viewModel.passwordProperty().subscribe(this::begin);
        FirstFocus.on(password);
    }

    private void begin(NewPasswordViewModel model) {
        if (model != null) {
            TypedTwice.bind(model, password, meter, again);
            save.offProperty().bind(model.readyProperty().not());
        }
    }

    @FXML
    void save() {
        viewModel.save(password.copyText());
    }

    /** For the FXML file. */
    public ForcedPasswordChangeViewModel getViewModel() {
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
