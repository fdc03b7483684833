/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.StackPane;

/** A round tile with the initials of a name, its colour taken from the username. */
public final class Avatar extends StackPane {
    private final StringProperty name = new SimpleStringProperty(this, "name");

    /** The person’s name; its first and last word give the initials. */
    public StringProperty nameProperty() {
        return name;
    }

    public String getName() {
        return name.get();
    }

    public void setName(String value) {
        name.set(value);
    }

    private final StringProperty seed = new SimpleStringProperty(this, "seed");

    /** The username (or service), which gives the colour. */
    public StringProperty seedProperty() {
        return seed;
    }

    public String getSeed() {
        return seed.get();
    }

    public void setSeed(String value) {
        seed.set(value);
    }

    private final DoubleProperty diameter = new SimpleDoubleProperty(this, "diameter", 60);

    /** 60 in tiles, 52 at verification, 48 in the sidebar, 40 in the wizard. */
    public DoubleProperty diameterProperty() {
        return diameter;
    }

    public double getDiameter() {
        return diameter.get();
    }

    public void setDiameter(double value) {
        diameter.set(value);
    }
}
