/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.StackPane;

/** How much of a time is left: an arc that loses its share, and the seconds. It runs nothing itself: whoever hears the ticker sets what is left. */
@SuppressWarnings("DoNotCallSuggester")
public final class CountdownRing extends StackPane implements Worded {
    private final DoubleProperty total = new SimpleDoubleProperty(this, "total", 30);

    /** The whole, in seconds. */
    public DoubleProperty totalProperty() {
        return total;
    }

    public double getTotal() {
        return total.get();
    }

    public void setTotal(double value) {
        total.set(value);
    }

    private final DoubleProperty left = new SimpleDoubleProperty(this, "left");

    /** What is left, in seconds. */
    public DoubleProperty leftProperty() {
        return left;
    }

    public double getLeft() {
        return left.get();
    }

    public void setLeft(double value) {
        left.set(value);
    }

    private final DoubleProperty diameter = new SimpleDoubleProperty(this, "diameter", 44);

    /** Outer diameter: 26 beside a line, 44 in lists, 96 in the idle warning, 208 for a wait. */
    public DoubleProperty diameterProperty() {
        return diameter;
    }

    public double getDiameter() {
        return diameter.get();
    }

    public void setDiameter(double value) {
        diameter.set(value);
    }

    private final DoubleProperty thickness = new SimpleDoubleProperty(this, "thickness", 4);

    /** Width of the arc. */
    public DoubleProperty thicknessProperty() {
        return thickness;
    }

    public double getThickness() {
        return thickness.get();
    }

    public void setThickness(double value) {
        thickness.set(value);
    }

    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.INFO);

    /** INFO (accent), WARNING or DANGER; INFO turns amber by itself in the last five seconds. */
    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    public Tone getTone() {
        return tone.get();
    }

    public void setTone(Tone value) {
        tone.set(value);
    }

    private final BooleanProperty numbered = new SimpleBooleanProperty(this, "numbered", true);

    /** Whether the seconds stand in it: as 18, or as 0:22 from one minute of total upwards or with a caption. */
    public BooleanProperty numberedProperty() {
        return numbered;
    }

    public boolean isNumbered() {
        return numbered.get();
    }

    public void setNumbered(boolean value) {
        numbered.set(value);
    }

    private final StringProperty caption = new SimpleStringProperty(this, "caption");

    /** A word below the number, as "left". */
    public StringProperty captionProperty() {
        return caption;
    }

    public String getCaption() {
        return caption.get();
    }

    public void setCaption(String value) {
        caption.set(value);
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
