/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import app.gatehouse.scan.Frame;
import app.gatehouse.scan.ScreenCapture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Pictures of the monitors through JavaFX’s robot. FX thread only.
 *
 * <p>Menus and tooltips are closed. Our windows are made transparent and put behind all others, not hidden: hiding the last one would end the program, and
 * hiding a dialog would answer it. A desktop without transparency leaves them visible where no other window is.
 */
public final class DesktopScreenCapture implements ScreenCapture {
    /** What desktops take to draw what was behind. */
    private static final Duration UNTIL_REDRAWN = Duration.millis(350);

    private final Duration untilRedrawn;
    private boolean taking;

    /** Gives the desktop as long as desktops take. */
    public DesktopScreenCapture() {
        this(UNTIL_REDRAWN);
    }

    DesktopScreenCapture(Duration untilRedrawn) {
        this.untilRedrawn = untilRedrawn;
    }

    @Override
    public void take(Consumer<List<Frame>> done) {
        if (taking) {
            // Our windows are transparent already: they would be brought back as that.
            done.accept(List.of());
            return;
        }
        taking = true;
        List<Stage> ours = new ArrayList<>();
        List<Double> opacities = new ArrayList<>();
        Optional<Stage> focused = Optional.empty();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup) {
                popup.hide();
            } else if (window instanceof Stage stage && stage.isShowing()) {
                if (stage.isFocused()) {
                    focused = Optional.of(stage);
                }
                ours.add(stage);
                opacities.add(stage.getOpacity());
                stage.setOpacity(0);
                stage.toBack();
            }
        }
        Optional<Stage> typedIn = focused;
        PauseTransition pause = new PauseTransition(untilRedrawn);
        pause.setOnFinished(event -> {
            List<Frame> frames = new ArrayList<>();
            try {
                Screen.getScreens().forEach(screen -> picture(screen).ifPresent(frames::add));
            } finally {
                taking = false;
                for (int i = 0; i < ours.size(); i++) {
                    ours.get(i).setOpacity(opacities.get(i));
                    ours.get(i).toFront();
                }
                typedIn.ifPresent(Stage::requestFocus);
            }
            done.accept(frames);
        });
        pause.play();
    }

    private static Optional<Frame> picture(Screen screen) {
        Rectangle2D bounds = screen.getBounds();
        WritableImage image;
        try {
            // Not scaled to the logical size: on a dense monitor that would throw half of each module away.
            image = new Robot().getScreenCapture(null, bounds, false);
        } catch (RuntimeException e) {
            // What toolkits throw where the desktop does not allow it is unchecked, and of several kinds.
            return Optional.empty();
        }
        return ImageFrames.of(image).filter(frame -> {
            int first = frame.argb()[0];
            return IntStream.of(frame.argb()).anyMatch(pixel -> pixel != first);
        });
    }
}
