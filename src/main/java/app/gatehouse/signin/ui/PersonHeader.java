/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.ui.controls.Avatar;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who is on the way in: avatar, name and username. */
public final class PersonHeader extends HBox {
    private static final double DIAMETER = 52;

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty username = new SimpleStringProperty(this, "username", "");

    /** Nobody yet. */
    public PersonHeader() {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("gh-person-header");
        Avatar avatar = new Avatar();
        avatar.setDiameter(DIAMETER);
        avatar.nameProperty().bind(name);
        avatar.seedProperty().bind(username);
        Label first = new Label();
        first.getStyleClass().add("gh-person-name");
        first.textProperty().bind(name);
        Label second = new Label();
        second.getStyleClass().add("gh-person-username");
        second.textProperty().bind(username);
        VBox words = new VBox(first, second);
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(avatar, words);
    }

    /** The person's name. */
    public StringProperty nameProperty() {
        return name;
    }

    public String getName() {
        return name.get();
    }

    public void setName(String value) {
        name.set(value);
    }

    /** What they sign in with; gives the avatar's colour. */
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
