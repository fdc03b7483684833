/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.frames.AskingDialog;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** The dialog that asks for password and code before somebody is reset (16c). */
public final class AskAboutPersonView implements AutoCloseable {
    private final AskAboutPersonViewModel viewModel;
    private final Parent root;

    @FXML
    private AskingDialog dialog;

    @FXML
    private ProofFields proof;

    /** Builds the dialog; closes the view-model with itself. */
    public AskAboutPersonView(AskAboutPersonViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setIcon(viewModel.question().icon());
        dialog.setDestructive(viewModel.question().isDestructive());
        ProofBinding.bind(proof, viewModel.getProof());
        dialog.setOnKeep(viewModel::keep);
        dialog.setOnAct(
                () -> viewModel.act(proof.password().copyText(), proof.code().copyDigits()));
        dialog.actDisabledProperty()
                .bind(Bindings.or(
                        proof.completeProperty().not(), viewModel.getProof().busyProperty()));
    }

    /** For FXML. */
    public AskAboutPersonViewModel getViewModel() {
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
