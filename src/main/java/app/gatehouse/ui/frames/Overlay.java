/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.ui.theme.Motion;
import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The whole window: a screen, one dialog over it, a toast over both. The program's scene has exactly one.
 *
 * <p>While a dialog is open the focus stays in it; when it closes, the focus goes back to what had it. What was off
 * only while it worked gets the focus back, too.
 */
public final class Overlay extends StackPane {
    private static final Object LAST_FOCUS = new Object();
    private static final String SIDEBAR = ".gh-sidebar";
    private static final Duration TOAST_STAYS = Duration.seconds(4);

    private final StackPane screenHolder = new StackPane();
    private final StackPane dialogHolder = new StackPane();
    private final FormScroll scrim = new FormScroll(dialogHolder);
    private final FootInSight foot = new FootInSight(scrim, dialogHolder);
    private final Label toast = new Label();
    private final PauseTransition toastEnds = new PauseTransition(TOAST_STAYS);
    private final DoubleProperty toastLeft = new SimpleDoubleProperty(this, "toastLeft");
    private final FocusReturn focusReturn = new FocusReturn(this::restingPlace);
    private final ChangeListener<Node> focus = (property, old, now) -> {
        if (!focusReturn.changed(old, now)) {
            keepFocus(old, now);
        }
    };
    private Runnable onEscape = () -> {};
    private Node opener;

    /** An empty window. */
    public Overlay() {
        getStyleClass().add("gh-overlay");
        scrim.getStyleClass().add("gh-scrim");
        scrim.setFitToHeight(true);
        scrim.setVisible(false);
        dialogHolder.getStyleClass().add("gh-dialog-holder");
        widthProperty().addListener(width -> fitDialog());
        toast.getStyleClass().add("gh-toast");
        toast.setGraphic(new FontIcon("fltfal-checkmark-circle-24"));
        toast.setId("toast");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setMouseTransparent(true);
        toast.setVisible(false);
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        toastLeft.addListener((property, old, now) -> placeToast());
        placeToast();
        toastEnds.setOnFinished(event -> endToast());
        getChildren().addAll(screenHolder, scrim, toast);
        sceneProperty().addListener((property, old, now) -> follow(old, now));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isDialogOpen()) {
                event.consume();
                onEscape.run();
            }
        });
    }

    private void placeToast() {
        StackPane.setMargin(toast, new Insets(0, 24, 12, 24 + toastLeft.get()));
    }

    private void follow(Scene old, Scene now) {
        if (old != null) {
            old.focusOwnerProperty().removeListener(focus);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(focus);
        }
    }

    /** Shows a screen in place of the present one; closes any dialog, and ends a toast: it may name what was there. */
    public void setScreen(Parent screen) {
        endToast();
        opener = null;
        closeDialog();
        screenHolder.getChildren().setAll(screen);
        Motion.screenIn(screen);
    }

    /**
     * Opens a dialog over the screen, in place of an open one. Its first part that can be focused, and is not what closes it,
     * takes the focus, or, when it comes back after another one, the part that had it.
     *
     * @param escape runs at Esc
     */
    public void openDialog(Parent dialog, Runnable escape) {
        if (!isDialogOpen() && getScene() != null) {
            opener = getScene().getFocusOwner();
        }
        onEscape = escape;
        rememberFocus();
        dialogHolder.getChildren().setAll(dialog);
        foot.follow(dialog);
        fitDialog();
        scrim.setVvalue(0);
        scrim.setVisible(true);
        Motion.dialogIn(dialog);
        Node first = dialog.getProperties().remove(LAST_FOCUS) instanceof Node last ? last : FocusOrder.start(dialog);
        if (first != null) {
            first.requestFocus();
        }
    }

    /** A dialog that is covered for a while goes on where it was. */
    private void rememberFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner != null && isDialogOpen() && FocusOrder.isInside(owner, dialogHolder)) {
            dialogHolder.getChildren().get(0).getProperties().put(LAST_FOCUS, owner);
        }
    }

    private void fitDialog() {
        dialogHolder.getChildren().forEach(dialog -> DialogWidth.fit(dialog, getWidth()));
    }

    /** Closes the dialog, if any, and gives the focus back to what had it. */
    public void closeDialog() {
        onEscape = () -> {};
        if (!isDialogOpen()) {
            return;
        }
        scrim.setVisible(false);
        dialogHolder.getChildren().clear();
        foot.follow(null);
        if (opener != null && opener.getScene() == getScene()) {
            opener.requestFocus();
        }
        opener = null;
    }

    /** Whether a dialog is open. */
    public boolean isDialogOpen() {
        return !dialogHolder.getChildren().isEmpty();
    }

    private Node restingPlace() {
        ObservableList<Node> shown = (isDialogOpen() ? dialogHolder : screenHolder).getChildren();
        return shown.isEmpty() ? null : shown.get(0);
    }

    private void keepFocus(Node old, Node now) {
        if (now == null || !isDialogOpen() || FocusOrder.isInside(now, dialogHolder)) {
            return;
        }
        boolean backwards = old != null && old == FocusOrder.first(dialogHolder);
        Node next = backwards ? FocusOrder.last(dialogHolder) : FocusOrder.first(dialogHolder);
        if (next != null) {
            next.requestFocus();
        }
    }

    /** Shows a sentence at the lower edge for four seconds, in place of an older one. */
    public void toast(String sentence) {
        setToastLeft(screenHolder.lookup(SIDEBAR) instanceof Region bar ? bar.getWidth() : 0);
        toast.setText(sentence);
        toast.setVisible(true);
        Motion.fadeIn(toast);
        toastEnds.playFromStart();
    }

    private void endToast() {
        toastEnds.stop();
        toast.setVisible(false);
        toast.setText("");
    }

    /** Width at the left, as of a sidebar, that a toast leaves free when it is centred. */
    public DoubleProperty toastLeftProperty() {
        return toastLeft;
    }

    public double getToastLeft() {
        return toastLeft.get();
    }

    public void setToastLeft(double value) {
        toastLeft.set(value);
    }
}
