/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Scrolls a form up and down where it is higher than its room, and brings what gets the focus into sight. */
final class FormScroll extends ScrollPane {
    private static final double MARGIN = 16;

    private final ChangeListener<Node> focus = (property, old, now) -> focusMoved(now);
    private Region cover;
    private boolean pressed;

    FormScroll(Node form) {
        super(form);
        getStyleClass().add("gh-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> release());
        sceneProperty().addListener((property, old, now) -> follow(old, now));
    }

    /**
     * Names a part of the form that stands over its lower edge and is always in sight.
     *
     * @param part null: there is none
     */
    void setCover(Region part) {
        cover = part;
    }

    private void focusMoved(Node now) {
        if (!pressed) {
            bringIntoSight(now);
        }
    }

    /** A button that moved away under the finger would miss its click, so what is pressed stays put until it is let go. */
    private void release() {
        pressed = false;
        Platform.runLater(
                () -> bringIntoSight(getScene() == null ? null : getScene().getFocusOwner()));
    }

    private void follow(Scene old, Scene now) {
        if (old != null) {
            old.focusOwnerProperty().removeListener(focus);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(focus);
        }
    }

    /** Scrolls as little as needed to show what is inside. */
    void bringIntoSight(Node node) {
        if (node == null || !isInside(node, getContent()) || isInside(node, cover)) {
            return;
        }
        double hidden =
                getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        Bounds place = getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = getVvalue() * hidden;
        double seen = getViewportBounds().getHeight() - (cover == null ? 0 : cover.getHeight());
        double bottom = top + seen;
        if (place.getMinY() - MARGIN < top) {
            setVvalue((place.getMinY() - MARGIN) / hidden);
        } else if (place.getMaxY() + MARGIN > bottom) {
            setVvalue((place.getMaxY() + MARGIN - seen) / hidden);
        }
    }

    private static boolean isInside(Node node, Node part) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == part) {
                return true;
            }
        }
        return false;
    }
}
