/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.AskingDialog;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/** The dialog that lets somebody go for good. */
public final class DeletePersonView implements AutoCloseable {
    private final DeletePersonViewModel viewModel;
    private final Parent root;

    @FXML
    private AskingDialog dialog;

    @FXML
    private Node choice;

    @FXML
    private RadioButton handOver;

    @FXML
    private RadioButton gone;

    @FXML
    private Node fileFields;

    @FXML
    private Label fileName;

    @FXML
    private SecretField sealing;

    @FXML
    private SecretField again;

    @FXML
    private ProofFields proof;

    /** Builds the dialog; closes the view-model with itself. */
    public DeletePersonView(DeletePersonViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        ToggleGroup group = new ToggleGroup();
        handOver.setToggleGroup(group);
        gone.setToggleGroup(group);
        handOver.setSelected(true);
        handOver.selectedProperty().addListener((property, old, now) -> {
            viewModel.handOverProperty().set(now);
            showParts();
        });
        viewModel.accountsProperty().subscribe(count -> showParts());
        viewModel.fileNameProperty().subscribe(name -> {
            fileName.setText(name);
            show(fileName, !name.isEmpty());
        });
        ProofBinding.bind(proof, viewModel.getProof());
        dialog.setOnKeep(viewModel::keep);
        dialog.setOnAct(() -> viewModel.act(
                proof.password().copyText(), proof.code().copyDigits(), sealing.copyText(), again.copyText()));
        dialog.actDisabledProperty()
                .bind(Bindings.or(
                        proof.completeProperty().not(),
                        viewModel.getProof().busyProperty().or(viewModel.busyProperty())));
    }

    private void showParts() {
        show(choice, viewModel.accountsProperty().get() > 0);
        show(fileFields, viewModel.isFileNeeded());
        handOver.setText(viewModel.handOverWords());
        gone.setText(viewModel.goneWords());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    void chooseFile() {
        viewModel.chooseFile();
    }

    /** For FXML. */
    public DeletePersonViewModel getViewModel() {
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
        sealing.clear();
        again.clear();
    }
}
