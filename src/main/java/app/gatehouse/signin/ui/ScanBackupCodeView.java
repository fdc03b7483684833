/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.scan.ui.LiveScanView;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** 14 over the gate: the camera that takes a printed backup code. */
public final class ScanBackupCodeView implements AutoCloseable {
    private final ScanBackupCodeViewModel viewModel;
    private final LiveScanView live;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private StackPane picture;

    @FXML
    private HBox cameras;

    /** Builds the dialog; closes the view-model with itself. */
    public ScanBackupCodeView(ScanBackupCodeViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.live = new LiveScanView(
                viewModel.live(), LiveScanView.Size.WIDE, messages.get("signin.scan.other-ways"), loader);
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        picture.getChildren().add(live.root());
        cameras.getChildren().add(live.picker());
        cameras.getStylesheets().setAll(live.root().getStylesheets());
    }

    @FXML
    void typeIn() {
        viewModel.typeIn();
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        viewModel.close();
        live.close();
    }
}
