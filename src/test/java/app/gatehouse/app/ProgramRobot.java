/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.infra.zxing.ZxingQrReader;
import app.gatehouse.scan.Frame;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody in front of the real window: looks, types, presses, and lets time pass. */
final class ProgramRobot implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final Pattern SECRET = Pattern.compile("[?&]secret=([A-Z2-7]+)");

    final TestWorld world;
    private final FxRobot robot = new FxRobot();
    private final BaseRobot pointer = robot.robotContext().getBaseRobot();
    private final Program program;
    private final Stage stage;

    /** Starts the program on the world's station folder. */
    ProgramRobot(TestWorld world) throws TimeoutException {
        this.world = world;
        FxToolkit.registerPrimaryStage();
        this.program = onFx(() -> new Program(world.world));
        this.stage = onFx(() -> {
            Stage shown = new Stage();
            shown.setScene(program.scene());
            program.start();
            shown.show();
            shown.requestFocus();
            return shown;
        });
    }

    /** Waits until something with this id is shown and can be used. */
    Node await(String id) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(() -> usable(id)));
        } catch (TimeoutException e) {
            throw new AssertionError("#" + id + " did not come; shown: " + shownIds(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
        return stage.getScene().lookup("#" + id);
    }

    /** Waits until nothing with this id is shown any more. */
    void awaitLeft(String id) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> onFx(() -> stage.getScene().lookup("#" + id) == null));
        } catch (TimeoutException e) {
            throw new AssertionError("#" + id + " does not go; shown: " + shownIds(), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until a sentence stands somewhere on the screen. */
    void awaitText(String part) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> onFx(() -> texts().stream().anyMatch(text -> text.contains(part))));
        } catch (TimeoutException e) {
            throw new AssertionError("\"" + part + "\" was not said; shown: " + onFx(this::texts), e);
        }
    }

    /** Whether a text stands somewhere in the window's nodes. */
    boolean shows(String part) {
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> texts().stream().anyMatch(text -> text.contains(part)));
    }

    boolean has(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> usable(id));
    }

    /** Waits for a field, goes into it and types. */
    void type(String id, String text) {
        focus(id);
        write(text);
    }

    /** As {@link #type(String, String)}, without the text ever being one. */
    void type(String id, Disguise text) {
        focus(id);
        write(text);
    }

    /** Waits for a field and goes into it. */
    void focus(String id) {
        Node field = await(id);
        onFx(() -> {
            field.requestFocus();
            return null;
        });
    }

    /** Types into what has the focus. */
    void write(String text) {
        onFx(() -> {
            text.codePoints().forEach(point -> type(Character.toString(point)));
            return null;
        });
        settle();
    }

    /** One key stroke to what has the focus, on the FX thread: the toolkit's robot waits a tenth of a second after each. */
    private void type(String character) {
        Node focused = stage.getScene().getFocusOwner();
        Node target = focused == null ? stage.getScene().getRoot() : focused;
        for (EventType<KeyEvent> kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            String typed = kind == KeyEvent.KEY_TYPED ? character : KeyEvent.CHAR_UNDEFINED;
            Event.fireEvent(target, new KeyEvent(kind, typed, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    /** Waits for a field and pastes in place of what is there. */
    void paste(String id, String text) {
        Node field = await(id);
        onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            field.requestFocus();
            return null;
        });
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.CONTROL, KeyCode.V);
    }

    /** Waits until a sentence has gone from the screen. */
    void awaitGone(String part) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> !shows(part));
        } catch (TimeoutException e) {
            throw new AssertionError("\"" + part + "\" is still shown: " + onFx(this::texts), e);
        }
    }

    /** What a label with this id says. */
    String textOf(String id) {
        Node label = await(id);
        return onFx(() -> ((Labeled) label).getText());
    }

    /** Types key by key into what has the focus. */
    void write(Disguise text) {
        for (int i = 0; i < text.length(); i++) {
            char key = text.at(i);
            onFx(() -> {
                type(String.valueOf(key));
                return null;
            });
        }
        settle();
    }

    /** Presses keys together. */
    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Goes to the person's own page, from wherever they are inside. */
    void toProfile() {
        click("area-PROFILE");
        await("profile");
    }

    /** Waits for a button and presses it with the pointer. */
    void click(String id) {
        Node node = await(id);
        Bounds place = onFx(() -> node.localToScreen(node.getBoundsInLocal()));
        // At once, not along a path: the robot would walk there for a second.
        pointer.moveMouse(new Point2D(place.getCenterX(), place.getCenterY()));
        pointer.pressMouse(MouseButton.PRIMARY);
        pointer.releaseMouse(MouseButton.PRIMARY);
        settle();
    }

    /** Chooses an entry of the open menu. */
    void choose(String id) {
        onFx(() -> {
            MenuItem entry = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No open menu has " + id));
            entry.getParentPopup().hide();
            entry.fire();
            return null;
        });
        settle();
    }

    /** Time passes, and the window hears its beat. */
    void pass(Duration duration) {
        onFx(() -> {
            world.time.pass(duration);
            world.ticker.beat();
            return null;
        });
    }

    /** The secret in the QR code that the window shows, read off its own pixels as a phone would. */
    String secretOffTheScreen() {
        WritableImage picture = onFx(() -> stage.getScene().snapshot(null));
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        List<String> read = new ZxingQrReader().read(new Frame(width, height, pixels));
        Matcher secret = SECRET.matcher(read.isEmpty() ? "" : read.get(0));
        if (read.size() != 1 || !secret.find()) {
            throw new AssertionError("No single account on the screen: " + read.size());
        }
        return secret.group(1);
    }

    /** The texts of labels below a node, in the order of the scene. */
    List<String> textsIn(String id) {
        Node top = await(id);
        return onFx(() -> textsBelow(top));
    }

    Scene scene() {
        return stage.getScene();
    }

    /** The window is closed and the program ends. */
    @Override
    public void close() {
        onFx(() -> {
            program.close();
            stage.close();
            return null;
        });
    }

    /** Lets what is queued on the FX thread run. What comes later is awaited by its sign. */
    private static void settle() {
        for (int round = 0; round < 3; round++) {
            onFx(() -> null);
        }
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, work);
    }

    private boolean usable(String id) {
        Node node = stage.getScene().lookup("#" + id);
        return node != null && !node.isDisabled() && visible(node);
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private List<String> texts() {
        return textsBelow(stage.getScene().getRoot());
    }

    private static List<String> textsBelow(Node top) {
        return top.lookupAll("*").stream()
                .filter(ProgramRobot::visible)
                .map(ProgramRobot::textOf)
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    /** A label's text; the text node inside it is not counted again. */
    private static String textOf(Node node) {
        if (node instanceof Labeled labeled) {
            return labeled.getText();
        }
        return node instanceof Text text && !(text.getParent() instanceof Labeled) ? text.getText() : null;
    }

    private Set<String> shownIds() {
        return onFx(() -> stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node.getId() != null && visible(node))
                .map(node -> node.getId() + (node.isDisabled() ? "(off)" : ""))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)));
    }
}
