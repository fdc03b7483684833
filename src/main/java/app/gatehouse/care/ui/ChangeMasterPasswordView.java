/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.ui.TypedTwice;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.StrengthMeter;
import app.gatehouse.ui.frames.DialogFrame;
import java.util.Arrays;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;

/** The dialog in which an administrator changes the master password. */
public final class ChangeMasterPasswordView implements AutoCloseable {
    private final ChangeMasterPasswordViewModel viewModel;
    private final Supplier<char[]> suggestions;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private SecretField old;

    @FXML
    private SecretField next;

    @FXML
    private StrengthMeter meter;

    @FXML
    private SecretField again;

    @FXML
    private ProofFields proof;

    @FXML
    private CheckBox copies;

    @FXML
    private Button change;

    /**
     * Builds the dialog.
     *
     * @param suggestions makes passphrases, which the dialog wipes
     */
    public ChangeMasterPasswordView(
            ChangeMasterPasswordViewModel viewModel,
            Supplier<char[]> suggestions,
            ViewLoader loader,
            Messages messages) {
        this.viewModel = viewModel;
        this.suggestions = suggestions;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        TypedTwice.bind(viewModel.getNext(), next, meter, again);
        ProofBinding.bind(proof, viewModel.getProof());
        proof.setPasswordLabel(messages.get("care.proof.password"));
        old.errorTextProperty().bind(viewModel.oldErrorProperty());
        viewModel.nextErrorProperty().subscribe(sentence -> next.setErrorText(sentence));
        copies.selectedProperty().bindBidirectional(viewModel.destroyCopiesProperty());
        change.disableProperty()
                .bind(viewModel
                        .getNext()
                        .readyProperty()
                        .not()
                        .or(old.lengthProperty().isEqualTo(0))
                        .or(proof.completeProperty().not())
                        .or(viewModel.getProof().busyProperty()));
        change.textProperty()
                .bind(viewModel
                        .getProof()
                        .busyProperty()
                        .map(busy -> messages.get(busy ? "care.master.changing" : "care.master.change")));
    }

    @FXML
    void suggest() {
        char[] passphrase = suggestions.get();
        next.setText(passphrase);
        next.setShown(true);
        Arrays.fill(passphrase, '\0');
        again.clear();
        again.requestFocus();
    }

    @FXML
    void change() {
        viewModel.change(
                old.copyText(),
                next.copyText(),
                proof.password().copyText(),
                proof.code().copyDigits());
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    /** For FXML. */
    public ChangeMasterPasswordViewModel getViewModel() {
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
        old.clear();
        next.clear();
        again.clear();
        proof.clear();
    }
}
