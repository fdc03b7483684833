/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;

/** A person who signed in here before: avatar and short name. */
public final class PersonTile extends ToggleButton {
    private final StringProperty name = new SimpleStringProperty(this, "name");

    /** Full name; shown shortened, as "Maria K.". */
    public StringProperty nameProperty() {
        return name;
    }

    public String getName() {
        return name.get();
    }

    public void setName(String value) {
        name.set(value);
    }

    private final StringProperty username = new SimpleStringProperty(this, "username");

    /** Fills in the username field; gives the colour. */
    public StringProperty usernameProperty() {
        return username;
    }

    public String getUsername() {
        return username.get();
    }

    public void setUsername(String value) {
        username.set(value);
    }
}
