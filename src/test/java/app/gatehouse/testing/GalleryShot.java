/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.ui.theme.Theme;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;

/**
 * Pictures of screens for the gallery: 1280 x 800, light and dark, as PNG files in the folder named by the system
 * property {@code gallery.folder}. For tests tagged {@code gallery}; call from the test's thread.
 */
public final class GalleryShot {
    private GalleryShot() {}

    /**
     * Takes {@code name.png} and {@code name-dark.png} at 100 %.
     *
     * @param screen builds the screen (or the {@code Overlay} with screen and dialog) afresh for each picture, on the
     *     FX thread; the theme is the one to hand to a {@code ViewLoader}
     */
    public static void take(String name, Function<Theme, Parent> screen) {
        take(name, 100, screen, root -> {});
    }

    /**
     * Takes {@code name.png} and {@code name-dark.png}.
     *
     * @param zoomPercent 100 to 150
     * @param shown does on the FX thread what brings the shown screen into the state to picture: focus, typed digits
     */
    public static <P extends Parent> void take(
            String name, int zoomPercent, Function<Theme, P> screen, Consumer<? super P> shown) {
        throw new UnsupportedOperationException(name);
    }
}
