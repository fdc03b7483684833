/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/** The dialog in which the signed-in person changes their password (20). */
public final class ChangePasswordView implements AutoCloseable {
    private final ChangePasswordViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private ProofFields proof;

    @FXML
    private SecretField next;

    @FXML
    private SecretField again;

    @FXML
    private Button change;

    /** Builds the dialog. */
    public ChangePasswordView(ChangePasswordViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        proof.setPasswordLabel(messages.get("people.password.current"));
        ProofBinding.bind(proof, viewModel.getProof());
        next.errorTextProperty().bind(viewModel.getChosen().newErrorProperty());
        again.errorTextProperty().bind(viewModel.getChosen().againErrorProperty());
        proof.completeProperty().subscribe(complete -> typed());
        proof.password().addTextListener(this::typed);
        next.addTextListener(() -> {
            viewModel.getChosen().measure(next.copyText());
            typed();
        });
        again.addTextListener(this::typed);
        change.disableProperty().bind(viewModel.changeOffProperty());
        change.textProperty()
                .bind(viewModel
                        .getProof()
                        .busyProperty()
                        .map(busy -> messages.get(busy ? "people.password.changing" : "people.password.change")));
    }

    private void typed() {
        int length = next.lengthProperty().get();
        viewModel.typed(
                proof.completeProperty().get(),
                new ChosenPasswordViewModel.Typed(
                        length,
                        again.lengthProperty().get(),
                        next.sameText(again),
                        length > 0 && next.sameText(proof.password())));
    }

    @FXML
    void change() {
        viewModel.change(proof.password().copyText(), proof.code().copyDigits(), next.copyText());
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    /** For FXML. */
    public ChangePasswordViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Wipes all fields. */
    @Override
    public void close() {
        viewModel.close();
        proof.clear();
        next.clear();
        again.clear();
    }
}
