/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.frames.DialogFrame;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

/** The dialog that makes a new recovery key and shows it once, as 01b does. */
public final class NewRecoveryKeyView implements AutoCloseable {
    private static final int GROUPS_A_LINE = 4;

    private final NewRecoveryKeyViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private Node asking;

    @FXML
    private ProofFields proof;

    @FXML
    private Node key;

    @FXML
    private Label firstLine;

    @FXML
    private Label secondLine;

    @FXML
    private Node print;

    @FXML
    private Node save;

    @FXML
    private CheckBox safe;

    @FXML
    private Button keep;

    @FXML
    private Button make;

    @FXML
    private Button done;

    /** Builds the dialog. */
    public NewRecoveryKeyView(NewRecoveryKeyViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        ProofBinding.bind(proof, viewModel.getProof());
        ObservableValue<Boolean> hidden = viewModel.shownProperty().map(shown -> !shown);
        for (Node node : new Node[] {asking, keep, make}) {
            show(node, hidden);
        }
        for (Node node : new Node[] {key, done}) {
            show(node, viewModel.shownProperty());
        }
        make.disableProperty()
                .bind(proof.completeProperty().not().or(viewModel.getProof().busyProperty()));
        make.textProperty()
                .bind(viewModel
                        .getProof()
                        .busyProperty()
                        .map(busy -> messages.get(busy ? "care.key.making" : "care.key.make")));
        safe.selectedProperty().bindBidirectional(viewModel.safeProperty());
        done.disableProperty().bind(viewModel.safeProperty().not().or(viewModel.busyProperty()));
        print.disableProperty().bind(viewModel.busyProperty());
        save.disableProperty().bind(viewModel.busyProperty());
        viewModel.shownProperty().subscribe(this::showKey);
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void showKey(boolean shown) {
        firstLine.setText(shown ? line(0) : "");
        secondLine.setText(shown ? line(GROUPS_A_LINE) : "");
        if (shown) {
            proof.clear();
            Platform.runLater(print::requestFocus);
        }
    }

    private String line(int from) {
        StringBuilder line = new StringBuilder();
        for (int i = from; i < from + GROUPS_A_LINE; i++) {
            char[] group = viewModel.group(i);
            line.append(i == from ? "" : " ").append(group);
            Arrays.fill(group, '\0');
        }
        return line.toString();
    }

    @FXML
    void make() {
        viewModel.make(proof.password().copyText(), proof.code().copyDigits());
    }

    @FXML
    void print() {
        viewModel.print();
    }

    @FXML
    void savePdf() {
        viewModel.save(FileKind.PDF);
    }

    @FXML
    void saveText() {
        viewModel.save(FileKind.TEXT);
    }

    @FXML
    void done() {
        viewModel.done();
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    /** For FXML. */
    public NewRecoveryKeyViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Wipes what was typed, and the key. */
    @Override
    public void close() {
        viewModel.close();
        proof.clear();
    }
}
