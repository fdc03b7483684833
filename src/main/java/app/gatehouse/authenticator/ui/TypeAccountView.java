/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpType;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.CodeParameters;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.DialogFrame;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The dialog in which an account is typed in (13c). */
public final class TypeAccountView implements AutoCloseable {
    private static final PseudoClass THERE = PseudoClass.getPseudoClass("there");

    private final TypeAccountViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private TextField issuer;

    @FXML
    private TextField name;

    @FXML
    private SecretField key;

    @FXML
    private Label keyNote;

    @FXML
    private Button change;

    @FXML
    private VBox advanced;

    @FXML
    private HBox kinds;

    @FXML
    private HBox digits;

    @FXML
    private HBox hashes;

    @FXML
    private VBox periodBox;

    @FXML
    private TextField period;

    @FXML
    private VBox counterBox;

    @FXML
    private TextField counter;

    @FXML
    private HBox byHand;

    @FXML
    private Label codeName;

    @FXML
    private Label code;

    /** Builds the dialog. */
    public TypeAccountView(TypeAccountViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::cancel);
        issuer.textProperty().bindBidirectional(viewModel.issuerProperty());
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        key.errorTextProperty().bind(viewModel.keyErrorProperty());
        keyNote.visibleProperty()
                .bind(viewModel
                        .keyErrorProperty()
                        .isEmpty()
                        .and(viewModel.keyWarningProperty().isEmpty()));
        keyNote.managedProperty().bind(keyNote.visibleProperty());
        char[] found = viewModel.foundKey();
        key.setText(found);
        Arrays.fill(found, '\0');
        key.addTextListener(() -> viewModel.typeKey(key.copyText()));
        key.focusedProperty().addListener((observable, before, focused) -> leaveKey(focused));
        if (key.getLength() > 0) {
            viewModel.typeKey(key.copyText());
            viewModel.leaveKey(false);
        }
        CodeParameters parameters = viewModel.parameters();
        segments(
                kinds,
                parameters.typeProperty(),
                List.of(OtpType.values()),
                type -> messages.get("authenticator.type.kind." + type.name()));
        segments(digits, parameters.digitsProperty(), List.of(6, 7, 8), Object::toString);
        segments(
                hashes,
                parameters.algorithmProperty(),
                List.of(OtpAlgorithm.values()),
                hash -> hash.name().replace("SHA", "SHA-"));
        period.textProperty().bindBidirectional(parameters.periodProperty());
        counter.textProperty().bindBidirectional(parameters.counterProperty());
        parameters.typeProperty().subscribe(this::arrange);
        code.textProperty().bind(viewModel.codeProperty());
        viewModel.codeThereProperty().subscribe(there -> code.pseudoClassStateChanged(THERE, there));
        open(false);
    }

    private void leaveKey(boolean focused) {
        if (!focused) {
            viewModel.leaveKey(key.getLength() == 0);
        }
    }

    private <T> void segments(HBox box, Property<T> chosen, List<T> values, Function<T, String> words) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setId(box.getId() + "-" + value);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> {
                // A second click would take the choice away.
                button.setSelected(true);
                chosen.setValue(value);
            });
            box.getChildren().add(button);
            if (value.equals(chosen.getValue())) {
                button.setSelected(true);
            }
        }
    }

    private void arrange(OtpType type) {
        byHand.setVisible(type != OtpType.STEAM);
        byHand.setManaged(type != OtpType.STEAM);
        periodBox.setVisible(type == OtpType.TOTP);
        periodBox.setManaged(type == OtpType.TOTP);
        counterBox.setVisible(type == OtpType.HOTP);
        counterBox.setManaged(type == OtpType.HOTP);
        codeName.setText(
                messages.get(type == OtpType.HOTP ? "authenticator.type.code.first" : "authenticator.type.code.now"));
    }

    private void open(boolean open) {
        advanced.setVisible(open);
        advanced.setManaged(open);
        change.setText(messages.get(open ? "authenticator.type.less" : "authenticator.type.change"));
        change.setGraphic(new FontIcon(open ? "fltral-chevron-up-20" : "fltral-chevron-down-20"));
    }

    @FXML
    void change() {
        open(!advanced.isVisible());
    }

    @FXML
    void add() {
        viewModel.add();
    }

    @FXML
    void cancel() {
        viewModel.cancel();
    }

    /** For FXML. */
    public TypeAccountViewModel getViewModel() {
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
        key.clear();
    }
}
