/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.frames.AskingDialog;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** The dialog that asks for password and code before somebody's opening password ends. */
public final class EndOpeningPasswordView implements AutoCloseable {
    private final EndOpeningPasswordViewModel viewModel;
    private final Parent root;

    @FXML
    private AskingDialog dialog;

    @FXML
    private ProofFields proof;

    /** Builds the dialog. */
    public EndOpeningPasswordView(EndOpeningPasswordViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        ProofBinding.bind(proof, viewModel.getProof());
        dialog.setOnKeep(viewModel::keep);
        dialog.setOnAct(
                () -> viewModel.act(proof.password().copyText(), proof.code().copyDigits()));
        dialog.actDisabledProperty()
                .bind(Bindings.or(
                        proof.completeProperty().not(), viewModel.getProof().busyProperty()));
    }

    /** For FXML. */
    public EndOpeningPasswordViewModel getViewModel() {
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
