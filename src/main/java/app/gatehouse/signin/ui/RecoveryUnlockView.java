/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.signin.ui.RecoveryUnlockViewModel.Then;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ChoiceCard;
import app.gatehouse.ui.controls.EnterKey;
import app.gatehouse.ui.controls.RecoveryKeyField;
import app.gatehouse.ui.frames.GateFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ToggleGroup;

/** 22: the recovery key in place of the master password. */
public final class RecoveryUnlockView implements AutoCloseable {
    private final RecoveryUnlockViewModel viewModel;
    private final Parent root;

    @FXML
    private GateFrame frame;

    @FXML
    private RecoveryKeyField key;

    @FXML
    private ChoiceCard open;

    @FXML
    private ChoiceCard reset;

    @FXML
    private WorkButton unlock;

    /** Builds the screen; closes the view-model with itself. */
    public RecoveryUnlockView(RecoveryUnlockViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        frame.setOnBack(viewModel::back);
        key.disableProperty().bind(viewModel.busyProperty());
        viewModel.busyProperty().addListener((property, was, is) -> {
            if (!is) {
                key.requestFocus();
            }
        });
        key.addTextListener(() -> viewModel.typed(key.copyText()));
        viewModel.messageProperty().addListener((property, old, now) -> key.setErrorText(now));
        EnterKey.presses(open, unlock);
        EnterKey.presses(reset, unlock);
        ToggleGroup choice = new ToggleGroup();
        open.setToggleGroup(choice);
        reset.setToggleGroup(choice);
        choice.selectToggle(viewModel.getThen() == Then.RESET ? reset : open);
        choice.selectedToggleProperty().addListener((property, old, now) -> {
            if (now == null) {
                // A radio button that is pressed again stays chosen.
                choice.selectToggle(old);
            } else {
                viewModel.setThen(now == reset ? Then.RESET : Then.OPEN);
            }
        });
        unlock.offProperty().bind(viewModel.plausibleProperty().not());
        FirstFocus.on(key);
    }

    @FXML
    void unlock() {
        viewModel.unlock(key.copyText());
    }

    /** For the FXML file. */
    public RecoveryUnlockViewModel getViewModel() {
        return viewModel;
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        key.clear();
        viewModel.close();
    }
}
