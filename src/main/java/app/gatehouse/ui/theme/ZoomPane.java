/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.theme;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Draws its one child larger and gives it that much less room, so that layouts see logical pixels. */
final class ZoomPane extends Region {
    private final Parent child;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final IntegerProperty zoomPercent = new SimpleIntegerProperty(this, "zoomPercent", Theme.MIN_ZOOM) {
        @Override
        protected void invalidated() {
            double factor = get() / 100.0;
            scale.setX(factor);
            scale.setY(factor);
            requestLayout();
        }
    };

    ZoomPane(Parent child) {
        this.child = child;
        child.getTransforms().add(scale);
        getStyleClass().add("gh-root");
        getChildren().add(child);
    }

    IntegerProperty zoomPercentProperty() {
        return zoomPercent;
    }

    @Override
    protected void layoutChildren() {
        child.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
