/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.CopyPlan;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.MessageBox;
import app.gatehouse.ui.controls.Tone;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/** Where a backup goes by itself each day. */
public final class CopiesView implements AutoCloseable {
    private final CopiesViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private MessageBox plan;

    @FXML
    private Node links;

    @FXML
    private Button act;

    /** Builds the dialog; closes the view-model with itself. */
    public CopiesView(CopiesViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::leave);
        viewModel.planProperty().subscribe(this::show);
        act.disableProperty().bind(viewModel.busyProperty());
        links.disableProperty().bind(viewModel.busyProperty());
    }

    private void show(CopyPlan now) {
        if (now == null) {
            return;
        }
        boolean on = now.folder().isPresent();
        boolean old = on && viewModel.isOld();
        plan.setTone(old ? Tone.WARNING : on ? Tone.SUCCESS : Tone.INFO);
        plan.setTitle(on ? viewModel.folderWords() : messages.get("care.copies.none"));
        plan.setText(on ? viewModel.lastWords() : messages.get("care.copies.none.text"));
        links.setVisible(on);
        links.setManaged(on);
        act.setText(messages.get(on ? "care.copies.other" : "care.copies.act"));
    }

    @FXML
    void copyNow() {
        viewModel.copyNow();
    }

    @FXML
    void stop() {
        viewModel.stop();
    }

    @FXML
    void leave() {
        viewModel.leave();
    }

    @FXML
    void act() {
        viewModel.choose();
    }

    /** For FXML. */
    public CopiesViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        viewModel.close();
    }
}
