/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.Account;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/**
 * Dragging a row to another place. A pointer begins as soon as it moves; a finger, which scrolls otherwise, holds still
 * first. At the edges the list scrolls. Saved once, where the row is let go; Esc leaves everything as it was.
 */
final class RowDrag {
    private static final double FAR_ENOUGH = 8;
    private static final Duration HOLD = Duration.millis(400);
    private static final double EDGE = 40;
    private static final double SCROLL = 10;
    private static final Duration SCROLL_EVERY = Duration.millis(20);

    private final ListView<Account> rows;
    private final List<AccountCell> cells;
    private final AccountListViewModel list;
    private final PauseTransition hold = new PauseTransition(HOLD);
    private final Timeline scrolling = new Timeline(new KeyFrame(SCROLL_EVERY, event -> scroll()));
    private Account pressed;
    private Account dragged;
    private double pressedAt;
    private double at;
    private int gap;
    private boolean finger;
    private boolean justDragged;

    /**
     * Hears a list from now on.
     *
     * @param cells the cells that the list has made, as it makes them
     */
    RowDrag(ListView<Account> rows, List<AccountCell> cells, AccountListViewModel list) {
        this.rows = rows;
        this.cells = cells;
        this.list = list;
        scrolling.setCycleCount(Animation.INDEFINITE);
        hold.setOnFinished(event -> begin());
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        rows.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::move);
        rows.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        rows.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        rows.addEventFilter(ScrollEvent.ANY, this::scrolled);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.shown().addListener((Observable observable) -> end());
    }

    private void press(MouseEvent event) {
        end();
        justDragged = false;
        pressed = event.getButton() == MouseButton.PRIMARY ? accountOf((Node) event.getTarget()) : null;
        pressedAt = yOf(event);
        at = pressedAt;
        finger = event.isSynthesized();
        if (pressed != null && finger) {
            hold.playFromStart();
        }
    }

    /** The account of the row that holds a node; none on one of its buttons, or where it cannot be dragged. */
    private Account accountOf(Node target) {
        for (Node each = target; each != null && each != rows; each = each.getParent()) {
            if (each instanceof ButtonBase) {
                return null;
            }
            if (each instanceof AccountCell cell) {
                Account account = cell.getItem();
                return account != null && list.canDrag(account) ? account : null;
            }
        }
        return null;
    }

    private void move(MouseEvent event) {
        at = yOf(event);
        boolean far = Math.abs(at - pressedAt) > FAR_ENOUGH;
        if (dragged == null && pressed != null && far) {
            if (finger) {
                // It scrolls.
                end();
            } else {
                begin();
            }
        }
        if (dragged != null) {
            event.consume();
            mark();
        }
    }

    private double yOf(MouseEvent event) {
        return rows.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    }

    private void begin() {
        if (pressed == null || !list.canDrag(pressed)) {
            return;
        }
        dragged = pressed;
        rows.setCursor(Cursor.CLOSED_HAND);
        mark();
        scrolling.play();
    }

    private void mark() {
        gap = list.gapFor(dragged, gapAt(at));
        int last = list.shown().size();
        // Before the pinned border the line belongs to the row above it, which is on the same side.
        boolean below = gap == last || (gap > 0 && list.shown().get(gap).pinned() != dragged.pinned());
        for (AccountCell cell : cells) {
            Account account = cell.getItem();
            cell.mark(
                    account != null && account.id() == dragged.id(),
                    account != null && !below && cell.getIndex() == gap,
                    account != null && below && cell.getIndex() == gap - 1);
        }
    }

    /** The gap between two rows that is nearest to a height in the list. */
    private int gapAt(double y) {
        int nearest = list.shown().indexOf(dragged);
        double least = Double.MAX_VALUE;
        for (AccountCell cell : cells) {
            if (cell.getItem() == null || !cell.isVisible()) {
                continue;
            }
            Bounds bounds = rows.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
            boolean lower = y > bounds.getCenterY();
            double away = Math.abs(y - (lower ? bounds.getMaxY() : bounds.getMinY()));
            if (away < least) {
                least = away;
                nearest = lower ? cell.getIndex() + 1 : cell.getIndex();
            }
        }
        return nearest;
    }

    private void scroll() {
        double pixels = at < EDGE ? -SCROLL : at > rows.getHeight() - EDGE ? SCROLL : 0;
        if (pixels != 0 && rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(pixels);
            rows.layout();
            mark();
        }
    }

    private void release(MouseEvent event) {
        Account account = dragged;
        int where = gap;
        end();
        if (account != null) {
            event.consume();
            justDragged = true;
            list.drop(account, where);
        }
    }

    /** The click that comes with letting go is none on the row. */
    private void click(MouseEvent event) {
        if (justDragged) {
            justDragged = false;
            event.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (dragged != null) {
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (dragged != null && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end();
            justDragged = true;
        }
    }

    /** Leaves everything where it is. */
    void end() {
        hold.stop();
        scrolling.stop();
        pressed = null;
        if (dragged != null) {
            dragged = null;
            rows.setCursor(null);
            cells.forEach(cell -> cell.mark(false, false, false));
        }
    }
}
