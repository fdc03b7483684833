/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** A rounded square with an icon in the colour of its tone. Decoration: what it means stands beside it in words. */
public final class Tile extends StackPane {
    private final FontIcon sign = new FontIcon();
    private final StringProperty icon = new SimpleStringProperty(this, "icon");
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.INFO);
    private final DoubleProperty side = new SimpleDoubleProperty(this, "side", 60);
    private final IntegerProperty iconSize = new SimpleIntegerProperty(this, "iconSize", 28);

    /** A tile without an icon. */
    public Tile() {
        getStyleClass().add("gh-tile");
        ToneStyle.follow(this, tone);
        icon.addListener((property, old, now) -> {
            sign.setIconLiteral(now);
            getChildren().setAll(sign);
        });
        InvalidationListener resize = property -> shape();
        side.addListener(resize);
        iconSize.addListener(resize);
        shape();
    }

    private void shape() {
        double size = getSide();
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        sign.setStyle("-fx-icon-size: " + getIconSize() + "px;");
        setStyle(String.format(Locale.ROOT, "-fx-background-radius: %.0f;", size * 0.27));
    }

    /** Icon literal. */
    public StringProperty iconProperty() {
        return icon;
    }

    public String getIcon() {
        return icon.get();
    }

    public void setIcon(String value) {
        icon.set(value);
    }

    /** What it means. */
    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    public Tone getTone() {
        return tone.get();
    }

    public void setTone(Tone value) {
        tone.set(value);
    }

    /** 96 at no tries left, 72 at unlock, 64 in cards, 60 in dialogs, 56 in the profile. */
    public DoubleProperty sideProperty() {
        return side;
    }

    public double getSide() {
        return side.get();
    }

    public void setSide(double value) {
        side.set(value);
    }

    /** Size of the icon: 28 to 48. */
    public IntegerProperty iconSizeProperty() {
        return iconSize;
    }

    public int getIconSize() {
        return iconSize.get();
    }

    public void setIconSize(int value) {
        iconSize.set(value);
    }
}
