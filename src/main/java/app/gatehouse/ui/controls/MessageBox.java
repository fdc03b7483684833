/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A coloured box with an icon, a sentence, and a strong first line where it needs one. */
public final class MessageBox extends HBox {
    private final FontIcon sign = new FontIcon();
    private final Label strong = new Label();
    private final Label words = new Label();
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final StringProperty text = new SimpleStringProperty(this, "text");
    private final StringProperty icon = new SimpleStringProperty(this, "icon");
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.INFO);

    /** An empty box in the tone of information. */
    public MessageBox() {
        getStyleClass().add("gh-message");
        strong.getStyleClass().add("gh-message-title");
        strong.setWrapText(true);
        strong.setMinHeight(USE_PREF_SIZE);
        strong.textProperty().bind(title);
        strong.visibleProperty().bind(title.isNotEmpty());
        strong.managedProperty().bind(strong.visibleProperty());
        words.getStyleClass().add("gh-message-text");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(text);
        VBox lines = new VBox(strong, words);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(sign, lines);
        ToneStyle.follow(this, tone);
        ToneStyle.icon(sign, icon, tone);
    }

    /** Strong first line; null: none. */
    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    /** The sentence. */
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
