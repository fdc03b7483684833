/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where one is in a short run of steps: done, present, to come. Steps cannot be pressed. */
public final class Stepper extends StackPane implements Worded {
    private final ObservableList<String> steps = FXCollections.observableArrayList();
    private final ObservableList<String> notes = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(this, "current");
    private final ObjectProperty<Orientation> orientation =
            new SimpleObjectProperty<>(this, "orientation", Orientation.HORIZONTAL);

    private Messages messages;

    /** A stepper without steps. */
    public Stepper() {
        getStyleClass().add("gh-stepper");
        setAccessibleRole(AccessibleRole.TEXT);
        InvalidationListener change = property -> build();
        steps.addListener(change);
        notes.addListener(change);
        current.addListener(change);
        orientation.addListener(change);
    }

    @Override
    public void setMessages(Messages words) {
        messages = words;
        build();
    }

    private void build() {
        getChildren().setAll(getOrientation() == Orientation.HORIZONTAL ? horizontal() : vertical());
        if (messages != null && getCurrent() < steps.size()) {
            setAccessibleText(messages.get("ui.stepper.name", getCurrent() + 1, steps.size(), steps.get(getCurrent())));
        }
    }

    private Node horizontal() {
        HBox row = new HBox();
        row.getStyleClass().add("gh-steps-across");
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                Region line = new Region();
                line.getStyleClass().add("gh-step-line");
                row.getChildren().add(line);
            }
            HBox step = new HBox(circle(i), name(i));
            step.getStyleClass().addAll("gh-step", state(i));
            row.getChildren().add(step);
        }
        return row;
    }

    private Node vertical() {
        VBox column = new VBox();
        column.getStyleClass().add("gh-steps-down");
        for (int i = 0; i < steps.size(); i++) {
            VBox words = new VBox(name(i));
            words.getStyleClass().add("gh-step-words");
            if (i == getCurrent() && i < notes.size()) {
                Label note = new Label(notes.get(i));
                note.getStyleClass().add("gh-step-note");
                words.getChildren().add(note);
            }
            HBox step = new HBox(circle(i), words);
            step.getStyleClass().addAll("gh-step", state(i));
            column.getChildren().add(step);
        }
        return column;
    }

    private Node circle(int index) {
        boolean done = index < getCurrent();
        Label circle = done ? new Label(null, new FontIcon("fltral-checkmark-24")) : new Label(number(index));
        circle.getStyleClass().add("gh-step-circle");
        return circle;
    }

    private static String number(int index) {
        return Integer.toString(index + 1);
    }

    private Label name(int index) {
        Label name = new Label(steps.get(index));
        name.getStyleClass().add("gh-step-name");
        return name;
    }

    private String state(int index) {
        return index < getCurrent() ? "done" : index == getCurrent() ? "present" : "to-come";
    }

    /** Names of the steps, in order. */
    public ObservableList<String> getSteps() {
        return steps;
    }

    /** Second lines of the steps, shown for the present one; VERTICAL only; may be shorter. */
    public ObservableList<String> getNotes() {
        return notes;
    }

    /** Index of the present step, from 0. */
    public IntegerProperty currentProperty() {
        return current;
    }

    public int getCurrent() {
        return current.get();
    }

    public void setCurrent(int value) {
        current.set(value);
    }

    /** HORIZONTAL in the wizard's bar, VERTICAL on the face. */
    public ObjectProperty<Orientation> orientationProperty() {
        return orientation;
    }

    public Orientation getOrientation() {
        return orientation.get();
    }

    public void setOrientation(Orientation value) {
        orientation.set(value);
    }
}
