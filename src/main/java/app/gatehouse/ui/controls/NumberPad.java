/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Twelve keys for gloved hands. They never take the focus; they type into a {@link CodeField}. While its policy keeps it
 * away, the pad takes no room.
 */
public final class NumberPad extends GridPane implements Worded {
    private static final int COLUMNS = 3;

    private final List<Button> keys = new ArrayList<>();
    private final Button clear = key("pad-clear");
    private final Button backspace = key("pad-backspace");
    private final ObjectProperty<CodeField> target = new SimpleObjectProperty<>(this, "target");
    private final ObjectProperty<Policy> policy = new SimpleObjectProperty<>(this, "policy", Policy.AFTER_TOUCH);

    /** A pad without a target. */
    public NumberPad() {
        getStyleClass().add("gh-pad");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / COLUMNS);
            third.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(third);
        }
        for (int digit = 1; digit <= 9; digit++) {
            add(digitKey(digit), (digit - 1) % COLUMNS, (digit - 1) / COLUMNS);
        }
        clear.getStyleClass().add("gh-key-word");
        clear.setOnAction(event -> getTarget().clear());
        backspace.setGraphic(new FontIcon("fltral-backspace-24"));
        backspace.setOnAction(event -> getTarget().backspace());
        add(clear, 0, 3);
        add(digitKey(0), 1, 3);
        add(backspace, 2, 3);
        ObservableValue<Boolean> off =
                target.flatMap(CodeField::disabledProperty).orElse(true);
        keys.forEach(key -> key.disableProperty().bind(off));
        ObservableValue<Boolean> touched =
                sceneProperty().flatMap(NumberPad::touched).orElse(false);
        ObservableValue<Boolean> there = policy.flatMap(
                now -> touched.map(touch -> now == Policy.ALWAYS || (now == Policy.AFTER_TOUCH && touch)));
        visibleProperty().bind(there);
        managedProperty().bind(visibleProperty());
    }

    private static ObservableValue<Boolean> touched(Scene scene) {
        return TouchSense.of(scene).touchedProperty();
    }

    private Button digitKey(int digit) {
        String words = Integer.toString(digit);
        Button key = key("pad-" + words);
        key.setText(words);
        key.setOnAction(event -> getTarget().type(words));
        return key;
    }

    private Button key(String id) {
        Button key = new Button();
        key.setId(id);
        key.getStyleClass().add("gh-key");
        key.setFocusTraversable(false);
        key.setMaxWidth(Double.MAX_VALUE);
        keys.add(key);
        return key;
    }

    @Override
    public void setMessages(Messages messages) {
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(messages.get("ui.pad.name"));
        clear.setText(messages.get("ui.pad.clear"));
        backspace.setAccessibleText(messages.get("ui.pad.backspace"));
    }

    /** Where the digits go. */
    public ObjectProperty<CodeField> targetProperty() {
        return target;
    }

    public CodeField getTarget() {
        return target.get();
    }

    public void setTarget(CodeField value) {
        target.set(value);
    }

    /** When the pad is there. */
    public ObjectProperty<Policy> policyProperty() {
        return policy;
    }

    public Policy getPolicy() {
        return policy.get();
    }

    public void setPolicy(Policy value) {
        policy.set(value);
    }

    /** When the pad is there. */
    public enum Policy {
        ALWAYS,
        /** As soon as somebody touched the screen. */
        AFTER_TOUCH,
        NEVER
    }
}
