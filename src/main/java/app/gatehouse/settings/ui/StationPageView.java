/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.NumberPadUse;
import app.gatehouse.station.Theme;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.Disclosure;
import app.gatehouse.ui.controls.FormField;
import app.gatehouse.ui.controls.Segmented;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The station page of the settings (15d). */
public final class StationPageView {
    private static final Map<Theme, String> ICONS = Map.of(
            Theme.SYSTEM, "fltral-desktop-24",
            Theme.LIGHT, "fltrmz-weather-sunny-24",
            Theme.DARK, "fltrmz-weather-moon-24");

    private final StationViewModel viewModel;
    private final Messages messages;
    private final StationMoreView moreView;
    private final Parent root;

    @FXML
    private FormField name;

    @FXML
    private FormField number;

    @FXML
    private Segmented<Theme> theme;

    @FXML
    private ComboBox<String> language;

    @FXML
    private ComboBox<String> camera;

    @FXML
    private ComboBox<NumberPadUse> numberPad;

    @FXML
    private HBox clock;

    @FXML
    private FontIcon clockSign;

    @FXML
    private Disclosure more;

    @FXML
    private StackPane block;

    StationPageView(StationViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.moreView = new StationMoreView(viewModel, loader);
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        name.errorTextProperty().bind(viewModel.nameProblemProperty());
        number.textProperty().bindBidirectional(viewModel.numberProperty());
        Map<Theme, String> looks = new LinkedHashMap<>();
        viewModel.themes().forEach(each -> looks.put(each, messages.get("settings.station.theme." + each)));
        theme.setChoices(looks);
        theme.setIcons(ICONS);
        theme.valueProperty().bindBidirectional(viewModel.themeProperty());
        Choices.set(language, viewModel.languages(), viewModel::languageWords, "fltral-local-language-24");
        language.valueProperty().bindBidirectional(viewModel.languageProperty());
        Choices.set(camera, viewModel.cameras(), viewModel::cameraWords, "fltral-camera-24");
        camera.valueProperty().bindBidirectional(viewModel.cameraProperty());
        Choices.set(numberPad, List.of(NumberPadUse.values()), words("settings.station.pad."), "");
        numberPad.valueProperty().bindBidirectional(viewModel.numberPadProperty());
        viewModel.getClock().healthProperty().subscribe(this::show);
        block.getChildren().add(moreView.root());
        block.visibleProperty().bind(more.openProperty());
        block.managedProperty().bind(more.openProperty());
    }

    private Function<NumberPadUse, String> words(String start) {
        return each -> messages.get(start + each);
    }

    private void show(ClockCardViewModel.Health health) {
        clockSign.setIconLiteral(
                switch (health) {
                    case IN_SYNC -> "fltfal-checkmark-circle-24";
                    case NOT_CHECKED -> "fltral-clock-24";
                    case OFF -> "fltfmz-warning-24";
                });
        clock.getStyleClass()
                .setAll(
                        "gh-clock-card",
                        switch (health) {
                            case IN_SYNC -> "success";
                            case NOT_CHECKED -> "neutral";
                            case OFF -> "warning";
                        });
    }

    @FXML
    void checkClock() {
        viewModel.getClock().check();
    }

    @FXML
    void changeMasterPassword() {
        viewModel.open(DialogRoute.CHANGE_MASTER_PASSWORD);
    }

    @FXML
    void newRecoveryKey() {
        viewModel.open(DialogRoute.NEW_RECOVERY_KEY);
    }

    @FXML
    void backUp() {
        viewModel.open(DialogRoute.BACK_UP);
    }

    @FXML
    void restore() {
        viewModel.open(DialogRoute.RESTORE_BACKUP);
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
