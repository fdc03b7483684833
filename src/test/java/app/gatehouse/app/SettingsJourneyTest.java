/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator changes what the station asks of its people, in the real window. */
class SettingsJourneyTest {
    @TempDir
    Path folder;

    @Test
    void aPolicyIsSavedAfterTheProofAndNothingTypedIsLostOnTheWay() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world)) {
            shift.start().unlock();
            shift.signInWithApp();
            ProgramRobot robot = shift.robot;
            robot.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            robot.awaitText("E-mail is not set up");
            robot.click("settings-POLICY");
            robot.click("policy-tiles");
            robot.press(KeyCode.ESCAPE);
            robot.awaitText("Leave without saving?");
            robot.click("dialog-keep");
            robot.click("settings-save");

            robot.await("proof-password");
            robot.paste("proof-password", "not the password");
            robot.type("proof-code", shift.wrongCode());
            robot.click("dialog-act");
            robot.awaitText("Password or code is not right.");
            robot.click("dialog-keep");
            robot.awaitText("Show recent people at sign-in");
            robot.click("settings-save");
            shift.prove();
            robot.awaitText("Saved.");
            assertFalse(robot.has("settings-save"));
            shift.signOut();
            robot.awaitText("Jonas");
        }
    }
}
