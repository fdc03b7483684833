/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** One coloured sentence below a field, with an icon. It takes no room while its text is empty. */
public final class FieldNote extends HBox {
    private final FontIcon sign = new FontIcon();
    private final Label words = new Label();
    private final StringProperty text = new SimpleStringProperty(this, "text");
    private final StringProperty icon = new SimpleStringProperty(this, "icon");
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.DANGER);

    /** An empty note in the tone of errors. */
    public FieldNote() {
        getStyleClass().add("gh-note");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(sign, words);
        visibleProperty().bind(text.map(value -> !value.isEmpty()).orElse(false));
        managedProperty().bind(visibleProperty());
        ToneStyle.follow(this, tone);
        ToneStyle.icon(sign, icon, tone);
    }

    /** The sentence; empty or null: the note is gone. */
    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String value) {
        text.set(value);
    }

    /** Icon literal; null takes the tone's own. */
    public StringProperty iconProperty() {
        return icon;
    }

    public String getIcon() {
        return icon.get();
    }

    public void setIcon(String value) {
        icon.set(value);
    }

    /** What it means; NEUTRAL is a muted line. */
    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    public Tone getTone() {
        return tone.get();
    }

    public void setTone(Tone value) {
        tone.set(value);
    }
}
