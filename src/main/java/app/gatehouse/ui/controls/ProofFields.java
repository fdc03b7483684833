/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What an asking dialog asks for: the password, and a code where the person has a second factor. Does not submit by itself
 * at the last digit, since such a dialog changes something.
 */
public final class ProofFields extends VBox implements Worded {
    private final SecretField password = new SecretField();
    private final VBox passwordGroup;
    private final ProofCode code = new ProofCode();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper(this, "complete");
    private final BooleanProperty codeNeeded = new SimpleBooleanProperty(this, "codeNeeded");
    private final StringProperty passwordLabel = new SimpleStringProperty(this, "passwordLabel");
    private final StringProperty errorText = new SimpleStringProperty(this, "errorText");

    /** Password alone. */
    public ProofFields() {
        getStyleClass().add("gh-proof");
        password.setId("proof-password");
        Label first = label(passwordLabel, password);
        password.fieldLabelProperty().bind(passwordLabel);
        FieldNote error = new FieldNote();
        error.setId("proof-error");
        error.textProperty().bind(errorText);
        code.visibleProperty().bind(codeNeeded);
        code.managedProperty().bind(codeNeeded);
        passwordGroup = new VBox(first, password);
        passwordGroup.getStyleClass().add("gh-field-group");
        getChildren().addAll(passwordGroup, code, error);
        complete.bind(
                password.lengthProperty().greaterThan(0).and(codeNeeded.not().or(code().completeProperty())));
    }

    private static Label label(StringProperty words, Node field) {
        Label label = new Label();
        label.getStyleClass().add("gh-label");
        label.textProperty().bind(words);
        label.setLabelFor(field);
        return label;
    }

    @Override
    public void setMessages(Messages messages) {
        password.setMessages(messages);
        code().setMessages(messages);
        setPasswordLabel(messages.get("ui.proof.password"));
    }

    /** The password field, id {@code proof-password}. */
    public SecretField password() {
        return password;
    }

    /** The code field, id {@code proof-code}. */
    public CodeField code() {
        return code.code();
    }

    /** The code field with what belongs to it. */
    public ProofCode codePart() {
        return code;
    }

    /** Puts password and code beside each other, where the dialog is wide enough; for good. */
    public void putSideBySide() {
        getChildren().removeAll(passwordGroup, code);
        HBox row = new HBox(passwordGroup, code);
        row.getStyleClass().add("gh-proof-row");
        HBox.setHgrow(passwordGroup, Priority.ALWAYS);
        passwordGroup.setMinWidth(240);
        passwordGroup.setPrefWidth(300);
        getChildren().add(0, row);
    }

    /** Wipes both. */
    public void clear() {
        password.clear();
        code().clear();
    }

    /** True while the password is not empty and the code, if needed, complete. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    public boolean isComplete() {
        return complete.get();
    }

    /** Whether the code is asked for. */
    public BooleanProperty codeNeededProperty() {
        return codeNeeded;
    }

    public boolean isCodeNeeded() {
        return codeNeeded.get();
    }

    public void setCodeNeeded(boolean value) {
        codeNeeded.set(value);
    }

    /** Label of the password field; a usual one stands there from the start. */
    public StringProperty passwordLabelProperty() {
        return passwordLabel;
    }

    public String getPasswordLabel() {
        return passwordLabel.get();
    }

    public void setPasswordLabel(String value) {
        passwordLabel.set(value);
    }

    /** What is wrong, below the last field; empty or null: nothing is. */
    public StringProperty errorTextProperty() {
        return errorText;
    }

    public String getErrorText() {
        return errorText.get();
    }

    public void setErrorText(String value) {
        errorText.set(value);
    }
}
