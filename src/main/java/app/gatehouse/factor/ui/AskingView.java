/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.controls.Tone;
import app.gatehouse.ui.frames.AskingDialog;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;

/** A dialog that asks for password and code before something is done (12b and its like). */
public final class AskingView implements AutoCloseable {
    private final AskingViewModel viewModel;
    private final Parent root;

    @FXML
    private AskingDialog dialog;

    @FXML
    private ProofFields proof;

    @FXML
    private FieldNote error;

    /** Builds the dialog. */
    public AskingView(AskingViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        Asked asked = viewModel.getAsked();
        ProofViewModel asks = viewModel.getProof();
        dialog.setIcon(asked.icon());
        dialog.setTone(asked.isDestructive() ? Tone.DANGER : Tone.WARNING);
        dialog.setDestructive(asked.isDestructive());
        dialog.setOnKeep(viewModel::keep);
        dialog.setOnAct(this::act);
        ProofBinding.bind(proof, asks);
        if (asks.isProven()) {
            // Without fields, their message has no place.
            error.textProperty().bind(asks.messageProperty());
            dialog.actDisabledProperty().bind(asks.busyProperty());
        } else {
            dialog.actDisabledProperty()
                    .bind(Bindings.or(proof.completeProperty().not(), asks.busyProperty()));
        }
    }

    private void act() {
        viewModel.act(proof.password().copyText(), proof.code().copyDigits());
    }

    /** For FXML. */
    public AskingViewModel getViewModel() {
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
