/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import java.util.Arrays;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Duration;

/**
 * Paints a {@link SecretBuffer}: dots, or while shown one text node for each character, so that the secret as a whole is
 * never a string. Characters stand in typing order from left to right in every script, and are not joined.
 */
final class SecretText extends Region {
    private static final double DOT = 9;
    private static final double DOT_STEP = 16;
    private static final double DOT_CARET_GAP = 6;
    private static final double CARET_WIDTH = 2;
    private static final double CARET_HEIGHT = 26;

    private final SecretBuffer buffer;
    private final StringProperty promptText = new SimpleStringProperty(this, "promptText");
    private final Text prompt = new Text();
    private final Rectangle caret = new Rectangle(CARET_WIDTH, CARET_HEIGHT);
    private final Rectangle selection = new Rectangle();
    private final Group glyphs = new Group();
    private final Group moving = new Group(selection, glyphs, caret);
    private final Rectangle clip = new Rectangle();
    private final Timeline blink = new Timeline(
            new KeyFrame(Duration.ZERO, new KeyValue(caret.opacityProperty(), 1)),
            new KeyFrame(Duration.millis(600), new KeyValue(caret.opacityProperty(), 1)),
            new KeyFrame(Duration.millis(601), new KeyValue(caret.opacityProperty(), 0)),
            new KeyFrame(Duration.millis(1200), new KeyValue(caret.opacityProperty(), 0)));

    private boolean shown;
    private char[] composition = {};
    private int[] ends = {};
    private double[] edges = {0};

    SecretText(SecretBuffer buffer) {
        this.buffer = buffer;
        getStyleClass().add("gh-secret-text");
        prompt.getStyleClass().add("gh-prompt");
        prompt.textProperty().bind(promptText);
        prompt.setTextOrigin(VPos.CENTER);
        prompt.fontProperty().addListener((property, old, now) -> refresh());
        caret.getStyleClass().add("gh-caret");
        caret.setVisible(false);
        selection.getStyleClass().add("gh-selection");
        moving.setManaged(false);
        prompt.setManaged(false);
        blink.setCycleCount(Animation.INDEFINITE);
        setClip(clip);
        getChildren().addAll(prompt, moving);
    }

    StringProperty promptTextProperty() {
        return promptText;
    }

    void setShown(boolean value) {
        shown = value;
        refresh();
    }

    /** The caret stands, blinks or is gone. */
    void setCaret(boolean visible, boolean blinking) {
        caret.setVisible(visible);
        caret.setOpacity(1);
        if (visible && blinking) {
            blink.playFromStart();
        } else {
            blink.stop();
        }
    }

    /** What an input method composes at the caret and has not yet committed; kept as a copy, wiped with the next one. */
    void setComposition(char[] text) {
        Arrays.fill(composition, '\0');
        composition = text.clone();
        refresh();
    }

    /** Call after each change of the buffer. */
    void refresh() {
        glyphs.getChildren().clear();
        ends = buffer.clusterEnds();
        edges = new double[ends.length + 1];
        double x = buffer.caret() == 0 ? compose(0) : 0;
        edges[0] = x;
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            x += addGlyph(buffer.copy(from, ends[i]), x);
            from = ends[i];
            if (from == buffer.caret()) {
                x += compose(x);
            }
            edges[i + 1] = x;
        }
        prompt.setVisible(ends.length == 0 && composition.length == 0);
        if (caret.isVisible() && blink.getStatus() == Animation.Status.RUNNING) {
            blink.playFromStart();
        }
        requestLayout();
    }

    private double compose(double x) {
        return composition.length == 0 ? 0 : addGlyph(composition.clone(), x);
    }

    private double addGlyph(char[] cluster, double x) {
        Node glyph = shown ? letter(cluster) : new Circle(DOT / 2, DOT / 2, DOT / 2);
        double width = shown ? glyph.getLayoutBounds().getWidth() : DOT_STEP;
        Arrays.fill(cluster, '\0');
        glyph.getStyleClass().add(shown ? "gh-letter" : "gh-dot");
        glyph.setLayoutX(x);
        glyphs.getChildren().add(glyph);
        return width;
    }

    private Node letter(char[] cluster) {
        Text text = new Text(String.valueOf(cluster));
        text.setFont(prompt.getFont());
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    /** The buffer's place (UTF-16 units) nearest to a horizontal place in this node. */
    int positionAt(double x) {
        double wanted = x - moving.getLayoutX();
        int best = 0;
        for (int i = 1; i < edges.length; i++) {
            if (Math.abs(edges[i] - wanted) < Math.abs(edges[best] - wanted)) {
                best = i;
            }
        }
        return best == 0 ? 0 : ends[best - 1];
    }

    /** The caret's horizontal place in this node. */
    double caretX() {
        return moving.getLayoutX() + caret.getLayoutX();
    }

    private double edgeOf(int position) {
        double edge = edges[0];
        for (int i = 0; i < ends.length && ends[i] <= position; i++) {
            edge = edges[i + 1];
        }
        return edge;
    }

    private double caretEdgeOf(int position) {
        double edge = edgeOf(position);
        return !shown && edge > 0 ? edge - DOT_CARET_GAP : edge;
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.rint(getHeight() / 2);
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        prompt.setLayoutX(0);
        prompt.setLayoutY(middle);
        for (Node glyph : glyphs.getChildren()) {
            glyph.setLayoutY(shown ? middle : middle - DOT / 2 + 0.5);
        }
        double at = caretEdgeOf(buffer.caret());
        caret.setLayoutX(at);
        caret.setLayoutY(middle - CARET_HEIGHT / 2);
        selection.setX(edgeOf(buffer.selectionStart()));
        selection.setWidth(edgeOf(buffer.selectionEnd()) - edgeOf(buffer.selectionStart()));
        selection.setY(middle - CARET_HEIGHT / 2);
        selection.setHeight(CARET_HEIGHT);
        keepCaretInSight(at);
    }

    private void keepCaretInSight(double at) {
        double room = getWidth() - CARET_WIDTH;
        double shift = Math.max(moving.getLayoutX(), room - edges[edges.length - 1]);
        shift = Math.min(0, shift);
        if (at + shift > room) {
            shift = room - at;
        } else if (at + shift < 0) {
            shift = -at;
        }
        moving.setLayoutX(shift);
    }

    @Override
    protected double computePrefHeight(double width) {
        return CARET_HEIGHT;
    }
}
