/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first run that is broken off goes on at the step that is missing. */
class FirstRunResumeTest {
    private static final String MASTER = Shift.MASTER;
    private static final String TYPED_NAME = "  Ünal ÇELİK 日本  ";
    /** 128 characters, half of them outside the first plane. */
    private static final String LONG_PASSWORD = "k\uD83D\uDD11\uD83E\uDDE6q".repeat(32);

    @TempDir
    Path folder;

    private ProgramRobot robot;

    @Test
    void eachEndOfTheProgramLosesNothing() throws Exception {
        try (TestWorld world = new TestWorld(folder)) {
            robot = new ProgramRobot(world);
            robot.paste("password", MASTER);
            robot.paste("again", MASTER);
            robot.click("create");
            String seenOnce = key();
            endAndUnlock(world);

            String key = key();
            assertNotEquals(seenOnce, key, "a key that nobody said to be safe is replaced");
            robot.click("safe");
            robot.click("goOn");
            robot.awaitText("Station and administrator");
            robot.paste("stationName", "Press shop, line 4");
            endAndUnlock(world);

            robot.awaitText("Station and administrator");
            finish();
            restart(world);
            assertTrue(robot.shows("Press shop, line 4"), "the locked station shows its name");
            robot.click("useRecoveryKey");
            robot.paste("key", seenOnce);
            robot.click("unlock");
            robot.awaitText("This key does not open this vault.");
            robot.press(KeyCode.HOME);
            robot.write(key);
            robot.click("unlock");
            robot.await("username");
            signInAs(TYPED_NAME.strip().toLowerCase(Locale.ROOT));
            robot.close();
        }
    }

    private void finish() {
        robot.paste("stationName", "Press shop, line 4");
        robot.paste("stationNumber", "PS-04");
        robot.paste("name", Shift.NAME);
        robot.paste("username", "x".repeat(300));
        robot.paste("password", LONG_PASSWORD + "1");
        robot.awaitText("128 characters at most");
        robot.awaitText("A username has 1 to 64 characters.");
        assertFalse(robot.has("finish"));
        robot.paste("username", TYPED_NAME);
        robot.paste("password", LONG_PASSWORD);
        robot.click("finish");
        robot.awaitText("Type your username and password.");
        signInAs(TYPED_NAME);
    }

    private void signInAs(String username) {
        robot.paste("username", username);
        robot.paste("password", LONG_PASSWORD);
        robot.press(KeyCode.ENTER);
        robot.toProfile();
        robot.await("enable");
    }

    private String key() {
        robot.awaitText("Print the recovery key");
        robot.await("print");
        return robot.textOf("firstLine") + robot.textOf("secondLine");
    }

    private void endAndUnlock(TestWorld world) throws Exception {
        restart(world);
        robot.paste("password", MASTER);
        robot.press(KeyCode.ENTER);
    }

    private void restart(TestWorld world) throws Exception {
        robot.close();
        robot = new ProgramRobot(world);
        robot.awaitText("Unlock the station");
    }
}
