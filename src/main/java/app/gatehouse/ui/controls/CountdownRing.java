/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/**
 * How much of a time is left: an arc that loses its share, and the seconds.
 *
 * <p>It runs nothing itself and has no animation: whoever hears the ticker sets {@link #setLeft what is left}, once a
 * second. Assistive techniques can read it and are not told each second.
 */
public final class CountdownRing extends StackPane implements Worded {
    private static final PseudoClass ENDING = PseudoClass.getPseudoClass("ending");
    private static final int ENDING_SECONDS = 5;

    private final Circle track = new Circle();
    private final Arc arc = new Arc();
    private final Label number = new Label();
    private final Label below = new Label();
    private final DoubleProperty total = new SimpleDoubleProperty(this, "total", 30);
    private final DoubleProperty left = new SimpleDoubleProperty(this, "left");
    private final DoubleProperty diameter = new SimpleDoubleProperty(this, "diameter", 44);
    private final DoubleProperty thickness = new SimpleDoubleProperty(this, "thickness", 4);
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.INFO);
    private final BooleanProperty numbered = new SimpleBooleanProperty(this, "numbered", true);
    private final BooleanProperty secondsOnly = new SimpleBooleanProperty(this, "secondsOnly");
    private final StringProperty caption = new SimpleStringProperty(this, "caption");
    private Messages messages;

    /** A ring with nothing left. */
    public CountdownRing() {
        getStyleClass().add("gh-ring");
        setAccessibleRole(AccessibleRole.TEXT);
        ToneStyle.follow(this, tone);
        track.getStyleClass().add("gh-ring-track");
        arc.getStyleClass().add("gh-ring-arc");
        arc.setType(ArcType.OPEN);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        arc.setStartAngle(90);
        number.getStyleClass().add("gh-ring-number");
        below.getStyleClass().add("gh-ring-caption");
        below.textProperty().bind(caption);
        below.visibleProperty().bind(caption.isNotEmpty());
        below.managedProperty().bind(below.visibleProperty());
        VBox words = new VBox(number, below);
        words.getStyleClass().add("gh-ring-words");
        words.setAlignment(Pos.CENTER);
        words.visibleProperty().bind(numbered);
        Pane circle = new Pane(track, arc);
        getChildren().addAll(circle, words);
        InvalidationListener shape = property -> shape();
        diameter.addListener(shape);
        thickness.addListener(shape);
        InvalidationListener step = property -> step();
        left.addListener(step);
        total.addListener(step);
        caption.addListener(step);
        secondsOnly.addListener(step);
        shape();
        step();
    }

    @Override
    public void setMessages(Messages words) {
        messages = words;
        step();
    }

    private void shape() {
        double size = getDiameter();
        double radius = (size - getThickness()) / 2;
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        track.setCenterX(size / 2);
        track.setCenterY(size / 2);
        track.setRadius(radius);
        track.setStrokeWidth(getThickness());
        arc.setCenterX(size / 2);
        arc.setCenterY(size / 2);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        arc.setStrokeWidth(getThickness());
        number.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.0fpx;", numberSize(size)));
    }

    /** As drawn: 18 in a ring of 44, 30 in one of 96, 52 in one of 208. */
    private static double numberSize(double diameter) {
        return diameter >= 200 ? 52 : diameter >= 90 ? 30 : 18;
    }

    private void step() {
        double share = getTotal() <= 0 ? 0 : Math.max(0, Math.min(1, getLeft() / getTotal()));
        arc.setLength(-360 * share);
        arc.setVisible(share > 0);
        long seconds = (long) Math.ceil(Math.max(0, getLeft()));
        number.setText(isSecondsOnly() ? rounded(seconds) : exact(seconds));
        pseudoClassStateChanged(ENDING, getTone() == Tone.INFO && seconds <= ENDING_SECONDS);
        if (messages != null) {
            setAccessibleText(messages.get("ui.ring.left", seconds));
        }
    }

    private String exact(long seconds) {
        return getTotal() >= 60 || !caption.getValueSafe().isEmpty()
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : Long.toString(seconds);
    }

    /** What has room in a ring of 44 where no minutes are expected. */
    private static String rounded(long seconds) {
        if (seconds < 1000) {
            return Long.toString(seconds);
        }
        return seconds < 6000 ? seconds / 60 + "m" : seconds / 3600 + "h";
    }

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

    /** Width of the arc: 4, 4, 8, 12. */
    public DoubleProperty thicknessProperty() {
        return thickness;
    }

    public double getThickness() {
        return thickness.get();
    }

    public void setThickness(double value) {
        thickness.set(value);
    }

    /** INFO (accent, and amber by itself in the last five seconds), WARNING or DANGER. */
    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    public Tone getTone() {
        return tone.get();
    }

    public void setTone(Tone value) {
        tone.set(value);
    }

    /** Whether the seconds stand in it: as 18, or as 0:22 with a caption or a total from one minute upwards. */
    public BooleanProperty numberedProperty() {
        return numbered;
    }

    public boolean isNumbered() {
        return numbered.get();
    }

    public void setNumbered(boolean value) {
        numbered.set(value);
    }

    /** Whether seconds stand as such also from one minute upwards: 48, not 0:48. */
    public BooleanProperty secondsOnlyProperty() {
        return secondsOnly;
    }

    public boolean isSecondsOnly() {
        return secondsOnly.get();
    }

    public void setSecondsOnly(boolean value) {
        secondsOnly.set(value);
    }

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
}
