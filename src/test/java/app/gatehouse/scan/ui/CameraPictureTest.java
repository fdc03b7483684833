/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.gatehouse.scan.Frame;
import app.gatehouse.testing.FxStage;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class CameraPictureTest {
    private static final int SIDE = 400;

    private CameraPicture picture;

    private FxStage show() {
        return FxStage.show(SIDE, SIDE, () -> {
            picture = new CameraPicture();
            picture.setId("picture");
            return new StackPane(picture);
        });
    }

    /** Red on its left half, blue on its right one. */
    private static Frame halves(int side) {
        int[] argb = new int[side * side];
        for (int y = 0; y < side; y++) {
            Arrays.fill(argb, y * side, y * side + side / 2, 0xFFFF0000);
            Arrays.fill(argb, y * side + side / 2, (y + 1) * side, 0xFF0000FF);
        }
        return new Frame(side, side, argb);
    }

    @Test
    void thePersonSeesAMirrorAndTheFrameIsCopied() {
        try (FxStage stage = show()) {
            Frame frame = halves(100);
            stage.run(() -> picture.draw(frame));
            frame.close();
            WritableImage seen = stage.picture();
            assertEquals(Color.BLUE, seen.getPixelReader().getColor(SIDE / 4 + 40, SIDE / 2));
            assertEquals(Color.RED, seen.getPixelReader().getColor(3 * SIDE / 4 - 40, SIDE / 2));
        }
    }

    @Test
    void theNextFrameMayHaveAnotherSize() {
        try (FxStage stage = show()) {
            stage.run(() -> picture.draw(halves(100)));
            stage.run(() -> picture.draw(halves(64)));
            WritableImage seen = stage.picture();
            assertEquals(Color.BLUE, seen.getPixelReader().getColor(SIDE / 4 + 40, SIDE / 2));
            assertEquals(Color.RED, seen.getPixelReader().getColor(3 * SIDE / 4 - 40, SIDE / 2));
        }
    }

    /** Cells of a code, black and white, four pixels each. */
    private static Frame code() {
        int[] argb = new int[128 * 128];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = (i % 128 / 4 + i / 128 / 4) % 2 == 0 ? 0xFF000000 : 0xFFFFFFFF;
        }
        return new Frame(128, 128, argb);
    }

    @Test
    void coarsenedTheStillStaysWithoutTheCode() {
        try (FxStage stage = show()) {
            stage.run(() -> picture.draw(code()));
            Image image = FxStage.onFx(
                    () -> ((ImageView) picture.getChildrenUnmodifiable().get(0)).getImage());
            assertEquals(0xFFFFFFFF, image.getPixelReader().getArgb(4, 0));
            stage.run(picture::coarsen);
            for (int i = 0; i < 128 * 128; i++) {
                assertEquals(0xFF7F7F7F, image.getPixelReader().getArgb(i % 128, i / 128));
            }
        }
    }

    @Test
    void afterAStillTheNextFrameIsSharp() {
        try (FxStage stage = show()) {
            stage.run(() -> {
                picture.draw(code());
                picture.coarsen();
                picture.blacken();
                picture.draw(halves(128));
            });
            WritableImage seen = stage.picture();
            assertEquals(Color.BLUE, seen.getPixelReader().getColor(SIDE / 2 - 8, SIDE / 2));
            assertEquals(Color.RED, seen.getPixelReader().getColor(SIDE / 2 + 8, SIDE / 2));
        }
    }

    @Test
    void blackenedItIsGoneFromTheScreenAndFromItsImage() {
        try (FxStage stage = show()) {
            stage.run(() -> picture.draw(halves(100)));
            Image image = FxStage.onFx(
                    () -> ((ImageView) picture.getChildrenUnmodifiable().get(0)).getImage());
            assertNotEquals(0, image.getPixelReader().getArgb(10, 10));
            stage.run(picture::blacken);
            assertEquals(0, image.getPixelReader().getArgb(10, 10));
            assertNotEquals(Color.RED, stage.picture().getPixelReader().getColor(3 * SIDE / 4 - 40, SIDE / 2));
        }
    }
}
