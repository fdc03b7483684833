/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.otp.KeyText;
import app.gatehouse.settings.ui.TokenImportViewModel.Stage;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.Segmented;
import app.gatehouse.ui.frames.DialogFrame;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** The preview of a vendor's list of token keys (as 27). */
public final class TokenImportView implements AutoCloseable {
    private static final int ROOM = 3;

    private final TokenImportViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private Label count;

    @FXML
    private Label fileName;

    @FXML
    private Node heading;

    @FXML
    private Node reading;

    @FXML
    private Node preview;

    @FXML
    private Label toAdd;

    @FXML
    private Label leftOut;

    @FXML
    private Node writingGroup;

    @FXML
    private Segmented<KeyText.Form> writing;

    @FXML
    private ListView<TokenImportRow> rows;

    @FXML
    private Label delete;

    @FXML
    private Button cancel;

    @FXML
    private Button act;

    /** Builds the dialog over a list that is being read. */
    public TokenImportView(TokenImportViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::end);
        fileName.setText(viewModel.fileName());
        Map<KeyText.Form, String> choices = new EnumMap<>(KeyText.Form.class);
        for (KeyText.Form each : KeyText.Form.values()) {
            choices.put(each, messages.get("settings.tokens.writing." + each.name()));
        }
        writing.setChoices(choices);
        writing.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                viewModel.choose(chosen);
            }
        });
        rows.setItems(viewModel.getRows());
        rows.setCellFactory(list -> new TokenImportCell(messages.get("settings.tokens.left-out")));
        viewModel.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        dialog.setTitle(viewModel.title());
        count.setText(viewModel.countWords());
        shown(heading, stage == Stage.PREVIEW);
        shown(reading, stage == Stage.READING);
        shown(preview, stage == Stage.PREVIEW);
        shown(writingGroup, viewModel.isAmbiguous());
        shown(delete, stage == Stage.ADDED);
        delete.setText(viewModel.deleteWords());
        toAdd.setText(messages.get("settings.tokens.number", viewModel.toAdd()));
        leftOut.setText(messages.get("settings.tokens.number", viewModel.leftOut()));
        act.setText(messages.get("settings.tokens.add", viewModel.toAdd()));
        act.setDisable(!viewModel.canAdd());
        shown(act, stage == Stage.PREVIEW);
        cancel.setText(messages.get(
                stage == Stage.READING || stage == Stage.PREVIEW ? "settings.cancel" : "settings.tokens.close"));
        fit();
        if (stage != Stage.READING) {
            (act.isDisabled() || stage != Stage.PREVIEW ? cancel : act).requestFocus();
        }
    }

    /** As high as its lines, up to the room. */
    private void fit() {
        double height = Math.min(viewModel.leftOut(), ROOM) * rows.getFixedCellSize();
        rows.setMinHeight(height);
        rows.setPrefHeight(height);
        rows.setMaxHeight(height);
        shown(rows, height > 0);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    @FXML
    void cancel() {
        viewModel.end();
    }

    @FXML
    void act() {
        viewModel.add();
    }

    /** For FXML. */
    public TokenImportViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Wipes the keys. */
    @Override
    public void close() {
        viewModel.close();
        rows.getItems().clear();
    }
}
