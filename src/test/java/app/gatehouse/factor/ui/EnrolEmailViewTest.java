/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.MailFailure;
import app.gatehouse.people.Proof;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.shell.Route;
import app.gatehouse.testing.FxStage;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.NumberPad;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolEmailViewTest {
    private FactorScreens screens;
    private FxStage stage;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        screens = new FactorScreens(folder, "Maria Kowalska", "maria.k@example.com");
        screens.gate.setUpMail();
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
        screens.close();
    }

    private void show() throws Exception {
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), false);
        screens.flow.enrol(screens.gate.enrolment.startEmail(screens.maria, screens.proof(Proof.How.PASSWORD)));
        stage = FxStage.show(() -> new EnrolEmailView(
                        new EnrolEmailViewModel(
                                screens.holder(),
                                screens.flow,
                                new CodeMailViewModel(screens.ticker, screens.messages),
                                screens.gate.time,
                                new InlineBackground(),
                                screens.messages),
                        NumberPad.Policy.NEVER,
                        new ViewLoader(screens.messages, new FaceModel(), new Theme()),
                        screens.messages)
                .root());
    }

    private CodeField code() {
        return stage.find("#enrol-code", CodeField.class);
    }

    @Test
    void whoseAddressIsKnownTypesTheCodeAtOnce() throws Exception {
        show();
        assertEquals(1, screens.gate.mailer.mails.size());
        assertSame(code(), stage.focused());
        assertTrue(stage.find("#email-send", Node.class).isDisabled());

        stage.type(new String(screens.gate.mailer.last().code()));
        assertEquals(Route.SAVE_BACKUP_CODES, screens.navigator.last());
    }

    @Test
    void anotherAddressIsSentToByEnter() throws Exception {
        show();
        TextField address = stage.find("#email-address", TextField.class);
        stage.run(() -> address.setText("m.k@example.org"));
        assertTrue(code().isDisabled(), "the code of the address before is dead");
        stage.focus(address);
        stage.press(KeyCode.ENTER);
        assertEquals("m.k@example.org", screens.gate.mailer.last().to());
        assertFalse(code().isDisabled());
        assertSame(code(), stage.focused());
    }

    @Test
    void aMailThatDoesNotLeaveTakesNoCode() throws Exception {
        screens.gate.mailer.down(MailFailure.Reason.NO_CONNECTION);
        show();
        assertTrue(code().isDisabled());
        assertFalse(stage.find("#email-valid", Node.class).isVisible());
        assertFalse(stage.find("#email-spam", Node.class).isVisible());
    }

    @Test
    void aCodeThatGrewOldCannotBeTyped() throws Exception {
        show();
        stage.run(() -> {
            screens.gate.time.pass(Duration.ofMinutes(11));
            screens.ticker.beat();
        });
        assertTrue(code().isDisabled());
        assertFalse(stage.find("#email-send", Node.class).isDisabled());
    }
}
