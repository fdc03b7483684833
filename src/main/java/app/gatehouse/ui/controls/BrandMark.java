/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;

/** The mark of the program, a gatehouse, in the colour of style class gh-mark. */
public final class BrandMark extends Region {
    private final DoubleProperty side = new SimpleDoubleProperty(this, "side", 28);

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
