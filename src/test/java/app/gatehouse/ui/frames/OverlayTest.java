/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.FxStage;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class OverlayTest {
    private FxStage window;
    private Overlay overlay;
    private Button opener;
    private Button under;
    private int kept;
    private int acted;

    @BeforeEach
    void show() {
        window = FxStage.show(() -> {
            overlay = new Overlay();
            opener = new Button("open");
            under = new Button("under");
            overlay.setScreen(new VBox(under, opener));
            return overlay;
        });
        window.focus(opener);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aButtonThatWasOffWhileItWorkedGetsTheFocusBack() {
        window.run(() -> opener.setDisable(true));
        waitForAPulse();
        assertFalse(under.isFocused(), "keys typed ahead must press nothing");

        window.run(() -> opener.setDisable(false));

        assertSame(opener, window.focused());
    }

    @Test
    void focusThatSomebodyMovedMeanwhileStaysWhereItIs() {
        window.run(() -> opener.setDisable(true));
        waitForAPulse();
        window.focus(under);

        window.run(() -> opener.setDisable(false));

        assertSame(under, window.focused());
    }

    /** JavaFX moves the focus away from a control that is off at the next pulse. */
    private static void waitForAPulse() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private AskingDialog ask() {
        AskingDialog dialog = FxStage.onFx(AskingDialog::new);
        window.run(() -> {
            dialog.setTitle("Lock the vault?");
            dialog.setText("Nobody can sign in until it is unlocked.");
            dialog.setKeepText("Keep it open");
            dialog.setActText("Lock vault");
            dialog.setOnKeep(() -> {
                kept++;
                overlay.closeDialog();
            });
            dialog.setOnAct(() -> acted++);
            overlay.openDialog(dialog, () -> {});
        });
        return dialog;
    }

    @Test
    void takesTheFocusAndGivesItBack() {
        ask();
        assertSame(window.find("#dialog-keep", Button.class), window.focused());
        window.run(overlay::closeDialog);
        assertSame(opener, window.focused());
        assertFalse(overlay.isDialogOpen());
    }

    @Test
    void keepsTheFocusInTheDialog() {
        ask();
        Button keep = window.find("#dialog-keep", Button.class);
        Button act = window.find("#dialog-act", Button.class);
        window.focus(act);
        window.press(KeyCode.TAB);
        assertSame(keep, window.focused());
        window.press(KeyCode.TAB, KeyCode.SHIFT);
        assertSame(act, window.focused());
        window.focus(under);
        assertSame(keep, window.focused());
    }

    @Test
    void escIsTheHarmlessButton() {
        ask();
        window.press(KeyCode.ESCAPE);
        assertEquals(1, kept);
        assertEquals(0, acted);
        assertSame(opener, window.focused());
    }

    @Test
    void enterDoesNotPressARedButton() {
        AskingDialog dialog = ask();
        window.run(() -> dialog.setDestructive(true));
        Button act = window.find("#dialog-act", Button.class);
        assertFalse(act.isDefaultButton());
        assertTrue(act.getStyleClass().contains("danger"));
        assertFalse(act.getStyleClass().contains("accent"));
    }

    @Test
    void escRunsWhatTheDialogSays() {
        int[] escapes = {0};
        DialogFrame dialog = FxStage.onFx(DialogFrame::new);
        window.run(() -> {
            dialog.setMessages(new Messages(Locale.ENGLISH));
            dialog.setTitle("Change password");
            dialog.setOnClose(() -> escapes[0]++);
            dialog.getFoot().add(new Button("Cancel"));
            overlay.openDialog(dialog, () -> escapes[0] += 10);
        });
        window.press(KeyCode.ESCAPE);
        assertEquals(1, escapes[0]);
        window.run(() -> window.find("#dialog-close", Button.class).fire());
        assertEquals(2, escapes[0]);
        assertEquals(560, dialog.getWidth(), 2);
    }

    @Test
    void aDialogBeginsAtItsFirstFieldAndNotAtWhatClosesIt() {
        DialogFrame dialog = FxStage.onFx(DialogFrame::new);
        TextField field = FxStage.onFx(() -> new TextField());
        window.run(() -> {
            dialog.setMessages(new Messages(Locale.ENGLISH));
            dialog.getContent().add(field);
            overlay.openDialog(dialog, () -> {});
        });
        assertSame(field, window.focused());
    }

    @Test
    void aDialogWithNothingElseBeginsAtWhatClosesIt() {
        DialogFrame dialog = FxStage.onFx(DialogFrame::new);
        window.run(() -> {
            dialog.setMessages(new Messages(Locale.ENGLISH));
            overlay.openDialog(dialog, () -> {});
        });
        assertSame(window.find("#dialog-close", Button.class), window.focused());
    }

    @Test
    void aHighDialogScrollsAndIsNotCut() {
        window.run(() -> window.theme.setZoomPercent(150));
        AskingDialog dialog = ask();
        window.run(() -> {
            Region tall = new Region();
            tall.setMinHeight(600);
            dialog.getContent().add(tall);
            dialog.setText("Nobody can sign in until it is unlocked. ".repeat(8));
        });
        Label sentence = window.find(".gh-asking-text", Label.class);
        assertTrue(sentence.getHeight() > 80, "lines are cut: " + sentence.getHeight());
        assertTrue(dialog.getHeight() > 700);
        assertEquals(1280 / 1.5 - 48, dialog.getWidth(), 12);
    }

    @Test
    void theFootOfAHighDialogStaysInSight() {
        window.run(() -> window.theme.setZoomPercent(150));
        DialogFrame dialog = FxStage.onFx(DialogFrame::new);
        TextField field = FxStage.onFx(() -> new TextField());
        Button act = FxStage.onFx(() -> new Button("Add"));
        window.run(() -> {
            dialog.setMessages(new Messages(Locale.ENGLISH));
            dialog.setTitle("Import accounts");
            Region tall = new Region();
            tall.setMinHeight(600);
            dialog.getContent().addAll(tall, field);
            dialog.getFoot().add(act);
            overlay.openDialog(dialog, () -> {});
        });
        window.focus(act);
        assertTrue(bottom(act) <= 800, "below the window: " + bottom(act));
        assertTrue(bottom(act) > 700);

        window.focus(field);
        double top = FxStage.onFx(() ->
                act.getParent().localToScene(act.getParent().getLayoutBounds()).getMinY());
        assertTrue(bottom(field) <= top, "behind the foot: " + bottom(field) + " under " + top);

        window.run(() -> window.theme.setZoomPercent(100));
        window.run(() -> ((Region) dialog.getContent().get(0)).setMinHeight(100));
        assertEquals(0, act.getParent().getTranslateY(), "at its place where there is room");
    }

    private static double bottom(Node node) {
        return FxStage.onFx(() -> node.localToScene(node.getLayoutBounds()).getMaxY());
    }

    @Test
    void aNewScreenClosesTheDialog() {
        ask();
        window.run(() -> overlay.setScreen(new VBox(new Label("next"))));
        assertFalse(overlay.isDialogOpen());
    }

    @Test
    void buttonsAreOfOneWidth() {
        ask();
        Button keep = window.find("#dialog-keep", Button.class);
        Button act = window.find("#dialog-act", Button.class);
        assertEquals(238, keep.getWidth(), 2);
        assertEquals(keep.getWidth(), act.getWidth(), 1);
    }

    @Test
    void toastsAtTheLowerEdge() {
        window.run(() -> overlay.toast("Password changed."));
        Label toast = window.find("#toast", Label.class);
        assertTrue(toast.isVisible());
        assertEquals("Password changed.", toast.getText());
        double bottom =
                FxStage.onFx(() -> toast.localToScene(toast.getLayoutBounds()).getMaxY());
        assertEquals(788, bottom, 2);
    }
}
