/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.ui.PictureViewModel.Stage;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The search for codes in pictures, and what came of it where that is not an account yet. */
public final class PictureView implements AutoCloseable {
    private final PictureViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private Node looking;

    @FXML
    private Label parts;

    @FXML
    private Label hint;

    @FXML
    private Button goOn;

    @FXML
    private Button cancel;

    @FXML
    private Button screen;

    @FXML
    private Button file;

    /** Builds the dialog and begins to search. */
    public PictureView(PictureViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
        viewModel.start();
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        dialog.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        FileDrop.on(dialog, viewModel::drop);
        viewModel.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        dialog.setTitle(messages.get("authenticator.picture.title." + stage.name()));
        parts.setText(viewModel.getPartWords());
        shown(looking, stage == Stage.LOOKING);
        shown(parts, stage == Stage.PARTS);
        shown(hint, stage != Stage.LOOKING);
        shown(goOn, stage == Stage.PARTS);
        shown(screen, stage != Stage.LOOKING);
        shown(file, stage != Stage.LOOKING);
        // A button that goes takes the focus with it.
        (stage == Stage.LOOKING ? cancel : file).requestFocus();
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
            viewModel.paste();
            event.consume();
        }
    }

    @FXML
    void goOn() {
        viewModel.goOn();
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    @FXML
    void captureScreen() {
        viewModel.capture();
    }

    @FXML
    void chooseFile() {
        viewModel.choose();
    }

    /** For FXML. */
    public PictureViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Wipes what was found. */
    @Override
    public void close() {
        viewModel.close();
    }
}
