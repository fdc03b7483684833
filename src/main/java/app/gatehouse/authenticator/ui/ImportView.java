/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.ui.ImportViewModel.Stage;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The preview of a file of another authenticator (19). */
public final class ImportView implements AutoCloseable {
    private final ImportViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private Label count;

    @FXML
    private Label fileName;

    @FXML
    private Node reading;

    @FXML
    private Node sealed;

    @FXML
    private SecretField password;

    @FXML
    private Node preview;

    @FXML
    private Label toAdd;

    @FXML
    private Label skipped;

    @FXML
    private Label skippedWords;

    @FXML
    private Label unread;

    @FXML
    private ListView<ImportRow> rows;

    @FXML
    private Button showAdded;

    @FXML
    private Button report;

    @FXML
    private Button act;

    /** Builds the dialog and begins to read. */
    public ImportView(ImportViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
        viewModel.start();
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        fileName.setText(viewModel.fileName());
        rows.setItems(viewModel.getRows());
        rows.setCellFactory(view -> new ImportCell(viewModel, messages));
        rows.setFocusTraversable(true);
        password.setOnSubmit(this::act);
        rows.getItems().addListener((Observable lines) -> fit());
        fit();
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::rowKey);
        viewModel.stageProperty().subscribe(this::show);
        viewModel.chosenProperty().subscribe(now -> count());
        act.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        this::cannotAct,
                        viewModel.stageProperty(),
                        viewModel.busyProperty(),
                        viewModel.chosenProperty(),
                        password.lengthProperty()));
    }

    private boolean cannotAct() {
        return viewModel.isBusy()
                || switch (viewModel.getStage()) {
                    case PASSWORD -> password.getLength() == 0;
                    case PREVIEW -> viewModel.toAdd() == 0;
                    default -> true;
                };
    }

    private void show(Stage stage) {
        dialog.setTitle(messages.get("authenticator.import.title." + stage.name()));
        shown(reading, stage == Stage.READING);
        shown(sealed, stage == Stage.PASSWORD);
        shown(preview, stage == Stage.PREVIEW);
        shown(report, stage == Stage.PREVIEW);
        shown(act, stage == Stage.PREVIEW || stage == Stage.PASSWORD);
        count.setText(viewModel.countWords());
        shown(count, stage == Stage.PREVIEW);
        act.setText(
                stage == Stage.PREVIEW
                        ? messages.get("authenticator.import.add", viewModel.toAdd())
                        : messages.get("authenticator.import.open"));
        if (stage == Stage.PREVIEW) {
            password.clear();
            toAdd.setText(number(viewModel.toAdd()));
            skipped.setText(number(viewModel.skipped()));
            skippedWords.setText(viewModel.skippedWords());
            unread.setText(number(viewModel.unread()));
            showAdded.setText(messages.get("authenticator.import.show", viewModel.toAdd()));
            shown(showAdded, viewModel.canShowAdded());
            act.requestFocus();
        } else if (stage == Stage.PASSWORD) {
            password.requestFocus();
        }
    }

    private void count() {
        if (viewModel.getStage() == Stage.PREVIEW) {
            toAdd.setText(number(viewModel.toAdd()));
            act.setText(messages.get("authenticator.import.add", viewModel.toAdd()));
        }
    }

    private void rowKey(KeyEvent event) {
        ImportRow row = rows.getFocusModel().getFocusedItem();
        if (event.getCode() == KeyCode.SPACE && row != null) {
            viewModel.leaveOut(row, !viewModel.isLeftOut(row));
            event.consume();
        }
    }

    /** As high as its lines, up to the room. */
    private void fit() {
        double height = Math.min(viewModel.getRows().size(), ImportViewModel.ROOM) * rows.getFixedCellSize();
        rows.setMinHeight(height);
        rows.setPrefHeight(height);
        rows.setMaxHeight(height);
        shown(rows, height > 0);
    }

    private String number(int value) {
        return messages.get("authenticator.import.number", value);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    @FXML
    void showAdded() {
        int first = viewModel.getRows().size();
        viewModel.showAdded();
        shown(showAdded, false);
        rows.scrollTo(first);
        rows.requestFocus();
    }

    @FXML
    void report() {
        viewModel.saveReport();
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    @FXML
    void act() {
        if (viewModel.getStage() == Stage.PREVIEW) {
            viewModel.add();
        } else if (!act.isDisabled()) {
            viewModel.open(password.copyText());
        }
    }

    /** For FXML. */
    public ImportViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Wipes what was typed and read. */
    @Override
    public void close() {
        viewModel.close();
        password.clear();
        rows.getItems().clear();
    }
}
