/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.StrengthMeter;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

/** 01c: name of the station and its first administrator. */
public final class FirstAdministratorView implements AutoCloseable {
    private final FirstAdministratorViewModel viewModel;
    private final Parent root;

    @FXML
    private TextField stationName;

    @FXML
    private TextField stationNumber;

    @FXML
    private TextField name;

    @FXML
    private TextField username;

    @FXML
    private TextField email;

    @FXML
    private SecretField password;

    @FXML
    private StrengthMeter meter;

    @FXML
    private WorkButton finish;

    /** Builds the screen; closes the view-model with itself. */
    public FirstAdministratorView(FirstAdministratorViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        stationName.textProperty().bindBidirectional(viewModel.stationNameProperty());
        stationNumber.textProperty().bindBidirectional(viewModel.stationNumberProperty());
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        username.textProperty().bindBidirectional(viewModel.usernameProperty());
        email.textProperty().bindBidirectional(viewModel.emailProperty());
        onLeave(username, viewModel::leftUsername);
        onLeave(email, viewModel::leftEmail);
        NewPasswordViewModel typed = viewModel.getPassword();
        meter.levelProperty().bind(typed.levelProperty());
        meter.noteProperty().bind(typed.noteProperty());
        password.addTextListener(() -> typed.typed(password.copyText()));
        viewModel.messageProperty().addListener((property, old, now) -> password.setErrorText(now));
        finish.offProperty().bind(viewModel.completeProperty().not());
        FirstFocus.on(stationName);
    }

    private static void onLeave(TextField field, Runnable left) {
        field.focusedProperty().addListener((property, had, has) -> {
            if (!has) {
                left.run();
            }
        });
    }

    @FXML
    void finish() {
        viewModel.finish(password.copyText());
    }

    /** For the FXML file. */
    public FirstAdministratorViewModel getViewModel() {
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
