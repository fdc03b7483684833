/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CountdownRing;
import app.gatehouse.ui.frames.GateFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** 06b: a wait after wrong tries. */
public final class LockedView implements AutoCloseable {
    private final LockedViewModel viewModel;
    private final Parent root;

    @FXML
    private GateFrame frame;

    @FXML
    private CountdownRing ring;

    /** Builds the screen; closes the view-model with itself. */
    public LockedView(LockedViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        frame.setOnBack(viewModel::back);
        ring.setTotal(viewModel.getTotal());
        viewModel.secondsLeftProperty().subscribe(left -> ring.setLeft(left.doubleValue()));
    }

    @FXML
    void back() {
        viewModel.back();
    }

    /** For the FXML file. */
    public LockedViewModel getViewModel() {
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
