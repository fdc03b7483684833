/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.ui.theme.Theme;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A real window without a display, for tests of controls: 1280 x 800, light, with reduced motion. Keys are sent to the
 * focus owner as the toolkit would. Call from the test's thread; close it after the test.
 */
public final class FxStage implements AutoCloseable {
    /** The theme in which the window is dressed. */
    public final Theme theme;

    private final Stage stage;

    private FxStage(Theme theme, Stage stage) {
        this.theme = theme;
        this.stage = stage;
    }

    /** Shows what {@code root} builds on the FX thread. */
    public static FxStage show(Callable<? extends Parent> root) {
        return show(1280, 800, root);
    }

    /** Shows it in a window of another size. */
    public static FxStage show(double width, double height, Callable<? extends Parent> root) {
        FxStage shown = onFx(() -> {
            Theme theme = new Theme();
            theme.setReducedMotion(true);
            Stage stage = new Stage();
            stage.setScene(theme.scene(root.call(), width, height));
            stage.show();
            stage.requestFocus();
            return new FxStage(theme, stage);
        });
        shown.settle();
        return shown;
    }

    /** Runs work on the FX thread, which it starts where need be, and waits; what it throws fails the test. */
    public static <T> T onFx(Callable<T> work) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /** Runs a command on the FX thread and waits for it and for what it led to. */
    public void run(Runnable command) {
        onFx(() -> {
            command.run();
            return null;
        });
        settle();
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> {
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            return null;
        });
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** The node with this id or style class. */
    public <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(onFx(() -> scene().lookup(selector)));
    }

    /** Who has the focus. */
    public Node focused() {
        return onFx(() -> scene().getFocusOwner());
    }

    public void focus(Node node) {
        run(node::requestFocus);
    }

    /** Presses and releases a key; modifiers are named SHIFT, CONTROL, ALT. */
    public void press(KeyCode code, KeyCode... modifiers) {
        run(() -> {
            fire(KeyEvent.KEY_PRESSED, "", code, modifiers);
            fire(KeyEvent.KEY_RELEASED, "", code, modifiers);
        });
    }

    /** Types each code point of the text. */
    public void type(String text) {
        run(() -> text.codePoints()
                .forEach(point -> fire(KeyEvent.KEY_TYPED, Character.toString(point), KeyCode.UNDEFINED)));
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code, KeyCode... modifiers) {
        boolean shift = false;
        boolean control = false;
        boolean alt = false;
        for (KeyCode modifier : modifiers) {
            shift |= modifier == KeyCode.SHIFT;
            control |= modifier == KeyCode.CONTROL;
            alt |= modifier == KeyCode.ALT;
        }
        Node target = scene().getFocusOwner();
        Event.fireEvent(
                target == null ? scene().getRoot() : target,
                new KeyEvent(type, character, "", code, shift, control, alt, false));
    }

    /** Puts a text on the clipboard. */
    public void copy(String text) {
        run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** What the window shows. */
    public WritableImage picture() {
        return onFx(() -> scene().snapshot(null));
    }

    @Override
    public void close() {
        onFx(() -> {
            stage.close();
            return null;
        });
    }
}
