/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One to four bars and the words for them: Weak, Fair, Good, Strong. Does not judge a password; it is told the level.
 */
public final class StrengthMeter extends VBox implements Worded {
    private static final int BARS = 4;
    private static final List<String> LEVELS = List.of("none", "weak", "fair", "good", "strong");

    private final List<Region> bars = new ArrayList<>();
    private final Label word = new Label();
    private final Label beside = new Label();
    private final HBox line = new HBox(word, beside);
    private final IntegerProperty level = new SimpleIntegerProperty(this, "level");
    private final StringProperty note = new SimpleStringProperty(this, "note");
    private final ObjectProperty<Node> action = new SimpleObjectProperty<>(this, "action");

    private Messages messages;

    /** A meter for an empty field. */
    public StrengthMeter() {
        getStyleClass().addAll("gh-meter", "none");
        setAccessibleRole(AccessibleRole.TEXT);
        HBox row = new HBox();
        row.getStyleClass().add("gh-meter-bars");
        for (int i = 0; i < BARS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("gh-meter-bar");
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.add(bar);
        }
        row.getChildren().addAll(bars);
        word.getStyleClass().add("gh-meter-word");
        beside.getStyleClass().add("gh-caption");
        beside.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(beside, Priority.ALWAYS);
        line.getStyleClass().add("gh-meter-line");
        getChildren().addAll(row, line);
        level.addListener(property -> show());
        note.addListener(property -> show());
        action.addListener((property, old, now) -> {
            line.getChildren().remove(old);
            if (now != null) {
                line.getChildren().add(now);
            }
        });
    }

    @Override
    public void setMessages(Messages words) {
        messages = words;
        show();
    }

    private void show() {
        String name = LEVELS.get(getLevel());
        getStyleClass().set(1, name);
        for (int i = 0; i < BARS; i++) {
            bars.get(i).getStyleClass().setAll("gh-meter-bar");
            if (i < getLevel()) {
                bars.get(i).getStyleClass().add("filled");
            }
        }
        if (messages != null) {
            word.setText(getLevel() == 0 ? "" : messages.get("ui.strength." + name));
            beside.setText(noteOf(name));
            setAccessibleText(word.getText() + " " + beside.getText());
        }
        word.setManaged(getLevel() > 0);
    }

    private String noteOf(String name) {
        if (getNote() != null) {
            return getNote();
        }
        return getLevel() == 0 ? "" : messages.get("ui.strength." + name + ".note");
    }

    /** 0 (nothing typed) to 4 bars. */
    public IntegerProperty levelProperty() {
        return level;
    }

    public int getLevel() {
        return level.get();
    }

    public void setLevel(int value) {
        level.set(value);
    }

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

    /** The node at the right end of the line of words, as a link "Suggest a passphrase"; null: none. */
    public ObjectProperty<Node> actionProperty() {
        return action;
    }

    public Node getAction() {
        return action.get();
    }

    public void setAction(Node value) {
        action.set(value);
    }
}
