/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.ui.theme.Theme;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/** The keys that work on every screen (light or dark, zoom, full screen, list of keys), and the ear for any sign of a person. */
final class WindowKeys {
    private static final int STEP = 10;

    /** Style class of the root while the last input was a key: then whatever has the focus shows its ring. */
    private static final String BY_KEYS = "gh-by-keys";

    private WindowKeys() {}

    static void on(Scene scene, Theme theme, Runnable showKeys, Runnable activity) {
        scene.addEventFilter(InputEvent.ANY, event -> {
            if (event.getEventType() != MouseEvent.MOUSE_ENTERED_TARGET
                    && event.getEventType() != MouseEvent.MOUSE_EXITED_TARGET) {
                activity.run();
            }
        });
        showRings(scene, true);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> showRings(scene, true));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> showRings(scene, false));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (act(scene, event, theme, showKeys)) {
                event.consume();
            }
        });
    }

    /** JavaFX itself shows no ring on what the program gave the focus to. */
    private static void showRings(Scene scene, boolean byKeys) {
        List<String> classes = scene.getRoot().getStyleClass();
        if (!byKeys) {
            classes.remove(BY_KEYS);
        } else if (!classes.contains(BY_KEYS)) {
            classes.add(BY_KEYS);
        }
    }

    private static boolean act(Scene scene, KeyEvent event, Theme theme, Runnable showKeys) {
        KeyCode code = event.getCode();
        if (code == KeyCode.F1) {
            showKeys.run();
            return true;
        }
        if (code == KeyCode.F11) {
            if (scene.getWindow() instanceof Stage stage) {
                stage.setFullScreen(!stage.isFullScreen());
            }
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
