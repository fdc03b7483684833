/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import javafx.application.Platform;
import javafx.scene.Node;

/** Gives a screen's first field the focus as soon as the screen is shown. */
final class FirstFocus {
    private FirstFocus() {}

    /** The node takes the focus when it gets into a scene, after the scene has chosen its own. */
    static void on(Node node) {
        node.sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                Platform.runLater(node::requestFocus);
            }
        });
    }
}
