/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;

/** Notices that a scene is worked by touch. From the first touch on it stays so for as long as the scene lives. */
final class TouchSense {
    private final ReadOnlyBooleanWrapper touched = new ReadOnlyBooleanWrapper(this, "touched");

    private TouchSense(Scene scene) {
        scene.addEventFilter(TouchEvent.TOUCH_PRESSED, event -> touched.set(true));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.isSynthesized()) {
                touched.set(true);
            }
        });
    }

    /** The one of a scene; the scene keeps it. */
    static TouchSense of(Scene scene) {
        return (TouchSense) scene.getProperties().computeIfAbsent(TouchSense.class, key -> new TouchSense(scene));
    }

    ReadOnlyBooleanProperty touchedProperty() {
        return touched.getReadOnlyProperty();
    }
}
