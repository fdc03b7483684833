/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.settings.ui.TestMailViewModel.Phase;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.Disclosure;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.FormField;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.Segmented;
import app.gatehouse.ui.controls.Tone;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The e-mail page of the settings (15, 15b, 18c). */
public final class MailFormView implements AutoCloseable {
    private final MailFormViewModel viewModel;
    private final Messages messages;
    private final MailInputs inputs;
    private final AdvancedMailView block;
    private final Parent root;

    @FXML
    private VBox empty;

    @FXML
    private Button setUp;

    @FXML
    private VBox form;

    @FXML
    private FormField host;

    @FXML
    private FormField port;

    @FXML
    private Segmented<SmtpSecurity> security;

    @FXML
    private FormField username;

    @FXML
    private HBox signInRow;

    @FXML
    private VBox passwordGroup;

    @FXML
    private SecretField password;

    @FXML
    private FormField sender;

    @FXML
    private Disclosure advanced;

    @FXML
    private StackPane advancedPlace;

    @FXML
    private Button send;

    @FXML
    private HBox sending;

    @FXML
    private Button cancelTest;

    @FXML
    private FieldNote result;

    MailFormView(MailFormViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.inputs = new MailInputs(viewModel, messages);
        this.block = new AdvancedMailView(viewModel, inputs, loader, messages);
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        empty.visibleProperty().bind(viewModel.formShownProperty().not());
        form.visibleProperty().bind(viewModel.formShownProperty());
        form.managedProperty().bind(viewModel.formShownProperty());
        inputs.bind(MailField.HOST, host);
        inputs.bind(MailField.PORT, port);
        inputs.bind(MailField.USERNAME, username);
        inputs.bind(MailField.SENDER, sender);
        inputs.bind(MailField.PASSWORD, password, viewModel.secretKeptProperty());
        Map<SmtpSecurity, String> choices = new LinkedHashMap<>();
        for (SmtpSecurity choice : SmtpSecurity.values()) {
            choices.put(choice, messages.get("settings.mail.security." + choice));
        }
        security.setChoices(choices);
        security.valueProperty().bindBidirectional(viewModel.getFields().securityProperty());
        viewModel.getFields().signInProperty().subscribe(this::showSignIn);
        password.addTextListener(this::typed);
        block.onSecrets(this::typed);
        advanced.openProperty().bindBidirectional(viewModel.advancedProperty());
        advancedPlace.getChildren().setAll(block.root());
        advancedPlace.visibleProperty().bind(advanced.openProperty());
        advancedPlace.managedProperty().bind(advanced.openProperty());
        viewModel.wantedProperty().addListener((property, old, field) -> {
            if (field != null) {
                // What was just made visible has no place yet to scroll to.
                Platform.runLater(() -> inputs.focus(field));
            }
        });
        viewModel.getTest().phaseProperty().subscribe(this::showPhase);
        viewModel.noTestProperty().addListener((property, old, now) -> offerTest());
    }

    /** It is known what is set up: the person can begin. */
    void begin() {
        (viewModel.isFormShown() ? host.field() : setUp).requestFocus();
    }

    /** A copy of the secrets that are typed. */
    TypedSecrets secrets() {
        return viewModel.getFields().signInProperty().get() == SmtpSignIn.XOAUTH2
                ? block.secrets()
                : new TypedSecrets(password.copyText(), new char[0]);
    }

    private void typed() {
        boolean oauth = viewModel.getFields().signInProperty().get() == SmtpSignIn.XOAUTH2;
        viewModel.typed(oauth ? block.hasToken() : password.getLength() > 0, oauth && block.hasClientSecret());
    }

    /** What was typed for one kind of sign-in is nothing for another one. */
    private void showSignIn(SmtpSignIn kind) {
        boolean row = kind != SmtpSignIn.NONE;
        signInRow.setVisible(row);
        signInRow.setManaged(row);
        passwordGroup.setVisible(kind == SmtpSignIn.PASSWORD);
        passwordGroup.setManaged(kind == SmtpSignIn.PASSWORD);
        password.clear();
        block.clear();
    }

    private void showPhase(Phase phase) {
        boolean focused = cancelTest.isFocused();
        boolean away = phase == Phase.SENDING;
        result.setTone(phase == Phase.DELIVERED ? Tone.SUCCESS : Tone.DANGER);
        if (away) {
            sending.setVisible(true);
            cancelTest.requestFocus();
        }
        offerTest();
        if (focused && !away) {
            send.requestFocus();
        }
        sending.setVisible(away);
        sending.setManaged(away);
    }

    private void offerTest() {
        boolean away = viewModel.getTest().getPhase() == Phase.SENDING;
        send.setDisable(away || !viewModel.getNoTest().isEmpty());
    }

    @FXML
    void setUp() {
        viewModel.setUp();
    }

    @FXML
    void sendTest() {
        viewModel.sendTest(secrets());
    }

    @FXML
    void cancelTest() {
        viewModel.getTest().cancel();
    }

    /** For FXML. */
    public MailFormViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Wipes the secrets. The view-model is closed by who owns the dialog. */
    @Override
    public void close() {
        password.clear();
        block.clear();
    }
}
