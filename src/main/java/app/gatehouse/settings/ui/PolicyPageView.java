/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import atlantafx.base.controls.ToggleSwitch;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

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
        bind(idle, viewModel::idleWords);
        idle.setItems(viewModel.idleChoices());
        idle.valueProperty().bindBidirectional(viewModel.idleProperty());
        bind(longest, viewModel::longestWords);
        longest.setItems(viewModel.longestChoices());
        longest.valueProperty().bindBidirectional(viewModel.longestProperty());
    }

    private static void bind(ComboBox<Duration> box, Function<Duration, String> words) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Duration time) {
                return time == null ? "" : words.apply(time);
            }

            @Override
            public Duration fromString(String typed) {
                throw new UnsupportedOperationException("Nothing can be typed there");
            }
        });
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
