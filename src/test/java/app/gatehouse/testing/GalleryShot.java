/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.ui.theme.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures of screens for the gallery: 1280 x 800, light and dark, as PNG files in the folder named by the system
 * property {@code gallery.folder}. For tests tagged {@code gallery}; call from the test's thread.
 */
public final class GalleryShot {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

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
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        takeOne(name, Theme.Mode.LIGHT, zoomPercent, screen, shown);
        takeOne(name + "-dark", Theme.Mode.DARK, zoomPercent, screen, shown);
    }

    private static <P extends Parent> void takeOne(
            String name, Theme.Mode mode, int zoomPercent, Function<Theme, P> screen, Consumer<? super P> shown) {
        Stage stage = onFxThread(() -> {
            Theme theme = new Theme();
            theme.setMode(mode);
            theme.setZoomPercent(zoomPercent);
            theme.setReducedMotion(true);
            P root = screen.apply(theme);
            Stage window = new Stage();
            window.setScene(theme.scene(root, WIDTH, HEIGHT));
            window.show();
            window.requestFocus();
            // Skins within skins need a second round.
            for (int round = 0; round < 2; round++) {
                root.applyCss();
                root.layout();
            }
            shown.accept(root);
            return window;
        });
        WaitForAsyncUtils.waitForFxEvents();
        BufferedImage picture = onFxThread(() -> pictureOf(stage));
        onFxThread(() -> {
            stage.close();
            return null;
        });
        save(name, picture);
    }

    private static <T> T onFxThread(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /** The window with the menus that are open over it. */
    private static BufferedImage pictureOf(Stage stage) {
        BufferedImage screen = pixelsOf(stage.getScene(), stage.getScene().getFill());
        BufferedImage image = new BufferedImage(screen.getWidth(), screen.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.drawImage(screen, 0, 0, null);
        double left = stage.getX() + stage.getScene().getX();
        double top = stage.getY() + stage.getScene().getY();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof ContextMenu menu && menu.getOwnerWindow() == stage) {
                pen.drawImage(
                        pixelsOf(menu.getScene(), Color.TRANSPARENT),
                        (int) (menu.getX() - left),
                        (int) (menu.getY() - top),
                        null);
                menu.hide();
            }
        }
        pen.dispose();
        return image;
    }

    private static BufferedImage pixelsOf(Scene scene, Paint below) {
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(below);
        WritableImage picture = scene.getRoot().snapshot(how, null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private static void save(String name, BufferedImage image) {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("gallery.folder"), "gallery.folder"));
        try {
            Files.createDirectories(folder);
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
