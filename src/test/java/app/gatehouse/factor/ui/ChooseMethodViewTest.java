/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Proof;
import app.gatehouse.shell.Route;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.FxStage;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ChoiceCard;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChooseMethodViewTest {
    private FactorScreens screens;
    private FxStage stage;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        screens = new FactorScreens(folder, "Maria Kowalska", "maria.k@example.com");
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), false);
    }

    @AfterEach
    void close() {
        if (stage != null) {
            stage.close();
        }
        screens.close();
    }

    private void show() {
        stage = FxStage.show(() -> new ChooseMethodView(
                        new ChooseMethodViewModel(
                                screens.holder(),
                                screens.flow,
                                screens.gate.enrolment,
                                screens.gate.factors,
                                new InlineBackground(),
                                screens.messages),
                        new ViewLoader(screens.messages, new FaceModel(), new Theme()),
                        screens.messages)
                .root());
    }

    private ChoiceCard card(String name) {
        return stage.find("#method-" + name, ChoiceCard.class);
    }

    @Test
    void theArrowsGoFromCardToCardAndEnterUsesTheChosenOne() throws Exception {
        screens.gate.setUpMail();
        show();
        assertSame(card("app"), stage.focused());
        assertTrue(card("app").isSelected());

        stage.press(KeyCode.RIGHT);
        assertSame(card("email"), stage.focused());
        assertTrue(card("email").isSelected());
        assertFalse(card("app").isSelected());

        stage.press(KeyCode.LEFT);
        assertSame(card("app"), stage.focused());
        assertTrue(card("app").isSelected());

        stage.press(KeyCode.RIGHT);
        stage.press(KeyCode.ENTER);
        assertEquals(Route.ENROL_EMAIL, screens.navigator.last());
    }

    @Test
    void theThirdCardLeadsToTheToken() throws Exception {
        screens.gate.setUpMail();
        show();
        stage.press(KeyCode.RIGHT);
        stage.press(KeyCode.RIGHT);
        assertSame(card("token"), stage.focused());
        assertTrue(card("token").isSelected());
        stage.press(KeyCode.ENTER);
        assertEquals(Route.ENROL_TOKEN, screens.navigator.last());
        assertTrue(screens.flow.tokenEnrolment().isPresent());
    }

    @Test
    void withoutAMailServerTheCardOfEmailCannotBeChosen() {
        show();
        assertTrue(card("email").isDisabled());
        stage.press(KeyCode.RIGHT);
        assertFalse(card("email").isSelected());
        assertSame(card("token"), stage.focused(), "the card that is off is passed over");
        stage.press(KeyCode.LEFT);
        stage.press(KeyCode.ENTER);
        assertEquals(Route.ENROL_APP, screens.navigator.last());
    }

    @Test
    void aMethodThatPolicyForbidsHasNoCard() throws Exception {
        screens.gate.setUpMail();
        Policy old = Policy.DEFAULT;
        screens.gate.station.save(new Policy(false, Set.of(Method.EMAIL), old.idle(), old.longest(), false, false));
        show();
        assertNull(card("app"));
        assertNull(card("token"));
        assertSame(card("email"), stage.focused());
        stage.press(KeyCode.ENTER);
        assertEquals(Route.ENROL_EMAIL, screens.navigator.last());
    }
}
