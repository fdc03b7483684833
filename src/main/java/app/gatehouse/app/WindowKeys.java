/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.ui.theme.Theme;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The keys that work on every screen (light or dark, zoom, list of keys), and the ear for any sign of a person. */
final class WindowKeys {
    private static final int STEP = 10;

    private WindowKeys() {}

    static void on(Scene scene, Theme theme, Runnable showKeys, Runnable activity) {
        scene.addEventFilter(InputEvent.ANY, event -> {
            if (event.getEventType() != MouseEvent.MOUSE_ENTERED_TARGET
                    && event.getEventType() != MouseEvent.MOUSE_EXITED_TARGET) {
                activity.run();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (act(event, theme, showKeys)) {
                event.consume();
            }
        });
    }

    private static boolean act(KeyEvent event, Theme theme, Runnable showKeys) {
        KeyCode code = event.getCode();
        if (code == KeyCode.F1) {
            showKeys.run();
            return true;
        }
        if (!event.isShortcutDown()) {
            return false;
        }
        switch (code) {
            case D -> theme.toggleMode();
            case PLUS, ADD, EQUALS -> theme.zoomBy(STEP);
            case MINUS, SUBTRACT -> theme.zoomBy(-STEP);
            case DIGIT0, NUMPAD0 -> theme.setZoomPercent(Theme.MIN_ZOOM);
            default -> {
                return false;
            }
        }
        return true;
    }
}
