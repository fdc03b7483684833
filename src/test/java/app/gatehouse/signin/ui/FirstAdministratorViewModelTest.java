/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Role;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.ui.frames.FaceModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorViewModelTest {
    private static final String PASSWORD = "seven quiet lanterns";

    private final FaceModel face = new FaceModel();
    private GateFixture fixture;
    private FirstAdministratorViewModel screen;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        fixture.door.newRecoveryKey().close();
        fixture.door.confirmRecoveryKey();
        screen = new FirstAdministratorViewModel(
                fixture.firstRun, fixture.advice, fixture.setup, face, fixture.background(), fixture.messages);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void fillIn() {
        screen.stationNameProperty().set(" Press shop, line 4 ");
        screen.stationNumberProperty().set("PS-04");
        screen.nameProperty().set("Jonas Weber");
        screen.usernameProperty().set(" Jonas.Weber");
        screen.getPassword().typed(PASSWORD.toCharArray());
    }

    @Test
    void addsTheAdministratorAndGoesToTheSignIn() {
        fillIn();
        assertTrue(screen.isComplete());

        screen.finish(PASSWORD.toCharArray());

        assertEquals(List.of(Route.SIGN_IN), fixture.navigator.steps);
        assertEquals("Press shop, line 4", fixture.station.station.settings().name());
        assertInstanceOf(
                PasswordAnswer.Admitted.class, fixture.station.signIn.password("jonas.weber", PASSWORD.toCharArray()));
    }

    @Test
    void asksForFifteenCharactersWherePolicyAsksForNoFactor() {
        fillIn();
        screen.getPassword().typed("fourteen chars".toCharArray());
        assertEquals("15 characters at least", screen.getPassword().getNote());
        assertFalse(screen.isComplete());
    }

    @Test
    void asksForEverythingButTheAddress() {
        fillIn();
        screen.nameProperty().set("  ");
        assertFalse(screen.isComplete());
        screen.nameProperty().set("Jonas Weber");
        screen.emailProperty().set("no address");
        assertFalse(screen.isComplete());
        screen.emailProperty().set("jonas.weber@example.com");
        assertTrue(screen.isComplete());
        screen.emailProperty().set("");
        assertTrue(screen.isComplete());
    }

    @Test
    void saysWhatIsWrongOnceAFieldIsLeft() {
        fillIn();
        screen.emailProperty().set("no address");
        assertEquals("", screen.getEmailProblem());
        screen.leftEmail();
        assertEquals("That is not an e-mail address. Correct it, or leave it empty.", screen.getEmailProblem());

        screen.usernameProperty().set("x".repeat(300));
        screen.leftUsername();
        assertEquals("A username has 1 to 64 characters.", screen.getUsernameProblem());
        screen.usernameProperty().set("x");
        assertEquals("", screen.getUsernameProblem());
    }

    @Test
    void saysThatSomebodyHasTheName() throws Exception {
        fillIn();
        fixture.station.add("jonas.weber", Role.OPERATOR);

        screen.finish(PASSWORD.toCharArray());

        assertEquals("Somebody has this username. Choose another.", screen.getUsernameProblem());
        assertEquals(List.of(), fixture.navigator.steps);
    }

    @Test
    void showsTheNameOnTheFaceAsItIsTyped() {
        fillIn();
        assertEquals("Press shop, line 4", face.getStationName());
        assertEquals("PS-04", face.getStationNumber());
    }

    @Test
    void savesNothingWhereTheDiskIsFull() throws Exception {
        fillIn();
        fixture.station.disk.fill();

        screen.finish(PASSWORD.toCharArray());

        assertEquals(fixture.messages.get("vault.error.DISK_FULL"), screen.getMessage());
        fixture.station.disk.free();
        screen.finish(PASSWORD.toCharArray());
        assertEquals(List.of(Route.SIGN_IN), fixture.navigator.steps);
    }
}
