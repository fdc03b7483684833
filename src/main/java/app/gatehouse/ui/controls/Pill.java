/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A short state in words, with an icon: On, Off, Recommended. */
public final class Pill extends HBox {
    private final FontIcon sign = new FontIcon();
    private final Label words = new Label();
    private final StringProperty text = new SimpleStringProperty(this, "text");
    private final StringProperty icon = new SimpleStringProperty(this, "icon");
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.NEUTRAL);

    /** A neutral pill without words. */
    public Pill() {
        getStyleClass().add("gh-pill");
        words.setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        words.textProperty().bind(text);
        getChildren().addAll(sign, words);
        ToneStyle.follow(this, tone);
        ToneStyle.icon(sign, icon, tone);
    }

    /** The words. */
    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String value) {
        text.set(value);
    }

    /** Icon literal; null takes the tone's own, an empty one shows none. */
    public StringProperty iconProperty() {
        return icon;
    }

    public String getIcon() {
        return icon.get();
    }

    public void setIcon(String value) {
        icon.set(value);
    }

    /** What it means. */
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
