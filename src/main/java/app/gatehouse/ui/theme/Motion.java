/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.theme;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.ParallelTransition;
import javafx.animation.ScaleTransition;
import javafx.animation.Timeline;
import javafx.animation.Transition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * The few movements that the design has. Where the theme asks for reduced motion, and for nodes in no scene, each goes
 * to its end state at once.
 */
public final class Motion {
    private static final Interpolator EASE_OUT = Interpolator.SPLINE(0, 0, 0.2, 1);
    private static final double SHAKE_WIDTH = 6;
    private static final Duration SHAKE_STEP = Duration.millis(40);

    private Motion() {}

    /** Three shakes of 6 px in 240 ms: wrong code. */
    public static void shake(Node node) {
        if (isReduced(node)) {
            return;
        }
        Timeline timeline = new Timeline();
        for (int step = 0; step <= 6; step++) {
            double x = step == 6 ? 0 : step % 2 == 0 ? -SHAKE_WIDTH : SHAKE_WIDTH;
            timeline.getKeyFrames()
                    .add(new KeyFrame(SHAKE_STEP.multiply(step), new KeyValue(node.translateXProperty(), x)));
        }
        timeline.play();
    }

    /** A screen comes: fade and a rise of 8 px in 160 ms. */
    public static void screenIn(Node node) {
        Duration duration = Duration.millis(160);
        TranslateTransition rise = new TranslateTransition(duration, node);
        rise.setFromY(8);
        rise.setToY(0);
        play(node, fade(node, duration, 0, 1), rise);
    }

    /** A dialog comes: fade and scale from 98 % in 180 ms. */
    public static void dialogIn(Node node) {
        Duration duration = Duration.millis(180);
        ScaleTransition scale = new ScaleTransition(duration, node);
        scale.setFromX(0.98);
        scale.setFromY(0.98);
        scale.setToX(1);
        scale.setToY(1);
        play(node, fade(node, duration, 0, 1), scale);
    }

    /** A toast comes: fade in 180 ms. */
    public static void fadeIn(Node node) {
        play(node, fade(node, Duration.millis(180), 0, 1));
    }

    /** The door's light goes on in 400 ms. */
    public static void lightUp(Node node) {
        play(node, fade(node, Duration.millis(400), 0, 1));
    }

    /** Whether a node stands still: reduced motion is on, or it is not shown. */
    public static boolean isReduced(Node node) {
        return node.getScene() == null
                || node.getScene().getRoot().getStyleClass().contains(Theme.STILL_CLASS);
    }

    private static FadeTransition fade(Node node, Duration duration, double from, double to) {
        FadeTransition fade = new FadeTransition(duration, node);
        fade.setFromValue(from);
        fade.setToValue(to);
        return fade;
    }

    private static void play(Node node, Transition... parts) {
        if (isReduced(node)) {
            return;
        }
        for (Transition part : parts) {
            part.setInterpolator(EASE_OUT);
        }
        Animation all = new ParallelTransition(parts);
        all.play();
    }
}
