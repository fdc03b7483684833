/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.MessageBox;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The dialog that changes what is known of somebody. */
public final class EditPersonView implements AutoCloseable {
    private final EditPersonViewModel viewModel;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private MessageBox meanwhile;

    @FXML
    private PersonFields fields;

    @FXML
    private Node oneself;

    @FXML
    private ProofFields proof;

    /** Builds the dialog; closes the view-model with itself. */
    public EditPersonView(EditPersonViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        fields.bind(viewModel.getForm());
        if (viewModel.isOneself()) {
            fields.keepRole();
        }
        shown(oneself, viewModel.isOneself());
        viewModel.meanwhileProperty().subscribe(sentence -> shown(meanwhile, !sentence.isEmpty()));
        ProofBinding.bind(proof, viewModel.getProof());
        proof.visibleProperty().bind(viewModel.proofNeededProperty());
        proof.managedProperty().bind(viewModel.proofNeededProperty());
        proof.completeProperty().subscribe(viewModel::proofTyped);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    @FXML
    void save() {
        viewModel.save(proof.password().copyText(), proof.code().copyDigits());
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    /** For FXML. */
    public EditPersonViewModel getViewModel() {
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
    }
}
