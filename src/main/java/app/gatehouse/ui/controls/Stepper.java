/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Where one is in a short run of steps: done, present, to come. */
@SuppressWarnings("DoNotCallSuggester")
public final class Stepper extends Region implements Worded {
    private final IntegerProperty current = new SimpleIntegerProperty(this, "current");

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

    private final ObjectProperty<Orientation> orientation =
            new SimpleObjectProperty<>(this, "orientation", Orientation.HORIZONTAL);

    /** HORIZONTAL in the wizard’s top bar, VERTICAL on the face. */
    public ObjectProperty<Orientation> orientationProperty() {
        return orientation;
    }

    public Orientation getOrientation() {
        return orientation.get();
    }

    public void setOrientation(Orientation value) {
        orientation.set(value);
    }

    private final ObservableList<String> steps = FXCollections.observableArrayList();

    /** Names of the steps, in order. */
    public ObservableList<String> getSteps() {
        return steps;
    }

    private final ObservableList<String> notes = FXCollections.observableArrayList();

    /** Second lines of the steps, shown for the present one; VERTICAL only; may be shorter. */
    public ObservableList<String> getNotes() {
        return notes;
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
