/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Keeps the focus for what lost it only because it was off while it worked, and gives it back.
 *
 * <p>JavaFX moves the focus on from a control that is disabled and does not bring it back: keys typed ahead would
 * press whatever button came next. Here the focus rests on the screen or dialog until the control is on again.
 * Does nothing where somebody moved the focus meanwhile.
 */
final class FocusReturn {
    private final ChangeListener<Boolean> whenOn = (property, was, off) -> comeBack(off);
    private final Supplier<Node> restingPlace;
    private Node lost;
    private Node rest;
    private boolean parking;

    FocusReturn(Supplier<Node> restingPlace) {
        this.restingPlace = restingPlace;
    }

    /**
     * To be told of each change of a scene's focus owner.
     *
     * @return whether the focus is on its way to the resting place
     */
    boolean changed(Node old, Node now) {
        if (parking) {
            return true;
        }
        if (lost != null) {
            forget();
        }
        // JavaFX takes the focus from what is off first, and only then looks for the next control.
        if (now != null || old == null || !old.isDisabled() || old.getScene() == null) {
            return false;
        }
        lost = old;
        old.disabledProperty().addListener(whenOn);
        parking = true;
        Platform.runLater(this::park);
        return true;
    }

    private void park() {
        if (lost != null) {
            rest = restingPlace.get();
            if (rest != null) {
                rest.requestFocus();
            }
        }
        parking = false;
    }

    private void comeBack(boolean off) {
        if (off) {
            return;
        }
        Node back = lost;
        Scene scene = back.getScene();
        boolean untouched = scene != null && (parking || scene.getFocusOwner() == rest);
        forget();
        if (untouched) {
            back.requestFocus();
        }
    }

    private void forget() {
        lost.disabledProperty().removeListener(whenOn);
        lost = null;
        rest = null;
    }
}
