/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.station.Policy;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.SecretField;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody walks away from the open screen, or comes back in the last moment. */
class IdleJourneyTest {
    private static final String STILL_THERE = "Still there?";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @Test
    void aKeyStaysAndNothingThatWasTypedIsLost() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            robot.toProfile();
            robot.click("change-password");
            robot.paste("proof-password", "half a password");
            robot.paste("new-password", "twelve signs");

            robot.pass(Duration.ofSeconds(99));
            assertFalse(robot.shows(STILL_THERE));
            robot.pass(A_SECOND);
            robot.awaitText("You will be signed out in 20 seconds.");
            robot.pass(A_SECOND);
            robot.awaitText("You will be signed out in 19 seconds.");
            robot.press(KeyCode.A);
            robot.awaitGone(STILL_THERE);
            assertEquals(15, length(robot, "proof-password"));
            assertEquals(12, length(robot, "new-password"));
            assertTrue(robot.await("new-password").isFocused(), "one goes on typing where one was");

            robot.pass(Duration.ofSeconds(99));
            assertFalse(robot.shows(STILL_THERE), "the time began anew");
            robot.pass(Duration.ofSeconds(21));
            robot.awaitText("You were signed out after 2 min without activity.");
            assertFalse(robot.shows("Jonas"));
            assertFalse(robot.shows(Shift.USERNAME));
            assertEquals(0, length(robot, "password"));
            shift.signIn();
            robot.toProfile();
            robot.await("enable");
        }
    }

    private static int length(ProgramRobot robot, String id) {
        return ((SecretField) robot.await(id)).getLength();
    }

    @Test
    void theLongestTimeEndsEveryStay() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world)) {
            Duration hour = Duration.ofHours(1);
            shift.demand(new Policy(false, Policy.DEFAULT.methods(), hour, hour, false, false));
            shift.start().unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            robot.toProfile();
            robot.await("enable");
            robot.pass(Duration.ofMinutes(30));
            robot.press(KeyCode.SHIFT);
            robot.pass(Duration.ofSeconds(1780));
            robot.awaitText("You have been signed in for as long as this station allows.");
            robot.press(KeyCode.A);
            robot.awaitGone(STILL_THERE);
            robot.pass(Duration.ofSeconds(20));
            robot.awaitText("You were signed out because your session ended. Sign in again.");
            assertFalse(robot.shows("Jonas"));
        }
    }

    @Test
    void whoSetsUpAnAppHasTenMinutes() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            robot.toProfile();
            robot.click("enable");
            shift.prove();
            robot.click("method-app");
            robot.click("next");
            robot.await("enrol-code");
            robot.pass(Duration.ofSeconds(579));
            assertFalse(robot.shows(STILL_THERE));
            robot.pass(A_SECOND);
            robot.awaitText(STILL_THERE);
            robot.press(KeyCode.DIGIT5);
            robot.awaitGone(STILL_THERE);
            assertEquals(0, ((CodeField) robot.await("enrol-code")).getCount(), "the key answered the question");
            robot.pass(Duration.ofMinutes(10));
            robot.awaitText("You were signed out after");
            assertFalse(robot.has("enrol-qr"));
        }
    }
}
