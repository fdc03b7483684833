/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.FormField;
import atlantafx.base.controls.ToggleSwitch;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;

/** What the station page shows under More: size, full screen, motion, the programs, the log and the vault. */
public final class StationMoreView {
    private final StationViewModel viewModel;
    private final Parent root;

    @FXML
    private ComboBox<Integer> zoom;

    @FXML
    private ComboBox<Integer> logMonths;

    @FXML
    private ToggleSwitch fullScreen;

    @FXML
    private ToggleSwitch reducedMotion;

    @FXML
    private FormField signIn;

    @FXML
    private FormField signOut;

    @FXML
    private ToggleSwitch endAtSignOut;

    StationMoreView(StationViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        Choices.set(zoom, viewModel.zooms(), viewModel::zoomWords, "");
        zoom.valueProperty().bindBidirectional(viewModel.zoomProperty());
        Choices.set(logMonths, viewModel.logMonths(), viewModel::logMonthsWords, "");
        logMonths.valueProperty().bindBidirectional(viewModel.logMonthsProperty());
        fullScreen.selectedProperty().bindBidirectional(viewModel.fullScreenProperty());
        reducedMotion.selectedProperty().bindBidirectional(viewModel.reducedMotionProperty());
        ProgramFields program = viewModel.getProgram();
        signIn.textProperty().bindBidirectional(program.signInProperty());
        signIn.errorTextProperty().bind(program.signInProblemProperty());
        signOut.textProperty().bindBidirectional(program.signOutProperty());
        signOut.errorTextProperty().bind(program.signOutProblemProperty());
        endAtSignOut.selectedProperty().bindBidirectional(program.endAtSignOutProperty());
    }

    @FXML
    void openingPasswords() {
        viewModel.open(DialogRoute.OPENING_PASSWORDS);
    }

    @FXML
    void copies() {
        viewModel.open(DialogRoute.COPIES);
    }

    @FXML
    void checkVault() {
        viewModel.open(DialogRoute.CHECK_VAULT);
    }

    /** For FXML. */
    public StationViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }
}
