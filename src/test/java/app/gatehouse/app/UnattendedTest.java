/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.gatehouse.people.Role;
import app.gatehouse.testing.TestGate;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.ui.controls.SecretField;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody walks away from the window before the entry, or closes it. */
class UnattendedTest {
    @TempDir
    Path folder;

    @Test
    void aTypedMasterPasswordDoesNotWaitForTheNextPerson() throws Exception {
        TestVaults.create(folder).close();
        try (TestWorld world = new TestWorld(folder);
                ProgramRobot robot = new ProgramRobot(world)) {
            robot.type("password", "orbit");
            robot.pass(Unattended.PATIENCE.minusSeconds(1));
            assertEquals(5, typed(robot));
            robot.pass(Duration.ofSeconds(1));
            robot.await("password");
            assertEquals(0, typed(robot));
        }
    }

    @Test
    void aFirstRunThatIsLeftAloneIsLockedAgain() throws Exception {
        try (TestVaults made = TestVaults.create(folder)) {
            made.vault.keyChanges().newRecoveryKey().close();
            made.vault.keyChanges().confirmRecoveryKey();
        }
        try (TestWorld world = new TestWorld(folder);
                ProgramRobot robot = new ProgramRobot(world)) {
            robot.type("password", TestVaults.PASSWORD);
            robot.press(KeyCode.ENTER);
            robot.await("stationName");
            robot.pass(Unattended.PATIENCE);
            robot.await("useRecoveryKey");
            assertFalse(robot.has("stationName"));
        }
    }

    @Test
    void aClickOfTheNextPersonAfterASleepOpensNothing() throws Exception {
        try (TestGate made = new TestGate(folder)) {
            made.add("maria", Role.ADMINISTRATOR);
            made.vaults.vault.keyChanges().newRecoveryKey().close();
            made.vaults.vault.keyChanges().confirmRecoveryKey();
        }
        try (TestWorld world = new TestWorld(folder);
                ProgramRobot robot = new ProgramRobot(world)) {
            robot.type("password", TestVaults.PASSWORD);
            robot.press(KeyCode.ENTER);
            robot.type("username", "maria");
            robot.type("password", TestGate.PASSWORD);
            robot.press(KeyCode.ENTER);
            robot.toProfile();
            robot.await("enable");
            world.time.setWallClock(world.time.now().plus(Duration.ofHours(8)));

            robot.click("enable");
            assertFalse(robot.has("proof-password"));

            robot.pass(Duration.ofSeconds(1));
            robot.await("username");
        }
    }

    @Test
    void theEndOfTheProgramEmptiesTheClipboard() throws Exception {
        TestVaults.create(folder).close();
        try (TestWorld world = new TestWorld(folder)) {
            ProgramRobot robot = new ProgramRobot(world);
            world.clipboard.copySecret("JBSW Y3DP".toCharArray(), Duration.ofMinutes(1));
            robot.close();
            assertNull(world.clipboard.text);
        }
    }

    private static int typed(ProgramRobot robot) {
        SecretField field = (SecretField) robot.await("password");
        return ProgramRobot.onFx(() -> field.copyText().length);
    }
}
