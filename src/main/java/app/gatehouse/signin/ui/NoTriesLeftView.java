/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.GateFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/** 06c: a budget of tries is used up. */
public final class NoTriesLeftView implements AutoCloseable {
    private final NoTriesLeftViewModel viewModel;
    private final Parent root;

    @FXML
    private GateFrame frame;

    @FXML
    private Button otherWay;

    @FXML
    private Button back;

    /** Builds the screen; closes the view-model with itself. */
    public NoTriesLeftView(NoTriesLeftViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        frame.setOnBack(viewModel::back);
        boolean other = viewModel.getOtherWay().isPresent();
        otherWay.setVisible(other);
        otherWay.setManaged(other);
        otherWay.setDefaultButton(other);
        viewModel.getOtherWay().ifPresent(way -> otherWay.setGraphic(new FontIcon(VerifyView.icon(way))));
        back.setDefaultButton(!other);
        if (!other) {
            back.getStyleClass().add("accent");
        }
        FirstFocus.on(other ? otherWay : back);
    }

    @FXML
    void otherWay() {
        viewModel.otherWay();
    }

    @FXML
    void back() {
        viewModel.back();
    }

    /** For the FXML file. */
    public NoTriesLeftViewModel getViewModel() {
        return viewModel;
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        viewModel.close();
    }
}
