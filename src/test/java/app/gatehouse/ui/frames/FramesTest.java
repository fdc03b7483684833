/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.FxStage;
import app.gatehouse.testing.MockUpFace;
import app.gatehouse.ui.theme.Theme;
import java.time.Duration;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    private FxStage window;
    private int backs;

    @AfterEach
    void close() {
        window.close();
    }

    private GateFrame gate(FaceModel face) {
        GateFrame frame = FxStage.onFx(GateFrame::new);
        window = FxStage.show(() -> {
            frame.setMessages(MESSAGES);
            frame.setFace(face);
            frame.setBackText("Someone else");
            frame.setOnBack(() -> backs++);
            TextField field = new TextField();
            field.setId("field");
            frame.getForm().add(field);
            return frame;
        });
        return frame;
    }

    @Test
    void gateHasFaceAndFormAsDrawn() {
        GateFrame frame = gate(MockUpFace.open());
        assertEquals(520, width(frame.lookup(".gh-face")));
        Bounds form = bounds(frame.lookup(".gh-form"));
        assertEquals(672, form.getMinX(), 4);
        assertEquals(456, form.getWidth(), 2);
        assertEquals(108, form.getMinY(), 1);
    }

    @Test
    void gateFaceGetsNarrowerAndThenAStrip() {
        GateFrame frame = gate(MockUpFace.open());
        window.run(() -> window.theme.setZoomPercent(125));
        assertEquals(400, ((Region) frame.lookup(".gh-face")).getWidth());
        assertFalse(frame.isStrip());
        window.run(() -> window.theme.setZoomPercent(150));
        assertTrue(frame.isStrip());
        Region face = (Region) FxStage.onFx(() -> frame.lookup(".gh-face"));
        assertEquals(88, face.getHeight());
        assertEquals(112 * 1.5, bounds(frame.lookup(".gh-form")).getMinY(), 2);
    }

    @Test
    void gateGoesBackByLinkAndEsc() {
        gate(MockUpFace.open());
        Button back = window.find("#back", Button.class);
        window.run(back::fire);
        window.focus(window.find("#field", TextField.class));
        window.press(KeyCode.ESCAPE);
        assertEquals(2, backs);
    }

    @Test
    void gateSwitchesLightAndDark() {
        GateFrame frame = gate(MockUpFace.open());
        window.run(() -> frame.setTheme(window.theme));
        Button moon = window.find("#theme-toggle", Button.class);
        assertEquals("Dark colours", moon.getAccessibleText());
        window.run(moon::fire);
        assertEquals(Theme.Mode.DARK, window.theme.getMode());
        assertEquals("Light colours", moon.getAccessibleText());
    }

    @Test
    void faceTellsClockAndVault() {
        FaceModel face = MockUpFace.open();
        gate(face);
        assertEquals("06:42", text("#face-time"));
        assertEquals("Station PS-04", text("#face-number"));
        assertEquals("Clock in sync", text("#face-clock-state"));
        assertEquals("Vault open since 05:58", text("#face-vault-state"));
        assertTrue(lit());
        window.run(() -> face.setVault(FaceModel.Vault.LOCKED));
        assertEquals("Vault locked", text("#face-vault-state"));
        assertFalse(lit());
        window.run(() -> face.setClock(FaceModel.Clock.NOT_CHECKED));
        assertEquals("Clock not checked", text("#face-clock-state"));
    }

    @Test
    void faceWarnsOfAWrongClockAlone() {
        FaceModel face = MockUpFace.open();
        gate(face);
        window.run(() -> {
            face.setClockOff(Duration.ofSeconds(-48));
            face.setClock(FaceModel.Clock.OFF);
        });
        assertEquals("Clock is 48 s off. Codes can fail.", text("#face-clock-state"));
        assertFalse(window.find("#face-vault-state", Label.class).isManaged());
        window.run(() -> face.setClockOff(Duration.ofHours(25)));
        assertEquals("Clock is 25 h off. Codes can fail.", text("#face-clock-state"));
    }

    @Test
    void faceOfTheFirstRunHasNoNameYet() {
        gate(MockUpFace.firstRun());
        assertEquals("New station", text("#face-station"));
        assertFalse(window.find("#face-vault-state", Label.class).isVisible());
    }

    @Test
    void scrollsToWhatHasTheFocus() {
        GateFrame frame = gate(MockUpFace.open());
        TextField last = FxStage.onFx(TextField::new);
        window.run(() -> {
            Region tall = new Region();
            tall.setMinHeight(2000);
            frame.getForm().addAll(tall, last);
        });
        window.focus(last);
        assertTrue(bounds(last).getMaxY() <= 800, "below the window: " + bounds(last));
        window.focus(window.find("#field", TextField.class));
        assertTrue(bounds(window.find("#field", TextField.class)).getMinY() >= 0);
    }

    @Test
    void wizardHasItsButtons() {
        int[] nexts = {0};
        WizardFrame frame = FxStage.onFx(WizardFrame::new);
        window = FxStage.show(() -> {
            frame.setMessages(MESSAGES);
            frame.setTitle("Set up multi-factor authentication");
            frame.setPersonName("Maria Kowalska");
            frame.setBackText("Back");
            frame.setOnBack(() -> backs++);
            frame.setNextText("Continue");
            frame.setNextDisabled(true);
            frame.setOnNext(() -> nexts[0]++);
            frame.getContent().add(new Label("content"));
            return frame;
        });
        Button next = window.find("#next", Button.class);
        window.run(next::fire);
        assertEquals(0, nexts[0]);
        window.run(() -> frame.setNextDisabled(false));
        window.run(next::fire);
        window.press(KeyCode.ESCAPE);
        assertEquals(1, nexts[0]);
        assertEquals(1, backs);
        assertEquals(968, bounds(next).getMinX(), 2);
        assertEquals(721, bounds(next).getMinY(), 2);
        assertEquals(128, bounds(frame.lookup(".gh-wizard-content")).getMinX(), 2);
        assertFalse(frame.isNarrow());
        window.run(() -> window.theme.setZoomPercent(150));
        assertTrue(frame.isNarrow());
    }

    @Test
    void aButtonThatIsPressedAtTheEdgeStaysUnderTheFinger() {
        FormScroll scroll = FxStage.onFx(() -> {
            Region above = new Region();
            above.setMinHeight(340);
            Button edge = new Button("Send");
            edge.setId("edge");
            return new FormScroll(new VBox(new TextField(), above, edge));
        });
        window = FxStage.show(400, 400, () -> scroll);
        Button edge = window.find("#edge", Button.class);
        window.run(() -> mouse(edge, MouseEvent.MOUSE_PRESSED));
        window.run(edge::requestFocus);
        assertEquals(0, scroll.getVvalue());
        window.run(() -> mouse(edge, MouseEvent.MOUSE_RELEASED));
        assertTrue(scroll.getVvalue() > 0);
    }

    private static void mouse(Node node, EventType<MouseEvent> type) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private boolean lit() {
        return FxStage.onFx(() -> window.scene().lookup(".gh-house-light").isVisible());
    }

    private String text(String selector) {
        return window.find(selector, Label.class).getText();
    }

    private static double width(Node node) {
        return bounds(node).getWidth();
    }

    private static Bounds bounds(Node node) {
        return FxStage.onFx(() -> node.localToScene(node.getLayoutBounds()));
    }
}
