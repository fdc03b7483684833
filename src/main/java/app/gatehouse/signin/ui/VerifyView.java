/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.station.NumberPadUse;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.NumberPad;
import app.gatehouse.ui.controls.Tone;
import app.gatehouse.ui.frames.GateFrame;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** 04, 04b, 05, 06a: the code of the app, of the token, of an e-mail, or a backup code. */
public final class VerifyView implements AutoCloseable {
    private final VerifyViewModel viewModel;
    private final NumberPadUse padUse;
    private final Messages messages;
    private final Parent root;

    @FXML
    private GateFrame frame;

    @FXML
    private CodeField code;

    @FXML
    private Label title;

    @FXML
    private Label lead;

    @FXML
    private FieldNote trouble;

    @FXML
    private UnderCells under;

    @FXML
    private NumberPad pad;

    @FXML
    private WorkButton submit;

    @FXML
    private Button scan;

    @FXML
    private HBox ways;

    /** Builds the screen; closes the view-model with itself. */
    public VerifyView(VerifyViewModel viewModel, NumberPadUse padUse, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.padUse = padUse;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        frame.setOnBack(viewModel::someoneElse);
        code.setLength(viewModel.getWay().digits());
        code.disableProperty().bind(viewModel.busyProperty());
        code.setOnCompleted(this::submit);
        code.countProperty().addListener((property, old, now) -> {
            if (now.intValue() > old.intValue()) {
                viewModel.typed();
            }
        });
        code.takeKeysOf(frame);
        pad.setTarget(code);
        pad.setPolicy(NumberPad.Policy.valueOf(padUse.name()));
        submit.offProperty().bind(code.completeProperty().not().or(code.errorProperty()));
        scan.setVisible(viewModel.isScanOffered());
        scan.setManaged(viewModel.isScanOffered());
        scan.disableProperty().bind(viewModel.busyProperty());
        viewModel.getOtherWays().forEach(other -> ways.getChildren().add(wayButton(other)));
        ways.setVisible(!ways.getChildren().isEmpty());
        ways.setManaged(ways.isVisible());
        VerifyWay way = viewModel.getWay();
        title.setText(way.title());
        lead.textProperty().bind(way.leadProperty());
        lead.visibleProperty().bind(trouble.visibleProperty().not());
        lead.managedProperty().bind(lead.visibleProperty());
        trouble.textProperty().bind(way.troubleProperty());
        under.show(
                way,
                new UnderCells.Words(
                        messages.get("signin.verify.new-code"),
                        messages.get("signin.verify.mail.valid"),
                        messages.get("signin.verify.mail.again")));
        viewModel.messageProperty().subscribe(this::showMessage);
        viewModel.setOnWrong(this::showWrong);
        viewModel.setOnNext(this::askNext);
        FirstFocus.on(code);
    }

    private Button wayButton(SignInMethod other) {
        Button button = new Button(viewModel.wayText(other), new FontIcon(icon(other)));
        button.setMnemonicParsing(true);
        button.setId("use-" + other.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll("gh-btn", "gh-compact");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(0);
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.disableProperty().bind(viewModel.busyProperty());
        button.setOnAction(event -> viewModel.otherWay(other));
        return button;
    }

    /** What stands for a way on its buttons. */
    static String icon(SignInMethod other) {
        return switch (other) {
            case APP -> "fltrmz-phone-mobile-24";
            case EMAIL -> "fltrmz-mail-24";
            case TOKEN -> "fltrmz-usb-stick-24";
            default -> "fltrmz-number-row-24";
        };
    }

    private void showMessage(String message) {
        under.setError(message, viewModel.isNextCodeAsked() ? Tone.WARNING : Tone.DANGER, viewModel.isNewCodeNeeded());
        code.setAccessibleHelp(message);
    }

    private void askNext() {
        code.clear();
        code.requestFocus();
    }

    private void showWrong() {
        code.requestFocus();
        code.setError(true);
    }

    @FXML
    void submit() {
        if (!code.isError()) {
            viewModel.submit(code.copyDigits());
        }
    }

    @FXML
    void scan() {
        viewModel.scan();
    }

    /** For the FXML file. */
    public VerifyViewModel getViewModel() {
        return viewModel;
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        code.clear();
        viewModel.close();
    }
}
