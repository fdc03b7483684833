/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.scan.Frame;
import app.gatehouse.testing.FxStage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class DesktopScreenCaptureTest {
    private FxStage stage;

    @BeforeEach
    void showAWindow() {
        stage = FxStage.show(Pane::new);
    }

    @AfterEach
    void closeIt() {
        stage.close();
    }

    @Test
    void ourWindowsAreOutOfTheWayAndBackBeforeAnybodyHears() throws Exception {
        CompletableFuture<Double> meanwhile = new CompletableFuture<>();
        CompletableFuture<Double> after = new CompletableFuture<>();
        Platform.runLater(() -> {
            new DesktopScreenCapture(Duration.millis(1)).take(frames -> {
                frames.forEach(Frame::close);
                after.complete(opacity());
            });
            meanwhile.complete(opacity());
        });
        assertEquals(0.0, meanwhile.get(30, TimeUnit.SECONDS));
        assertEquals(1.0, after.get(30, TimeUnit.SECONDS));
    }

    @Test
    void whoAsksTwiceGetsOurWindowsBackAllTheSame() throws Exception {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Integer> second = new CompletableFuture<>();
        Platform.runLater(() -> {
            DesktopScreenCapture capture = new DesktopScreenCapture(Duration.millis(1));
            capture.take(frames -> first.complete(frames.size()));
            capture.take(frames -> second.complete(frames.size()));
        });
        first.get(30, TimeUnit.SECONDS);
        assertEquals(0, second.get(30, TimeUnit.SECONDS));
        assertEquals(1.0, onFxThread(DesktopScreenCaptureTest::opacity));
    }

    @Test
    void aCopiedPictureIsTakenPixelByPixel() {
        Frame frame = onFxThread(() -> {
                    WritableImage image = new WritableImage(3, 2);
                    image.getPixelWriter().setArgb(1, 1, 0xff102030);
                    ClipboardContent content = new ClipboardContent();
                    content.putImage(image);
                    Clipboard.getSystemClipboard().setContent(content);
                    return new DesktopPastedPicture().picture();
                })
                .orElseThrow();
        assertEquals("Frame 3x2", frame.toString());
        assertEquals(0xff102030, frame.argb()[4]);
    }

    @Test
    void copiedTextIsNoPicture() {
        Optional<Frame> picture = onFxThread(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("words");
            Clipboard.getSystemClipboard().setContent(content);
            assertEquals(List.of(), new DesktopPastedPicture().files());
            return new DesktopPastedPicture().picture();
        });
        assertTrue(picture.isEmpty());
    }

    private static double opacity() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .mapToDouble(Window::getOpacity)
                .max()
                .orElse(-1);
    }

    private static <T> T onFxThread(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }
}
