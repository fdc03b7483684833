/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.VBox;

/** What an asking dialog asks for: the password, and the code of the app where the person has one. */
@SuppressWarnings("DoNotCallSuggester")
public final class ProofFields extends VBox implements Worded {
    private final BooleanProperty codeNeeded = new SimpleBooleanProperty(this, "codeNeeded");

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

    private final StringProperty passwordLabel = new SimpleStringProperty(this, "passwordLabel");

    /** Label of the password field; null takes "Your password". */
    public StringProperty passwordLabelProperty() {
        return passwordLabel;
    }

    public String getPasswordLabel() {
        return passwordLabel.get();
    }

    public void setPasswordLabel(String value) {
        passwordLabel.set(value);
    }

    private final StringProperty errorText = new SimpleStringProperty(this, "errorText");

    /** What is wrong, below the last field. */
    public StringProperty errorTextProperty() {
        return errorText;
    }

    public String getErrorText() {
        return errorText.get();
    }

    public void setErrorText(String value) {
        errorText.set(value);
    }

    /** The password field, id {@code proof-password}. */
    public SecretField password() {
        throw new UnsupportedOperationException();
    }

    /** The code field, id {@code proof-code}. */
    public CodeField code() {
        throw new UnsupportedOperationException();
    }

    /** True while the password is not empty and the code, if needed, complete. */
    public ReadOnlyBooleanProperty completeProperty() {
        throw new UnsupportedOperationException();
    }

    /** Wipes both. */
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
