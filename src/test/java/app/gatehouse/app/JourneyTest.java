/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.IndependentCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job in the real window, from an empty folder to a locked sign-in that survives a restart. */
class JourneyTest {
    private static final String MASTER = "copper lantern seven harbour mint";
    private static final String USERNAME = "jonas.weber";
    private static final String PASSWORD = "Tin roof 84, wet socks";
    private static final Duration ONE_STEP = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private ProgramRobot robot;
    private String secret;

    @Test
    void fromFirstRunToALockThatSurvivesARestart() throws Exception {
        try (TestWorld world = new TestWorld(folder)) {
            robot = new ProgramRobot(world);
            setUpTheStation();
            signIn();
            List<String> backupCodes = enrolTheApp();

            signOut();
            String code = signInWithTheApp();
            signOut();
            replayIsRefused(code);
            signInWithBackupCode(backupCodes.get(3));
            signOut();
            usedBackupCodeIsRefused(backupCodes.get(3));
            fiveWrongCodesLock();
            robot.close();

            robot = new ProgramRobot(world);
            unlock();
            signIn();
            stillLocked();
            robot.close();
        }
    }

    private void setUpTheStation() {
        robot.type("password", MASTER);
        robot.type("again", MASTER);
        robot.click("create");

        robot.awaitText("Print the recovery key");
        assertFalse(robot.has("goOn"), "the key must be said to be safe first");
        robot.click("print");
        robot.click("safe");
        robot.click("goOn");
        assertEquals(1, robot.world.paper.got.size());

        robot.type("stationName", "Press shop, line 4");
        robot.type("stationNumber", "PS-04");
        robot.type("name", "Jonas Weber");
        robot.type("username", USERNAME);
        robot.type("password", PASSWORD);
        robot.click("finish");
        robot.awaitText("Sign in");
    }

    private void signIn() {
        robot.type("username", USERNAME);
        robot.type("password", PASSWORD);
        robot.press(KeyCode.ENTER);
    }

    private List<String> enrolTheApp() {
        robot.toProfile();
        robot.click("enable");
        robot.type("proof-password", PASSWORD);
        robot.click("dialog-act");
        robot.click("method-app");
        robot.click("next");

        robot.await("enrol-code");
        secret = robot.secretOffTheScreen();
        assertEquals(secret, String.join("", robot.textsIn("enrol-key")).replace(" ", ""));
        robot.write("000 000");
        robot.awaitText("That code does not match");
        robot.write(code());

        List<String> codes = new ArrayList<>();
        robot.await("codes-saved");
        for (int number = 1; number <= 10; number++) {
            String line =
                    String.join("", robot.textsIn("backup-code-" + number)).replace(" ", "");
            codes.add(line.substring(line.length() - 8));
        }
        assertFalse(robot.has("next"), "saving must be confirmed first");
        robot.click("codes-saved");
        robot.click("next");
        robot.awaitText("Multi-factor authentication is on.");
        return codes;
    }

    private void signOut() {
        robot.click("sign-out");
        robot.await("username");
        assertFalse(robot.shows("Jonas"), "nothing of the person stays on the screen");
    }

    private String signInWithTheApp() {
        robot.pass(ONE_STEP);
        signIn();
        robot.awaitText("Enter your code");
        String code = code();
        robot.write(code);
        robot.await("sign-out");
        return code;
    }

    private void replayIsRefused(String code) {
        signIn();
        robot.awaitText("Enter your code");
        robot.write(code);
        robot.awaitText("That code was just used. Wait for the next one.");
    }

    private void signInWithBackupCode(String backupCode) {
        robot.press(KeyCode.ALT, KeyCode.B);
        robot.awaitText("backup code");
        robot.write(backupCode);
        robot.await("sign-out");
        robot.awaitText("9 of 10 left");
    }

    private void usedBackupCodeIsRefused(String backupCode) {
        signIn();
        robot.awaitText("Enter your code");
        robot.press(KeyCode.ALT, KeyCode.B);
        robot.awaitText("backup code");
        robot.write(backupCode);
        robot.awaitText("That backup code is not right or already used.");
    }

    private void fiveWrongCodesLock() {
        robot.press(KeyCode.ALT, KeyCode.A);
        robot.awaitText("Enter your code");
        // The code that was used twice was the first of the five: it costs a wait as any other (decisions, 16).
        for (int left = 3; left >= 1; left--) {
            robot.await("code");
            robot.write(wrongCode());
            robot.awaitText(left == 1 ? "1 try left" : left + " tries left");
        }
        robot.await("code");
        robot.write(wrongCode());
        robot.awaitText("Your sign-in is locked");
        robot.awaitText("You typed 5 wrong codes.");
    }

    private void unlock() {
        robot.type("password", MASTER);
        robot.press(KeyCode.ENTER);
        robot.await("username");
    }

    private void stillLocked() {
        robot.awaitText("Enter your code");
        robot.write(code());
        robot.awaitText("Your sign-in is locked");
        assertTrue(robot.shows("Only your name is locked."));
    }

    private String code() {
        return IndependentCode.of(secret, robot.world.time.now());
    }

    /** Right at no step near now, so that it is simply wrong. */
    private String wrongCode() {
        List<String> near = new ArrayList<>();
        for (int step = -21; step <= 21; step++) {
            near.add(IndependentCode.of(secret, robot.world.time.now().plus(ONE_STEP.multipliedBy(step))));
        }
        return List.of("111111", "222222", "333333").stream()
                .filter(wrong -> !near.contains(wrong))
                .findFirst()
                .orElseThrow();
    }
}
