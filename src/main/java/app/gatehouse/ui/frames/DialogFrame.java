/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Worded;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A dialog with title, close button, content and a foot of buttons. Children in FXML are the content. */
@SuppressWarnings("DoNotCallSuggester")
public final class DialogFrame extends VBox implements Worded {
    private final StringProperty title = new SimpleStringProperty(this, "title");

    /** Its title. */
    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    private final ObjectProperty<Runnable> onClose = new SimpleObjectProperty<>(this, "onClose");

    /** What the close button and Esc do. */
    public ObjectProperty<Runnable> onCloseProperty() {
        return onClose;
    }

    public Runnable getOnClose() {
        return onClose.get();
    }

    public void setOnClose(Runnable value) {
        onClose.set(value);
    }

    private final DoubleProperty dialogWidth = new SimpleDoubleProperty(this, "dialogWidth", 560);

    /** 560 usually, 640 for the codes. */
    public DoubleProperty dialogWidthProperty() {
        return dialogWidth;
    }

    public double getDialogWidth() {
        return dialogWidth.get();
    }

    public void setDialogWidth(double value) {
        dialogWidth.set(value);
    }

    private final BooleanProperty ruledFoot = new SimpleBooleanProperty(this, "ruledFoot", true);

    /** Whether a line parts the foot (20) or not (12c). */
    public BooleanProperty ruledFootProperty() {
        return ruledFoot;
    }

    public boolean isRuledFoot() {
        return ruledFoot.get();
    }

    public void setRuledFoot(boolean value) {
        ruledFoot.set(value);
    }

    private final ObservableList<Node> content = FXCollections.observableArrayList();

    /** The content’s nodes. */
    public ObservableList<Node> getContent() {
        return content;
    }

    private final ObservableList<Node> foot = FXCollections.observableArrayList();

    /** Buttons of the foot, primary last. */
    public ObservableList<Node> getFoot() {
        return foot;
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
