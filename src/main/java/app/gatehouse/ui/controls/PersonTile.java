/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** A person who signed in here before: avatar and short name. Put several into one ToggleGroup. */
public final class PersonTile extends ToggleButton {
    private final Avatar avatar = new Avatar();
    private final Label shortName = new Label();
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final StringProperty username = new SimpleStringProperty(this, "username");

    /** A tile for nobody yet. */
    public PersonTile() {
        getStyleClass().setAll("gh-person-tile");
        avatar.nameProperty().bind(name.orElse(""));
        avatar.seedProperty().bind(username);
        shortName.textProperty().bind(name.map(PersonTile::shorten));
        VBox face = new VBox(avatar, shortName);
        face.setAlignment(Pos.TOP_CENTER);
        setGraphic(face);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        accessibleTextProperty().bind(name);
    }

    /** "Maria Kowalska" becomes "Maria K."; one word stays. */
    static String shorten(String name) {
        String[] words = name.strip().split("\\s+", -1);
        if (words.length == 1) {
            return words[0];
        }
        return words[0] + " " + Character.toString(words[words.length - 1].codePointAt(0)) + ".";
    }

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
