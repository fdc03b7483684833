/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import atlantafx.base.controls.ToggleSwitch;
import java.time.Duration;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The policy page of the settings (15c). */
public final class PolicyPageView {
    private final PolicyViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private ToggleSwitch mfaRequired;

    @FXML
    private CheckBox app;

    @FXML
    private CheckBox email;

    @FXML
    private CheckBox token;

    @FXML
    private ComboBox<Duration> idle;

    @FXML
    private ComboBox<Duration> longest;

    @FXML
    private ComboBox<Duration> lockAfter;

    @FXML
    private ToggleSwitch recentTiles;

    @FXML
    private ToggleSwitch hideCodes;

    PolicyPageView(PolicyViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        mfaRequired.selectedProperty().bindBidirectional(viewModel.mfaRequiredProperty());
        app.selectedProperty().bindBidirectional(viewModel.appProperty());
        email.selectedProperty().bindBidirectional(viewModel.emailProperty());
        email.setAccessibleText(email.getText() + ". " + messages.get("settings.policy.email.note"));
        token.selectedProperty().bindBidirectional(viewModel.tokenProperty());
        recentTiles.selectedProperty().bindBidirectional(viewModel.recentTilesProperty());
        hideCodes.selectedProperty().bindBidirectional(viewModel.hideCodesProperty());
        Choices.set(idle, viewModel.idleChoices(), viewModel::idleWords, "");
        idle.valueProperty().bindBidirectional(viewModel.idleProperty());
        Choices.set(longest, viewModel.longestChoices(), viewModel::longestWords, "");
        longest.valueProperty().bindBidirectional(viewModel.longestProperty());
        Choices.set(lockAfter, viewModel.lockChoices(), viewModel::lockWords, "");
        lockAfter.valueProperty().bindBidirectional(viewModel.lockAfterProperty());
    }

    /** Enter saves from every control that would take it for something of its own; Space switches as ever. */
    void enterPresses(Runnable save) {
        for (Node each : List.of(mfaRequired, app, email, token, recentTiles, hideCodes)) {
            each.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    event.consume();
                    save.run();
                }
            });
        }
    }

    /** For FXML. */
    public PolicyViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }
}
