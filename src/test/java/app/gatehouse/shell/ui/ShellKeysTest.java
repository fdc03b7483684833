/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.Route;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.testing.RecordingSession;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ShellKeysTest {
    private final RecordingSession session = new RecordingSession();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final ManualTicker ticker = new ManualTicker();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private Button inPage;
    private Overlay overlay;
    private ViewLoader loader;
    private Stage stage;

    @BeforeEach
    void show() throws Exception {
        FxToolkit.registerPrimaryStage();
        onScreen(() -> {
            inPage = new Button("In the page");
            Theme theme = new Theme();
            loader = new ViewLoader(messages, new FaceModel(), theme);
            ShellViewModel viewModel = new ShellViewModel(
                    new Occupant("Maria Kowalska", "maria.kowalska", "Operator", "Press shop"),
                    List.of(Area.values()),
                    session,
                    new MovableTime(),
                    ticker,
                    navigator);
            overlay = new Overlay();
            overlay.setScreen(new ShellView(viewModel, Area.PROFILE, new VBox(inPage), loader, messages).root());
            stage = new Stage();
            stage.setScene(theme.scene(overlay, 1280, 800));
            stage.show();
            stage.requestFocus();
            inPage.requestFocus();
            return null;
        });
    }

    @AfterEach
    void close() {
        onScreen(() -> {
            stage.close();
            return null;
        });
    }

    private static <T> T onScreen(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private void press(KeyCode code, boolean control) {
        onScreen(() -> {
            Node owner = stage.getScene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
            return null;
        });
    }

    private String focused() {
        return onScreen(() -> stage.getScene().getFocusOwner().getId());
    }

    private void openIdleWarning() {
        session.left = 14;
        onScreen(() -> {
            IdleWarningViewModel warning = new IdleWarningViewModel(session, ticker, navigator, messages);
            overlay.openDialog(new IdleWarningView(warning, loader).root(), warning::stay);
            return null;
        });
    }

    @Test
    void leadFromThePageToTheSideBarAndBack() {
        press(KeyCode.F6, false);
        assertEquals("area-PROFILE", focused());
        press(KeyCode.F6, false);
        assertEquals(inPage, onScreen(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void leadToAnAreaToTheListOfKeysAndOut() {
        press(KeyCode.DIGIT1, true);
        press(KeyCode.DIGIT2, true);
        press(KeyCode.DIGIT5, true);
        press(KeyCode.F1, false);
        press(KeyCode.L, true);
        assertEquals(
                List.of(Route.AUTHENTICATOR, Route.PROFILE, DialogRoute.SETTINGS, DialogRoute.KEYS), navigator.steps);
        assertEquals(List.of("signOut"), session.calls);
    }

    @Test
    void openTheSettingsOverThePageThatStaysTheOneShown() {
        ToggleButton settings = onScreen(() -> (ToggleButton) overlay.lookup("#area-SETTINGS"));
        onScreen(() -> {
            settings.fire();
            return null;
        });
        assertEquals(List.of(DialogRoute.SETTINGS), navigator.steps);
        assertEquals(false, settings.isSelected());
        assertEquals(
                true,
                onScreen(() -> (ToggleButton) overlay.lookup("#area-PROFILE")).isSelected());
    }

    @Test
    void showTheCaptionOfTheAdministrationAboveItsAreasAlone() {
        assertEquals(
                List.of(
                        "area-AUTHENTICATOR",
                        "area-PROFILE",
                        "nav-administration",
                        "area-PEOPLE",
                        "area-AUDIT_LOG",
                        "area-SETTINGS"),
                onScreen(() -> ((VBox) overlay.lookup("#nav"))
                        .getChildren().stream().map(Node::getId).toList()));
    }

    @Test
    void meanStayWhileTheWarningIsOpen() {
        openIdleWarning();
        assertEquals("idle-stay", focused());
        press(KeyCode.G, false);
        assertEquals(List.of("touch"), session.calls);
        assertEquals(List.of("close"), navigator.steps);
    }

    @Test
    void meanSignOutOnlyOnItsButton() {
        openIdleWarning();
        press(KeyCode.TAB, false);
        assertEquals(List.of(), session.calls);
        onScreen(() -> {
            Button signOut = (Button) overlay.lookup("#idle-sign-out");
            signOut.requestFocus();
            return null;
        });
        press(KeyCode.ENTER, false);
        assertEquals(List.of(), navigator.steps);
        assertEquals(List.of("signOut"), session.calls);
    }
}
