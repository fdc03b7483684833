/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.people.Person;
import app.gatehouse.people.ui.ProofBinding;
import app.gatehouse.people.ui.ProofViewModel;
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
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** The dialog in which somebody gets a password that opens the vault. */
public final class SetOpeningPasswordView implements AutoCloseable {
    private final SetOpeningPasswordViewModel viewModel;
    private final Supplier<char[]> suggestions;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private ComboBox<Person> person;

    @FXML
    private SecretField next;

    @FXML
    private StrengthMeter meter;

    @FXML
    private SecretField again;

    @FXML
    private ProofFields proof;

    @FXML
    private Button set;

    /**
     * Builds the dialog.
     *
     * @param suggestions makes passphrases, which the dialog wipes
     */
    public SetOpeningPasswordView(
            SetOpeningPasswordViewModel viewModel, Supplier<char[]> suggestions, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.suggestions = suggestions;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        ProofViewModel asks = viewModel.getAsking().proof();
        dialog.setOnClose(viewModel::cancel);
        person.setItems(viewModel.getPeople());
        person.setButtonCell(new PersonCell(messages));
        person.setCellFactory(list -> new PersonCell(messages));
        person.valueProperty().bindBidirectional(viewModel.chosenProperty());
        TypedTwice.bind(viewModel.getNext(), next, meter, again);
        viewModel.nextErrorProperty().subscribe(sentence -> next.setErrorText(sentence));
        ProofBinding.bind(proof, asks);
        proof.setPasswordLabel(messages.get("care.proof.password"));
        set.disableProperty()
                .bind(viewModel
                        .getNext()
                        .readyProperty()
                        .not()
                        .or(viewModel.chosenProperty().isNull())
                        .or(proof.completeProperty().not())
                        .or(asks.busyProperty()));
        set.textProperty()
                .bind(asks.busyProperty().map(busy -> messages.get(busy ? "care.opener.setting" : "care.opener.set")));
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
    void set() {
        viewModel.set(next.copyText(), proof.password().copyText(), proof.code().copyDigits());
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    /** For FXML. */
    public SetOpeningPasswordViewModel getViewModel() {
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
        next.clear();
        again.clear();
        proof.clear();
    }

    private static final class PersonCell extends ListCell<Person> {
        private final Messages messages;

        PersonCell(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void updateItem(Person person, boolean empty) {
            super.updateItem(person, empty);
            setText(
                    empty || person == null
                            ? null
                            : person.name() + " · " + messages.get("people.role." + person.role()));
        }
    }
}
