/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.FormField;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.Segmented;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What most mail servers do not need: the kind of sign-in, XOAUTH2's fields, the CA file, time-out and sender name. */
public final class AdvancedMailView {
    private final MailFormViewModel viewModel;
    private final MailInputs inputs;
    private final Messages messages;
    private final Parent root;

    @FXML
    private Segmented<SmtpSignIn> signIn;

    @FXML
    private VBox tokens;

    @FXML
    private FormField endpoint;

    @FXML
    private FormField client;

    @FXML
    private SecretField token;

    @FXML
    private SecretField clientSecret;

    @FXML
    private Button chooseCa;

    @FXML
    private Label caText;

    @FXML
    private Button removeCa;

    @FXML
    private FieldNote caWrong;

    @FXML
    private FormField timeout;

    @FXML
    private FormField senderName;

    AdvancedMailView(MailFormViewModel viewModel, MailInputs inputs, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.inputs = inputs;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        Map<SmtpSignIn, String> choices = new LinkedHashMap<>();
        for (SmtpSignIn choice : SmtpSignIn.values()) {
            choices.put(choice, messages.get("settings.mail.sign-in." + choice));
        }
        signIn.setChoices(choices);
        signIn.valueProperty().bindBidirectional(viewModel.getFields().signInProperty());
        tokens.visibleProperty().bind(signIn.valueProperty().isEqualTo(SmtpSignIn.XOAUTH2));
        tokens.managedProperty().bind(tokens.visibleProperty());
        inputs.bind(MailField.ENDPOINT, endpoint);
        inputs.bind(MailField.CLIENT, client);
        inputs.bind(MailField.TOKEN, token, viewModel.secretKeptProperty());
        inputs.stored(clientSecret, viewModel.clientSecretKeptProperty(), messages.get("settings.mail.optional"));
        inputs.bind(MailField.TIMEOUT, timeout);
        inputs.bind(MailField.SENDER_NAME, senderName);
        inputs.add(MailField.CA, chooseCa);
        chooseCa.accessibleHelpProperty().bind(caText.textProperty());
        caWrong.textProperty().bind(viewModel.errorProperty(MailField.CA));
        removeCa.visibleProperty().bind(viewModel.getCa().pemProperty().map(pem -> pem.isPresent()));
        removeCa.managedProperty().bind(removeCa.visibleProperty());
    }

    /** Runs when something is typed into the fields of secrets. */
    void onSecrets(Runnable typed) {
        token.addTextListener(typed);
        clientSecret.addTextListener(typed);
    }

    boolean hasToken() {
        return token.getLength() > 0;
    }

    boolean hasClientSecret() {
        return clientSecret.getLength() > 0;
    }

    /** A copy of the secrets that are typed. */
    TypedSecrets secrets() {
        return new TypedSecrets(token.copyText(), clientSecret.copyText());
    }

    /** Wipes the secrets. */
    void clear() {
        token.clear();
        clientSecret.clear();
    }

    @FXML
    void chooseCa() {
        viewModel.getCa().choose();
    }

    @FXML
    void removeCa() {
        chooseCa.requestFocus();
        viewModel.getCa().remove();
    }

    /** For FXML. */
    public MailFormViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }
}
