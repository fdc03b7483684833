/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.ui.controls.Tone;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A question with a tile, one sentence on what happens, fields where it asks for proof, and two equal buttons, the harmless one left. Children in FXML stand between sentence and buttons. */
public final class AskingDialog extends VBox {
    private final StringProperty icon = new SimpleStringProperty(this, "icon");

    /** Icon literal of the tile. */
    public StringProperty iconProperty() {
        return icon;
    }

    public String getIcon() {
        return icon.get();
    }

    public void setIcon(String value) {
        icon.set(value);
    }

    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.WARNING);

    /** Colour of the tile. */
    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    public Tone getTone() {
        return tone.get();
    }

    public void setTone(Tone value) {
        tone.set(value);
    }

    private final StringProperty title = new SimpleStringProperty(this, "title");

    /** The question. */
    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    private final StringProperty text = new SimpleStringProperty(this, "text");

    /** What happens. */
    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String value) {
        text.set(value);
    }

    private final StringProperty keepText = new SimpleStringProperty(this, "keepText");

    /** The harmless button; names what stays. */
    public StringProperty keepTextProperty() {
        return keepText;
    }

    public String getKeepText() {
        return keepText.get();
    }

    public void setKeepText(String value) {
        keepText.set(value);
    }

    private final StringProperty actText = new SimpleStringProperty(this, "actText");

    /** The other one. */
    public StringProperty actTextProperty() {
        return actText;
    }

    public String getActText() {
        return actText.get();
    }

    public void setActText(String value) {
        actText.set(value);
    }

    private final BooleanProperty destructive = new SimpleBooleanProperty(this, "destructive");

    /** Whether it is red. */
    public BooleanProperty destructiveProperty() {
        return destructive;
    }

    public boolean isDestructive() {
        return destructive.get();
    }

    public void setDestructive(boolean value) {
        destructive.set(value);
    }

    private final BooleanProperty actDisabled = new SimpleBooleanProperty(this, "actDisabled");

    /** Whether it is off. */
    public BooleanProperty actDisabledProperty() {
        return actDisabled;
    }

    public boolean isActDisabled() {
        return actDisabled.get();
    }

    public void setActDisabled(boolean value) {
        actDisabled.set(value);
    }

    private final ObjectProperty<Runnable> onKeep = new SimpleObjectProperty<>(this, "onKeep");

    /** Harmless button and Esc. */
    public ObjectProperty<Runnable> onKeepProperty() {
        return onKeep;
    }

    public Runnable getOnKeep() {
        return onKeep.get();
    }

    public void setOnKeep(Runnable value) {
        onKeep.set(value);
    }

    private final ObjectProperty<Runnable> onAct = new SimpleObjectProperty<>(this, "onAct");

    /** The other button and Enter. */
    public ObjectProperty<Runnable> onActProperty() {
        return onAct;
    }

    public Runnable getOnAct() {
        return onAct.get();
    }

    public void setOnAct(Runnable value) {
        onAct.set(value);
    }

    private final ObservableList<Node> content = FXCollections.observableArrayList();

    /** Nodes between sentence and buttons. */
    public ObservableList<Node> getContent() {
        return content;
    }
}
