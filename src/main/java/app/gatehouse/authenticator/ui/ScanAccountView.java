/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.scan.ui.LiveScanView;
import app.gatehouse.scan.ui.LiveScanViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import app.gatehouse.ui.frames.Overlay;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The dialog that looks for an account's QR code through a camera (14, 14b). */
public final class ScanAccountView implements AutoCloseable {
    /** Head and foot of the dialog, and a margin. */
    private static final double AROUND = 232;

    private final ScanAccountViewModel viewModel;
    private final LiveScanView live;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private StackPane picture;

    @FXML
    private HBox picker;

    /** Builds the dialog, and starts the camera. */
    public ScanAccountView(
            ScanAccountViewModel viewModel, LiveScanViewModel scan, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.live =
                new LiveScanView(scan, LiveScanView.Size.WIDE, messages.get("authenticator.scan.other-ways"), loader);
        this.root = loader.load(this);
        scan.onCodes(viewModel::judge);
        scan.stateProperty().addListener((property, before, now) -> live.first().requestFocus());
        scan.start();
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::closeDialog);
        picture.getChildren().setAll(live.root());
        picker.getChildren().setAll(live.picker());
        dialog.sceneProperty().subscribe(scene -> follow());
    }

    /** A low window has less room for the picture than is drawn. */
    private void follow() {
        for (Node each = dialog; each != null; each = each.getParent()) {
            if (each instanceof Overlay window) {
                window.heightProperty().subscribe(height -> {
                    if (height.doubleValue() > 0) {
                        live.fit(height.doubleValue() - AROUND);
                    }
                });
            }
        }
    }

    @FXML
    void fromImage() {
        viewModel.instead(AddWay.IMAGE);
    }

    @FXML
    void typeIn() {
        viewModel.instead(AddWay.TYPE);
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Lets go of the camera and wipes what was read. */
    @Override
    public void close() {
        live.close();
        viewModel.close();
    }
}
