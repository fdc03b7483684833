/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A round tile with the initials of a name, its colour taken from the username. Says nothing that the name does not. */
public final class Avatar extends StackPane {
    private static final int COLOURS = 6;
    private static final double CORNER = 10;
    /** Any odd factor would do; this one gives the people of the design's pictures the colours that they have there. */
    private static final int SPREAD = 7791473;

    private final Label initials = new Label();
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final StringProperty seed = new SimpleStringProperty(this, "seed");
    private final DoubleProperty diameter = new SimpleDoubleProperty(this, "diameter", 60);
    private final BooleanProperty square = new SimpleBooleanProperty(this, "square");

    /** An empty tile. */
    public Avatar() {
        getStyleClass().addAll("gh-avatar", colourOf(""));
        initials.textProperty().bind(name.map(Avatar::initialsOf));
        getChildren().add(initials);
        seed.addListener((property, old, now) -> colour(colourOf(now)));
        diameter.addListener(property -> shape());
        square.addListener(property -> shape());
        shape();
    }

    private void shape() {
        double size = getDiameter();
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setStyle(String.format(
                Locale.ROOT,
                "-fx-background-radius: %.0f; -fx-font-size: %.0fpx;",
                isSquare() ? CORNER : size / 2,
                size * 0.385));
    }

    /** Left alone where it stays the same: each change of a style class has the whole tile styled anew. */
    private void colour(String style) {
        if (!getStyleClass().get(1).equals(style)) {
            getStyleClass().set(1, style);
        }
    }

    private static String colourOf(String seed) {
        int hash = seed == null ? 0 : seed.hashCode() * SPREAD;
        return "gh-av" + (hash >>> 16) % COLOURS;
    }

    /** First letters of the first and the last word, upper case; of one word its first letter alone. */
    static String initialsOf(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }

    /** The person's name; its first and last word give the initials. */
    public StringProperty nameProperty() {
        return name;
    }

    public String getName() {
        return name.get();
    }

    public void setName(String value) {
        name.set(value);
    }

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

    /** Whether it is a tile with round corners, as services have, and not a circle. */
    public BooleanProperty squareProperty() {
        return square;
    }

    public boolean isSquare() {
        return square.get();
    }

    public void setSquare(boolean value) {
        square.set(value);
    }

    /** 60 in tiles of people, 52 at verification, 48 in the sidebar, 40 in the wizard. */
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
