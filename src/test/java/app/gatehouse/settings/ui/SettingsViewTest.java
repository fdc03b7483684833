/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.settings.SettingsStation;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.testing.FxStage;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewTest {
    private final HeldBackground mails = new HeldBackground();
    private SettingsScreens screens;
    private SettingsViewModel viewModel;
    private SettingsView view;
    private FxStage stage;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        screens = new SettingsScreens(folder);
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
        screens.close();
    }

    private void show() {
        show(() -> screens.open(mails));
    }

    private void show(Supplier<SettingsViewModel> opened) {
        stage = FxStage.show(() -> {
            viewModel = opened.get();
            view = new SettingsView(
                    viewModel, new ViewLoader(screens.messages, new FaceModel(), new Theme()), screens.messages);
            Overlay overlay = new Overlay();
            overlay.openDialog(view.root(), viewModel::leave);
            return overlay;
        });
    }

    private void showKept() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        show();
    }

    private SecretField password() {
        return stage.find("#smtp-password", SecretField.class);
    }

    @Test
    void tabGoesInReadingOrder() throws Exception {
        showKept();
        stage.focus(stage.find("#settings-EMAIL", Node.class));
        List<String> order = new ArrayList<>();
        for (int stop = 0; stop < 13; stop++) {
            stage.press(KeyCode.TAB);
            order.add(stage.focused().getId());
        }
        assertEquals(
                List.of(
                        "settings-POLICY",
                        "settings-STATION",
                        "settings-TOKENS",
                        "dialog-close",
                        "smtp-host",
                        "smtp-port",
                        "smtp-security-STARTTLS",
                        "smtp-username",
                        "smtp-password",
                        "smtp-sender",
                        "smtp-advanced",
                        "smtp-test",
                        "settings-cancel"),
                order);
    }

    @Test
    void enterInAFieldSavesOnceThereIsSomethingToSave() throws Exception {
        showKept();
        stage.focus(stage.find("#smtp-sender", Node.class));
        stage.press(KeyCode.ENTER);
        assertEquals(List.of(), screens.navigator.steps);
        stage.focus(password());
        stage.type("other");
        stage.press(KeyCode.ENTER);
        assertEquals(List.of(DialogRoute.PROVE_FOR_SETTINGS), screens.navigator.steps);
        assertTrue(screens.flow.change().orElseThrow().parts().mail().isPresent());
    }

    @Test
    void escapeAsksWhereSomethingChanged() throws Exception {
        showKept();
        stage.focus(password());
        stage.type("other");
        stage.press(KeyCode.ESCAPE);
        assertEquals("Leave without saving?", screens.dialogs.question.title());
        assertEquals(List.of(), screens.navigator.steps);
    }

    @Test
    void closingWipesTheSecrets() throws Exception {
        showKept();
        stage.focus(password());
        stage.type("other");
        assertArrayEquals("other".toCharArray(), password().copyText());
        SecretField field = password();
        stage.run(view::close);
        assertEquals(0, field.copyText().length);
    }

    @Test
    void aKeptPasswordIsSaidAndNotShown() throws Exception {
        showKept();
        assertEquals("Stored. Type to replace.", password().getPromptText());
        assertEquals(0, password().getLength());
        assertFalse(stage.find("#smtp-password-show", Node.class).isVisible());
        stage.focus(password());
        stage.type("o");
        assertTrue(stage.find("#smtp-password-show", Node.class).isVisible());
    }

    @Test
    void anotherKindOfSignInWipesWhatWasTypedForTheOne() throws Exception {
        showKept();
        stage.focus(password());
        stage.type("other");
        stage.run(() -> viewModel.getMail().getFields().signInProperty().set(SmtpSignIn.XOAUTH2));
        assertEquals(0, password().getLength());
        assertFalse(stage.find("#smtp-password", Node.class).getParent().isVisible());
        assertTrue(stage.find("#oauth-token", Node.class).getParent().isVisible());
        stage.run(() -> viewModel.getMail().getFields().signInProperty().set(SmtpSignIn.NONE));
        assertFalse(
                stage.find("#smtp-username", Node.class).getParent().getParent().isVisible());
    }

    @Test
    void aTestCanBeGivenUpByTheKeyThatHasTheFocus() throws Exception {
        showKept();
        Button send = stage.find("#smtp-test", Button.class);
        stage.focus(send);
        stage.run(send::fire);
        assertTrue(send.isDisabled());
        assertEquals("smtp-test-cancel", stage.focused().getId());
        stage.run(stage.find("#smtp-test-cancel", Button.class)::fire);
        assertFalse(send.isDisabled());
        assertEquals(send, stage.focused());
    }

    @Test
    void whatIsReadLateIsShownAllTheSame() throws Exception {
        screens.station.keep(SettingsStation.SERVER, "secret");
        screens.station.forgetAddress();
        HeldBackground reading = new HeldBackground();
        show(() -> screens.openSlowly(reading));
        assertFalse(stage.find("#mail-page", Node.class).isVisible());
        stage.run(reading::finishOne);
        assertTrue(stage.find("#mail-page", Node.class).isVisible());
        assertEquals("smtp-host", stage.focused().getId());
        assertEquals(
                "smtp.example.com", stage.find("#smtp-host", TextField.class).getText());
        assertTrue(stage.find("#smtp-test", Button.class).isDisabled(), "there is no address to send to");
        assertEquals("Stored. Type to replace.", password().getPromptText());
    }

    @Test
    void anUnfinishedFormLeadsToItsFirstProblem() {
        show();
        stage.run(stage.find("#mail-set-up", Button.class)::fire);
        assertEquals("smtp-host", stage.focused().getId());
        stage.run(stage.find("#smtp-test", Button.class)::fire);
        assertEquals("smtp-host", stage.focused().getId());
        assertEquals("Type the name of the mail server.", stage.focused().getAccessibleHelp());
    }

    @Test
    void enterSavesFromTheBoxesOfThePolicyAndSpaceTicks() throws Exception {
        show();
        stage.run(() -> viewModel.show(SettingsViewModel.Page.POLICY));
        CheckBox email = stage.find("#policy-email", CheckBox.class);
        assertEquals("E-mail. Security standards do not count e-mail as a second factor.", email.getAccessibleText());
        stage.focus(email);
        stage.press(KeyCode.SPACE);
        assertFalse(email.isSelected());
        stage.press(KeyCode.ENTER);
        assertFalse(email.isSelected());
        assertEquals(List.of(DialogRoute.PROVE_FOR_SETTINGS), screens.navigator.steps);
        assertNull(screens.dialogs.question);
    }
}
