/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.FxStage;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private FxStage window;
    private StackPane content;
    private Button button;

    @BeforeEach
    void show() {
        window = FxStage.show(() -> {
            button = new Button("Go");
            content = new StackPane(button);
            return content;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void dressesTheRoot() {
        List<String> classes = window.scene().getRoot().getStyleClass();
        assertTrue(classes.contains("gh-light"));
        window.run(window.theme::toggleMode);
        assertTrue(classes.contains("gh-dark"));
        assertFalse(classes.contains("gh-light"));
        window.run(() -> window.theme.setReducedMotion(false));
        assertFalse(classes.contains(Theme.STILL_CLASS));
    }

    @Test
    void usesTheTokensExactly() {
        assertEquals(Color.web("#F6F5F2"), pixel());
        window.run(window.theme::toggleMode);
        assertEquals(Color.web("#15181A"), pixel());
    }

    private Color pixel() {
        return window.picture().getPixelReader().getColor(3, 3);
    }

    @Test
    void zoomLeavesLayoutsFewerPixels() {
        window.run(() -> window.theme.setZoomPercent(150));
        assertEquals(1280 / 1.5, content.getWidth(), 0.5);
        assertEquals(800 / 1.5, content.getHeight(), 0.5);
        double onScreen =
                FxStage.onFx(() -> button.localToScene(button.getLayoutBounds()).getHeight());
        assertEquals(84, onScreen, 0.5);
    }

    @Test
    void zoomStaysInItsRange() {
        window.run(() -> window.theme.setZoomPercent(140));
        window.run(() -> window.theme.zoomBy(20));
        assertEquals(150, window.theme.getZoomPercent());
        window.run(() -> window.theme.zoomBy(-90));
        assertEquals(100, window.theme.getZoomPercent());
    }

    @Test
    void dressesPopups() {
        ContextMenu menu = FxStage.onFx(() -> new ContextMenu(new MenuItem("Copy")));
        window.run(window.theme::toggleMode);
        window.run(() -> menu.show(button, 10, 10));
        assertTrue(FxStage.onFx(() -> menu.getScene().getRoot().getStyleClass().contains("gh-dark")));
        window.run(menu::hide);
    }

    @Test
    void bringsItsFonts() {
        for (String family : List.of(
                "IBM Plex Sans Light",
                "IBM Plex Sans",
                "IBM Plex Sans Medm",
                "IBM Plex Sans SmBld",
                "IBM Plex Mono",
                "IBM Plex Mono Medm")) {
            assertTrue(Font.getFamilies().contains(family), family);
        }
        assertEquals("IBM Plex Sans SmBld", button.getFont().getFamily());
    }

    @Test
    void aPlainButtonIsNotGrey() {
        Color fill = (Color)
                FxStage.onFx(() -> button.getBackground().getFills().get(1).getFill());
        assertEquals(Color.WHITE, fill);
    }
}
