/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.scan.QrMatrix;
import app.gatehouse.testing.FxStage;
import app.gatehouse.ui.theme.Theme;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrImageTest {
    private static final int DARK = 0xFF111111;
    private static final int LIGHT = 0xFFFFFFFF;
    private static final QrMatrix CODE =
            QrMatrix.of(45, (x, y) -> x == 0 || y == 0 || x == 44 || y == 44 || (x * 5 + y * 3 + x * y) % 2 == 0);

    private FxStage window;
    private QrImage image;

    @BeforeEach
    void show() {
        window = FxStage.show(() -> {
            image = new QrImage();
            image.setMatrix(CODE);
            VBox box = new VBox(image);
            // A place between two pixels at most zooms.
            box.setPadding(new Insets(11, 0, 0, 7));
            return box;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 110, 125, 150})
    void drawsEachModuleInWholePixels(int zoom) {
        window.run(() -> {
            window.theme.setZoomPercent(zoom);
            window.theme.setMode(Theme.Mode.DARK);
        });
        Bounds code = bounds(image.lookup(".gh-qr-modules"));
        int module = (int) Math.rint(code.getWidth() / CODE.size());
        int left = (int) Math.rint(code.getMinX());
        int top = (int) Math.rint(code.getMinY());
        PixelReader pixels = window.picture().getPixelReader();
        for (int y = 0; y < CODE.size(); y++) {
            for (int x = 0; x < CODE.size(); x++) {
                int expected = CODE.at(x, y) ? DARK : LIGHT;
                int first = pixels.getArgb(left + x * module, top + y * module);
                int last = pixels.getArgb(left + (x + 1) * module - 1, top + (y + 1) * module - 1);
                assertEquals(expected, first, "module " + x + ", " + y);
                assertEquals(expected, last, "module " + x + ", " + y);
            }
        }
    }

    @Test
    void keepsAQuietZoneOfFourModulesWhiteInDark() {
        window.run(() -> window.theme.setMode(Theme.Mode.DARK));
        Bounds code = bounds(image.lookup(".gh-qr-modules"));
        Bounds all = bounds(image);
        double module = code.getWidth() / CODE.size();
        double quiet = Math.min(code.getMinX() - all.getMinX(), all.getMaxX() - code.getMaxX());
        assertEquals(true, quiet >= 4 * module, quiet + " for modules of " + module);
        PixelReader pixels = window.picture().getPixelReader();
        int y = (int) (code.getMinY() + code.getHeight() / 2);
        for (int x = (int) (code.getMinX() - 4 * module); x < code.getMinX() - 1; x++) {
            assertEquals(LIGHT, pixels.getArgb(x, y));
        }
    }

    @Test
    void drawsNothingWithoutACode() {
        window.run(() -> image.setMatrix(null));
        Bounds all = bounds(image);
        PixelReader pixels = window.picture().getPixelReader();
        assertEquals(LIGHT, pixels.getArgb((int) all.getCenterX(), (int) all.getCenterY()));
    }

    private static Bounds bounds(Node node) {
        return FxStage.onFx(() -> node.localToScene(node.getLayoutBounds()));
    }
}
