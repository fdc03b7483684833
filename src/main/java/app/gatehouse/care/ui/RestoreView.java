/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.ui.RestoreViewModel.Stage;
import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.MessageBox;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.controls.RecoveryKeyField;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.DialogFrame;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Restoring a backup (26). */
public final class RestoreView implements AutoCloseable {
    private final RestoreViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private Node chooseStage;

    @FXML
    private Node copiesGroup;

    @FXML
    private VBox copies;

    @FXML
    private Node keyStage;

    @FXML
    private Node passwordGroup;

    @FXML
    private SecretField password;

    @FXML
    private RecoveryKeyField key;

    @FXML
    private Button otherKey;

    @FXML
    private Node previewStage;

    @FXML
    private Label fileName;

    @FXML
    private GridPane table;

    @FXML
    private MessageBox warning;

    @FXML
    private ProofFields proof;

    @FXML
    private Node proofKeyGroup;

    @FXML
    private RecoveryKeyField proofKey;

    @FXML
    private Button otherProof;

    @FXML
    private FieldNote message;

    @FXML
    private Button keep;

    @FXML
    private Button act;

    private boolean byRecoveryKey;
    private boolean provesByRecoveryKey;

    /** Builds the dialog; closes the view-model with itself. */
    public RestoreView(RestoreViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::keep);
        proof.putSideBySide();
        viewModel.getProof().ifPresent(asked -> {
            ProofBinding.bind(proof, asked);
            asked.busyProperty().subscribe(busy -> showAct());
        });
        proof.completeProperty().subscribe(complete -> showAct());
        proofKey.completeProperty().subscribe(complete -> showAct());
        proofKey.addTextListener(viewModel::typed);
        viewModel.busyProperty().subscribe(busy -> showAct());
        message.textProperty().bind(Bindings.createStringBinding(viewModel::getMessage, viewModel.messageProperty()));
        viewModel.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        if (stage == null) {
            return;
        }
        dialog.setTitle(messages.get("care.restore.title." + stage.name()));
        shown(chooseStage, stage == Stage.CHOOSE);
        shown(keyStage, stage == Stage.KEY);
        shown(previewStage, stage == Stage.PREVIEW);
        shown(otherProof, stage == Stage.PREVIEW && viewModel.getProof().isPresent());
        shown(act, stage != Stage.CHOOSE);
        act.setText(messages.get("care.restore.act." + stage.name()));
        act.getStyleClass().removeAll("danger", "accent");
        act.getStyleClass().add(stage == Stage.PREVIEW ? "danger" : "accent");
        // Enter must not press Restore.
        act.setDefaultButton(stage == Stage.KEY);
        switch (stage) {
            case CHOOSE -> showCopies();
            case KEY -> showKey(false);
            case PREVIEW -> showPreview();
        }
        showAct();
    }

    private void showCopies() {
        List<String> words = viewModel.copyWords();
        copies.getChildren().clear();
        for (int i = 0; i < words.size(); i++) {
            int index = i;
            Button copy = new Button(words.get(i));
            copy.setId("restore-copy-" + i);
            copy.getStyleClass().addAll("gh-btn", "gh-compact", "gh-restore-copy");
            copy.setMaxWidth(Double.MAX_VALUE);
            copy.setOnAction(event -> viewModel.chooseCopy(index));
            copies.getChildren().add(copy);
        }
        shown(copiesGroup, !words.isEmpty());
    }

    private void showKey(boolean recovery) {
        byRecoveryKey = recovery;
        password.clear();
        key.clear();
        shown(passwordGroup, !recovery);
        shown(key, recovery);
        otherKey.setText(messages.get(recovery ? "care.restore.key.use-password" : "care.restore.key.use-recovery"));
        (recovery ? key : password).requestFocus();
    }

    private void showProof(boolean recovery) {
        boolean asked = viewModel.getProof().isPresent();
        provesByRecoveryKey = recovery;
        proof.clear();
        proofKey.clear();
        shown(proof, asked && !recovery);
        shown(proofKeyGroup, asked && recovery);
        otherProof.setText(messages.get(recovery ? "care.restore.use-own-password" : "care.restore.key.use-recovery"));
        showAct();
    }

    private Node proofField() {
        return provesByRecoveryKey ? proofKey : proof.password();
    }

    private void showPreview() {
        showProof(viewModel.asksForRecoveryKey());
        password.clear();
        key.clear();
        fileName.setText(viewModel.getName());
        warning.setTitle(viewModel.getWarning());
        warning.setText(viewModel.getConsequence());
        RestoreLines.fill(table, viewModel.rows());
        // The button that opened the backup is the one that restores now: with the focus on it Enter would press it.
        (viewModel.getProof().isPresent() ? proofField() : keep).requestFocus();
    }

    private void showAct() {
        boolean proofBusy = viewModel.getProof().filter(asked -> asked.isBusy()).isPresent();
        boolean proven = provesByRecoveryKey ? proofKey.isComplete() : proof.isComplete();
        boolean lacksProof =
                viewModel.getStage() == Stage.PREVIEW && viewModel.getProof().isPresent() && !proven;
        act.setDisable(viewModel.isBusy() || proofBusy || lacksProof);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    @FXML
    void chooseFile() {
        viewModel.chooseFile();
    }

    @FXML
    void otherKey() {
        showKey(!byRecoveryKey);
    }

    @FXML
    void otherProof() {
        viewModel.typed();
        showProof(!provesByRecoveryKey);
        proofField().requestFocus();
    }

    @FXML
    void keep() {
        viewModel.keep();
    }

    @FXML
    void act() {
        if (viewModel.getStage() == Stage.PREVIEW && provesByRecoveryKey) {
            viewModel.restoreWithRecoveryKey(proofKey.copyText());
        } else if (viewModel.getStage() == Stage.PREVIEW) {
            viewModel.restore(proof.password().copyText(), proof.code().copyDigits());
        } else if (byRecoveryKey) {
            viewModel.openWithRecoveryKey(key.copyText());
        } else {
            viewModel.openWithPassword(password.copyText());
        }
    }

    /** For FXML. */
    public RestoreViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Wipes what was typed. */
    @Override
    public void close() {
        viewModel.close();
        proof.clear();
        proofKey.clear();
        password.clear();
        key.clear();
    }
}
