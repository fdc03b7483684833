/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Proof;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.task.Background;
import app.gatehouse.testing.FxStage;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.NumberPad;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens of the methods as the window shows them: put into a scene that has its looks already. */
class MethodScreensTest {
    private final Background background = new InlineBackground();
    private FactorScreens screens;
    private Overlay overlay;
    private FxStage stage;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        screens = new FactorScreens(folder, "Maria Kowalska", "maria.k@example.com");
        screens.gate.setUpMail();
        stage = FxStage.show(() -> {
            overlay = new Overlay();
            overlay.setScreen(new StackPane(new Button("The screen before")));
            return overlay;
        });
    }

    @AfterEach
    void close() {
        stage.close();
        screens.close();
    }

    private ViewLoader loader() {
        return new ViewLoader(screens.messages, new FaceModel(), new Theme());
    }

    /** Built first: what it does later comes right after it is put into the window, before any pulse. */
    private void show(Supplier<Parent> screen) {
        Parent built = FxStage.onFx(screen::get);
        stage.run(() -> overlay.setScreen(built));
    }

    private EnrolEmailViewModel confirmTheAddress() throws Exception {
        screens.flow.enrol(screens.gate.enrolment.startEmail(screens.maria, screens.proof(Proof.How.PASSWORD)));
        EnrolEmailViewModel viewModel = new EnrolEmailViewModel(
                screens.holder(),
                screens.flow,
                new CodeMailViewModel(screens.ticker, screens.messages),
                screens.gate.time,
                background,
                screens.messages);
        show(() -> new EnrolEmailView(viewModel, NumberPad.Policy.AFTER_TOUCH, loader(), screens.messages).root());
        return viewModel;
    }

    @Test
    void theCellsWaitForTheMailedCode() throws Exception {
        confirmTheAddress();
        assertTrue(stage.find("#enrol-code", CodeField.class).isFocused());
    }

    @Test
    void theSentenceOfAWrongCodeStaysUntilTheNextDigit() throws Exception {
        EnrolEmailViewModel viewModel = confirmTheAddress();
        CodeField code = stage.find("#enrol-code", CodeField.class);
        char[] wrong = screens.gate.mailer.last().code();
        wrong[5] = wrong[5] == '0' ? '1' : '0';
        stage.type(new String(wrong));
        stage.run(code::clear);
        assertEquals("Wrong code. Look at the newest e-mail.", viewModel.getMessage());
        stage.type("1");
        assertEquals("", viewModel.getMessage());
    }
}
