/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import app.gatehouse.ui.ViewLoader;
import java.util.EnumSet;
import java.util.Set;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.VBox;

/** "Still there?" (21). Any key or touch, also beside the dialog, means stay; all but those that reach the other button. */
public final class IdleWarningView implements AutoCloseable {
    private static final Set<KeyCode> MOVES_FOCUS = EnumSet.of(KeyCode.TAB, KeyCode.SHIFT);
    private static final Set<KeyCode> PRESSES_BUTTON = EnumSet.of(KeyCode.ENTER, KeyCode.SPACE);

    private final IdleWarningViewModel viewModel;
    private final Parent root;
    private final EventHandler<KeyEvent> keys = this::key;
    private final EventHandler<Event> touches = this::touch;

    @FXML
    private VBox dialog;

    @FXML
    private Button signOut;

    @FXML
    private Button stay;

    /** Builds the dialog. */
    public IdleWarningView(IdleWarningViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.sceneProperty().addListener((observable, before, now) -> {
            stopListening(before);
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
                now.addEventFilter(MouseEvent.MOUSE_PRESSED, touches);
                now.addEventFilter(TouchEvent.TOUCH_PRESSED, touches);
                // Whoever opens a dialog gives the focus to its first button.
                Platform.runLater(stay::requestFocus);
            }
        });
    }

    private void stopListening(Scene scene) {
        if (scene != null) {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, touches);
            scene.removeEventFilter(TouchEvent.TOUCH_PRESSED, touches);
        }
    }

    private void key(KeyEvent event) {
        boolean leads = MOVES_FOCUS.contains(event.getCode())
                || (PRESSES_BUTTON.contains(event.getCode()) && signOut.isFocused());
        if (!leads) {
            event.consume();
            dropRestOf(event.getCode(), dialog.getScene());
            viewModel.stay();
        }
    }

    /** The key was the answer: its letter, and those of a key held down, must not land in the field that waits below. */
    private static void dropRestOf(KeyCode answer, Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, new EventHandler<>() {
            @Override
            public void handle(KeyEvent event) {
                boolean repeated = event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == answer;
                if (repeated || event.getEventType() == KeyEvent.KEY_TYPED) {
                    event.consume();
                } else {
                    scene.removeEventFilter(KeyEvent.ANY, this);
                }
            }
        });
    }

    private void touch(Event event) {
        Node at = event.getTarget() instanceof Node node ? node : null;
        while (at != null && at != signOut) {
            at = at.getParent();
        }
        if (at == null) {
            event.consume();
            viewModel.stay();
        }
    }

    @FXML
    void stay() {
        viewModel.stay();
    }

    @FXML
    void signOut() {
        viewModel.signOut();
    }

    /** For FXML. */
    public IdleWarningViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        stopListening(dialog.getScene());
        viewModel.close();
    }
}
