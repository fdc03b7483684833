/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A few choices in one row of which exactly one holds. It is one stop for Tab; the arrow keys, Home and End move the choice.
 *
 * @param <T> what is chosen; its {@code toString()} ends the id of its button
 */
public final class Segmented<T> extends HBox {
    private final List<T> values = new ArrayList<>();
    private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");
    private final StringProperty groupLabel = new SimpleStringProperty(this, "groupLabel");

    /** Without choices. */
    public Segmented() {
        getStyleClass().add("gh-segmented");
        accessibleTextProperty().bind(groupLabel);
        value.addListener((property, old, now) -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /**
     * The choices in their order.
     *
     * @param choices each with its word
     */
    public void setChoices(Map<T, String> choices) {
        values.clear();
        getChildren().clear();
        choices.forEach((choice, word) -> {
            ToggleButton button = new ToggleButton(word);
            button.setId(getId() + "-" + choice);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.accessibleTextProperty()
                    .bind(groupLabel.map(label -> label + ": " + word).orElse(word));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(1);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> choose(choice));
            values.add(choice);
            getChildren().add(button);
        });
        mark();
    }

    /** Icons before the words; choices without one keep their words alone. Call after {@link #setChoices}. */
    public void setIcons(Map<T, String> icons) {
        for (int place = 0; place < values.size(); place++) {
            String icon = icons.get(values.get(place));
            ((ToggleButton) getChildren().get(place)).setGraphic(icon == null ? null : new FontIcon(icon));
        }
    }

    private void choose(T choice) {
        setValue(choice);
        // A click on the chosen one would unselect its button.
        mark();
    }

    private void mark() {
        for (int place = 0; place < values.size(); place++) {
            ToggleButton button = (ToggleButton) getChildren().get(place);
            boolean chosen = values.get(place).equals(getValue());
            button.setSelected(chosen);
            button.setFocusTraversable(chosen || (getValue() == null && place == 0));
        }
    }

    private void move(KeyEvent event) {
        int present = values.indexOf(getValue());
        boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        KeyCode code = event.getCode();
        int next;
        if (code == KeyCode.RIGHT || code == KeyCode.DOWN) {
            next = present + (mirrored && code == KeyCode.RIGHT ? -1 : 1);
        } else if (code == KeyCode.LEFT || code == KeyCode.UP) {
            next = present - (mirrored && code == KeyCode.LEFT ? -1 : 1);
        } else if (code == KeyCode.HOME) {
            next = 0;
        } else if (code == KeyCode.END) {
            next = values.size() - 1;
        } else {
            return;
        }
        event.consume();
        int place = Math.max(0, Math.min(values.size() - 1, next));
        choose(values.get(place));
        getChildren().get(place).requestFocus();
    }

    /** What is chosen; null: nothing yet. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T getValue() {
        return value.get();
    }

    public void setValue(T chosen) {
        value.set(chosen);
    }

    /** What the choice is about: the text of the label above it. */
    public StringProperty groupLabelProperty() {
        return groupLabel;
    }

    public String getGroupLabel() {
        return groupLabel.get();
    }

    public void setGroupLabel(String label) {
        groupLabel.set(label);
    }
}
