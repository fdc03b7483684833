/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.VBox;

/** The 32 characters of a recovery key in 8 cells of 4: one field; takes paste, small letters, spaces and dashes, reads O as 0, I and L as 1. */
@SuppressWarnings("DoNotCallSuggester")
public final class RecoveryKeyField extends VBox implements Worded {
    private final StringProperty errorText = new SimpleStringProperty(this, "errorText");

    /** What is wrong, shown below; empty or null: nothing is. */
    public StringProperty errorTextProperty() {
        return errorText;
    }

    public String getErrorText() {
        return errorText.get();
    }

    public void setErrorText(String value) {
        errorText.set(value);
    }

    private final StringProperty hint = new SimpleStringProperty(this, "hint");

    /** Shown below while nothing is wrong. */
    public StringProperty hintProperty() {
        return hint;
    }

    public String getHint() {
        return hint.get();
    }

    public void setHint(String value) {
        hint.set(value);
    }

    /** The characters so far, upper case, as a copy that the caller wipes. */
    public char[] copyText() {
        throw new UnsupportedOperationException();
    }

    /** True while all 32 are in. */
    public ReadOnlyBooleanProperty completeProperty() {
        throw new UnsupportedOperationException();
    }

    /** Wipes everything. */
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
