/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;

/** A primary button that says what it does while its work runs ("Unlocking…", with a spinner), and is off then. */
public final class WorkButton extends Button {
    private static final double SPINNER = 24;

    private final StringProperty idleText = new SimpleStringProperty(this, "idleText", "");
    private final StringProperty workingText = new SimpleStringProperty(this, "workingText", "");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");
    private final BooleanProperty off = new SimpleBooleanProperty(this, "off");

    /** A default button without words yet. */
    public WorkButton() {
        getStyleClass().addAll("accent", "gh-btn");
        setDefaultButton(true);
        setMaxWidth(Double.MAX_VALUE);
        disableProperty().bind(working.or(off));
        working.addListener((property, old, now) -> show());
        idleText.addListener((property, old, now) -> show());
        workingText.addListener((property, old, now) -> show());
    }

    private void show() {
        setText(working.get() ? workingText.get() : idleText.get());
        setGraphic(working.get() ? spinner() : null);
    }

    private static Node spinner() {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setPrefSize(SPINNER, SPINNER);
        spinner.setMinSize(SPINNER, SPINNER);
        spinner.getStyleClass().add("gh-spinner");
        return spinner;
    }

    /** The words at rest. */
    public StringProperty idleTextProperty() {
        return idleText;
    }

    public String getIdleText() {
        return idleText.get();
    }

    public void setIdleText(String value) {
        idleText.set(value);
    }

    /** The words while it works. */
    public StringProperty workingTextProperty() {
        return workingText;
    }

    public String getWorkingText() {
        return workingText.get();
    }

    public void setWorkingText(String value) {
        workingText.set(value);
    }

    /** While its work runs. */
    public BooleanProperty workingProperty() {
        return working;
    }

    public boolean isWorking() {
        return working.get();
    }

    public void setWorking(boolean value) {
        working.set(value);
    }

    /** Whether it cannot be pressed for another reason; use this in place of {@code disable}. */
    public BooleanProperty offProperty() {
        return off;
    }

    public boolean isOff() {
        return off.get();
    }

    public void setOff(boolean value) {
        off.set(value);
    }
}
