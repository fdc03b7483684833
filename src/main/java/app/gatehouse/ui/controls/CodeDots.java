/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.HBox;

/** How many of a set are left, as filled and empty dots and in words. */
@SuppressWarnings("DoNotCallSuggester")
public final class CodeDots extends HBox implements Worded {
    private final IntegerProperty total = new SimpleIntegerProperty(this, "total", 10);

    /** How many there were. */
    public IntegerProperty totalProperty() {
        return total;
    }

    public int getTotal() {
        return total.get();
    }

    public void setTotal(int value) {
        total.set(value);
    }

    private final IntegerProperty left = new SimpleIntegerProperty(this, "left");

    /** How many are left. */
    public IntegerProperty leftProperty() {
        return left;
    }

    public int getLeft() {
        return left.get();
    }

    public void setLeft(int value) {
        left.set(value);
    }

    private final StringProperty text = new SimpleStringProperty(this, "text");

    /** The words beside the dots; null takes "7 of 10 left". */
    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String value) {
        text.set(value);
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
