/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.VBox;

/** A field for passwords whose text lives in a wiped char array and in no string property; with a show button, a message below and a hint at Caps Lock. */
@SuppressWarnings("DoNotCallSuggester")
public final class SecretField extends VBox implements Worded {
    private final StringProperty promptText = new SimpleStringProperty(this, "promptText");

    /** Shown while the field is empty. */
    public StringProperty promptTextProperty() {
        return promptText;
    }

    public String getPromptText() {
        return promptText.get();
    }

    public void setPromptText(String value) {
        promptText.set(value);
    }

    private final StringProperty fieldLabel = new SimpleStringProperty(this, "fieldLabel");

    /** Its accessible name, the text of the label above it. */
    public StringProperty fieldLabelProperty() {
        return fieldLabel;
    }

    public String getFieldLabel() {
        return fieldLabel.get();
    }

    public void setFieldLabel(String value) {
        fieldLabel.set(value);
    }

    private final StringProperty errorText = new SimpleStringProperty(this, "errorText");

    /** What is wrong, shown below; empty or null: nothing is. The next key takes it away. */
    public StringProperty errorTextProperty() {
        return errorText;
    }

    public String getErrorText() {
        return errorText.get();
    }

    public void setErrorText(String value) {
        errorText.set(value);
    }

    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");

    /** Whether the text is readable. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public boolean isShown() {
        return shown.get();
    }

    public void setShown(boolean value) {
        shown.set(value);
    }

    private final ObjectProperty<Runnable> onSubmit = new SimpleObjectProperty<>(this, "onSubmit");

    /** Runs at Enter; without one Enter reaches the default button. */
    public ObjectProperty<Runnable> onSubmitProperty() {
        return onSubmit;
    }

    public Runnable getOnSubmit() {
        return onSubmit.get();
    }

    public void setOnSubmit(Runnable value) {
        onSubmit.set(value);
    }

    /** The text as a copy that the caller wipes. */
    public char[] copyText() {
        throw new UnsupportedOperationException();
    }

    /** Replaces the text by a copy of the given one, caret at the end. */
    public void setText(char[] text) {
        throw new UnsupportedOperationException();
    }

    /** Wipes the text. */
    public void clear() {
        throw new UnsupportedOperationException();
    }

    /** How many code points are in. */
    public ReadOnlyIntegerProperty lengthProperty() {
        throw new UnsupportedOperationException();
    }

    /** Called after each change of the text by whatever means; never receives the text. */
    public void addTextListener(Runnable listener) {
        throw new UnsupportedOperationException();
    }

    /** Whether it holds the same text as the other one; in constant time for equal lengths. */
    public boolean sameText(SecretField other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
