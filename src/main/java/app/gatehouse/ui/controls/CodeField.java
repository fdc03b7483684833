/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Control;

/** A code of 6 or 8 digits in cells: one field for the keyboard, for paste and for assistive techniques, ASCII digits only. */
@SuppressWarnings("DoNotCallSuggester")
public final class CodeField extends Control implements Worded {
    private final IntegerProperty length = new SimpleIntegerProperty(this, "length", 6);

    /** How many digits; 6 (3 + 3) or 8 (4 + 4). */
    public IntegerProperty lengthProperty() {
        return length;
    }

    public int getLength() {
        return length.get();
    }

    public void setLength(int value) {
        length.set(value);
    }

    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");

    /** Cells of 56 in place of 76, for dialogs. */
    public BooleanProperty compactProperty() {
        return compact;
    }

    public boolean isCompact() {
        return compact.get();
    }

    public void setCompact(boolean value) {
        compact.set(value);
    }

    private final BooleanProperty error = new SimpleBooleanProperty(this, "error");

    /** Paints the cells as wrong and shakes them once; the next digit takes it back. */
    public BooleanProperty errorProperty() {
        return error;
    }

    public boolean isError() {
        return error.get();
    }

    public void setError(boolean value) {
        error.set(value);
    }

    private final ObjectProperty<Runnable> onCompleted = new SimpleObjectProperty<>(this, "onCompleted");

    /** Runs when the last digit is in, once for each time. */
    public ObjectProperty<Runnable> onCompletedProperty() {
        return onCompleted;
    }

    public Runnable getOnCompleted() {
        return onCompleted.get();
    }

    public void setOnCompleted(Runnable value) {
        onCompleted.set(value);
    }

    /** The digits so far as a copy that the caller wipes. */
    public char[] copyDigits() {
        throw new UnsupportedOperationException();
    }

    /** True while all digits are in. */
    public ReadOnlyBooleanProperty completeProperty() {
        throw new UnsupportedOperationException();
    }

    /** How many digits are in. */
    public ReadOnlyIntegerProperty countProperty() {
        throw new UnsupportedOperationException();
    }

    /** Appends what is a digit in the text, until the field is full; spaces and dashes are skipped. */
    public void type(CharSequence text) {
        throw new UnsupportedOperationException();
    }

    /** Takes the last digit away. */
    public void backspace() {
        throw new UnsupportedOperationException();
    }

    /** Wipes all digits. */
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
