/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.FxStage;
import app.gatehouse.testing.MockUpFace;
import app.gatehouse.ui.frames.GateFrame;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewLoaderTest {
    private FxStage window;
    private ViewLoader loader;

    @BeforeEach
    void show() {
        window = FxStage.show(StackPane::new);
        loader = new ViewLoader(new Messages(Locale.ENGLISH), MockUpFace.open(), window.theme);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void loadsTheFileBesideTheView() {
        SampleView view = new SampleView();
        GateFrame frame = FxStage.onFx(() -> (GateFrame) loader.load(view));
        assertEquals(92, frame.getFormTop());
        assertEquals("Show password", view.show().getText());
    }

    @Test
    void bindsToTheGivenView() {
        SampleView view = new SampleView();
        GateFrame frame = FxStage.onFx(() -> (GateFrame) loader.load(view));
        Label title = (Label) frame.getForm().get(0);
        assertEquals("Sign in", title.getText());
        window.run(() -> view.titleProperty().set("Enter your code"));
        assertEquals("Enter your code", title.getText());
    }

    @Test
    void suppliesWordsAndFaceBeforeInitialize() {
        SampleView view = new SampleView();
        FxStage.onFx(() -> loader.load(view));
        assertEquals("Show password", view.wordsAtInitialize());
        assertTrue(view.isFaceThereAtInitialize());
    }

    @Test
    void namesAMissingFile() {
        IllegalStateException bug = assertThrows(IllegalStateException.class, () -> loader.load(new FilelessView()));
        assertTrue(bug.getMessage().contains("Fileless.fxml"));
        assertThrows(IllegalStateException.class, () -> loader.load("no view"));
    }

    private static final class FilelessView {}
}
