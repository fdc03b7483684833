/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** One to four bars and the words for them. */
@SuppressWarnings("DoNotCallSuggester")
public final class StrengthMeter extends VBox implements Worded {
    private final IntegerProperty level = new SimpleIntegerProperty(this, "level");

    /** 0 (nothing typed) to 4 bars: Weak, Fair, Good, Strong. */
    public IntegerProperty levelProperty() {
        return level;
    }

    public int getLevel() {
        return level.get();
    }

    public void setLevel(int value) {
        level.set(value);
    }

    private final StringProperty note = new SimpleStringProperty(this, "note");

    /** The words beside the level; null takes the usual ones. */
    public StringProperty noteProperty() {
        return note;
    }

    public String getNote() {
        return note.get();
    }

    public void setNote(String value) {
        note.set(value);
    }

    /** The node at the right end of the line of words, as the link "Suggest a passphrase"; null: none. */
    public ObjectProperty<Node> actionProperty() {
        throw new UnsupportedOperationException();
    }

    public Node getAction() {
        return actionProperty().get();
    }

    public void setAction(Node action) {
        actionProperty().set(action);
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
