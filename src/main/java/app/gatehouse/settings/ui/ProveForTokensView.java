/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.frames.AskingDialog;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** The dialog that asks for password and code before token keys are added. */
public final class ProveForTokensView implements AutoCloseable {
    private final ProveForTokensViewModel viewModel;
    private final Parent root;

    @FXML
    private AskingDialog dialog;

    @FXML
    private ProofFields proof;

    /** Builds the dialog. */
    public ProveForTokensView(ProveForTokensViewModel viewModel, ViewLoader loader) {
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
    public ProveForTokensViewModel getViewModel() {
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
