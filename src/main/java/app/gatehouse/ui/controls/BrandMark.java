/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** The mark of the program, a gatehouse. Its colour is the fill of style class {@code gh-mark}. */
public final class BrandMark extends Region {
    private static final double DRAWN_WIDTH = 27;
    private static final double DRAWN_HEIGHT = 25.4;
    private static final String OUTLINE = "M0.8 0H5.9V3.15H9.8V0H17.2V3.15H21.1V0H26.2A0.8 0.8 0 0 1 27 0.8"
            + "V24.6A0.8 0.8 0 0 1 26.2 25.4H19.5V17A6 6 0 0 0 7.5 17V25.4H0.8A0.8 0.8 0 0 1 0 24.6V0.8A0.8 0.8 0 0 1 0.8 0Z";

    private final SVGPath outline = new SVGPath();
    private final Scale scale = new Scale();
    private final DoubleProperty side = new SimpleDoubleProperty(this, "side", 27);

    /** The mark at its usual size. */
    public BrandMark() {
        outline.setContent(OUTLINE);
        outline.getStyleClass().add("gh-mark");
        outline.setManaged(false);
        outline.getTransforms().add(scale);
        getChildren().add(outline);
        side.addListener(property -> resize());
        resize();
    }

    private void resize() {
        double factor = getSide() / DRAWN_WIDTH;
        scale.setX(factor);
        scale.setY(factor);
        double height = DRAWN_HEIGHT * factor;
        setMinSize(getSide(), height);
        setPrefSize(getSide(), height);
        setMaxSize(getSide(), height);
    }

    /** Width in logical pixels. */
    public DoubleProperty sideProperty() {
        return side;
    }

    public double getSide() {
        return side.get();
    }

    public void setSide(double value) {
        side.set(value);
    }
}
