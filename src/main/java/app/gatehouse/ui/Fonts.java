/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts. */
public final class Fonts {
    private static final List<String> FILES = List.of(
            "IBMPlexSans-Light",
            "IBMPlexSans-Regular",
            "IBMPlexSans-Medium",
            "IBMPlexSans-SemiBold",
            "IBMPlexMono-Regular",
            "IBMPlexMono-Medium");

    private Fonts() {}

    /** Makes IBM Plex known to the toolkit; a second call changes nothing. Call before the first scene. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream font = Fonts.class.getResourceAsStream("fonts/" + file + ".woff")) {
                if (font == null || Font.loadFont(font, 18) == null) {
                    throw new IllegalStateException("Font cannot be loaded: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
