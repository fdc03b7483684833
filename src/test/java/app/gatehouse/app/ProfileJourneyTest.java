/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.station.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does in their profile, from proof to the next sign-in. */
class ProfileJourneyTest {
    private static final String NEXT_PASSWORD = "blue kettle 19 sings low";
    private static final String WRONG = "Username or password is not right. Try again.";

    @TempDir
    Path folder;

    @Test
    void codesAreViewedAndHiddenAndReplaced() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world)) {
            shift.spend(1);
            shift.start().unlock();
            shift.signInWithApp();
            ProgramRobot robot = shift.robot;

            robot.toProfile();
            robot.click("view-codes");
            shift.prove();
            assertEquals(shift.codes, shift.codesOnScreen());
            assertTrue(isStruckOut(robot, 1));
            assertEquals("24 Nov", robot.textsIn("backup-code-1").get(3));
            assertFalse(isStruckOut(robot, 2));
            robot.awaitText("9 of 10 left. Hidden again in 60 s.");
            robot.pass(Duration.ofSeconds(59));
            assertTrue(robot.has("backup-code-2"));
            robot.pass(Duration.ofSeconds(1));
            robot.awaitText("Hidden again. Close and open them for another look.");
            shift.codes.forEach(
                    code -> assertFalse(robot.shows(code.substring(0, 4)), "a code is still in the window"));
            robot.click("view-codes-close");

            List<String> old = List.copyOf(shift.codes);
            robot.toProfile();
            robot.click("renew-codes");
            shift.prove();
            robot.awaitText("Save your backup codes");
            shift.codes = shift.codesOnScreen();
            assertNotEquals(old, shift.codes);
            robot.click("codes-saved");
            robot.click("next");
            robot.awaitText("10 of 10 left");
            shift.signOut();

            shift.signInWithBackupCode(old.get(4));
            robot.awaitText("That backup code is not right or already used.");
            robot.await("code");
            robot.write(shift.codes.get(4));
            robot.await("sign-out");
            robot.awaitText("You signed in with a backup code. 9 are left.");
        }
    }

    private static boolean isStruckOut(ProgramRobot robot, int number) {
        Parent line = (Parent) robot.await("backup-code-" + number);
        return ProgramRobot.onFx(() -> line.getChildrenUnmodifiable().stream()
                .map(Labeled.class::cast)
                .anyMatch(part -> part.getStyleClass().contains("used")));
    }

    @Test
    void thePasswordIsChanged() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world).start()) {
            shift.unlock();
            shift.signInWithApp();
            ProgramRobot robot = shift.robot;
            robot.toProfile();
            robot.click("change-password");
            robot.await("proof-password");
            robot.pass(Shift.ONE_STEP);
            robot.paste("proof-password", Shift.PASSWORD);
            robot.type("proof-code", shift.code());
            robot.paste("new-password", Shift.PASSWORD);
            robot.awaitText("That is your present password. Choose another.");
            robot.paste("new-password", NEXT_PASSWORD);
            robot.paste("new-password-again", NEXT_PASSWORD);
            robot.click("change-password-ok");
            robot.awaitText("Password changed.");
            shift.signOut();

            shift.signIn();
            robot.awaitText(WRONG);
            shift.signIn(Shift.USERNAME, NEXT_PASSWORD);
            robot.awaitText("Enter your code");
        }
    }

    @Test
    void theAppIsReplacedAndThenTurnedOff() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world).start()) {
            shift.unlock();
            shift.signInWithApp();
            ProgramRobot robot = shift.robot;
            String old = shift.secret;

            beginReplacing(shift);
            shift.signOutOfTheWizard();
            shift.signInWithApp();

            String next = beginReplacing(shift);
            shift.secret = next;
            robot.pass(Shift.ONE_STEP);
            robot.write(shift.code());
            robot.awaitText("Save your backup codes");
            robot.click("codes-saved");
            robot.click("next");
            shift.signOut();

            robot.pass(Shift.ONE_STEP);
            shift.secret = old;
            shift.signIn();
            robot.awaitText("Enter your code");
            robot.write(shift.code());
            robot.awaitText("Wrong code. Wait for the next one.");
            shift.secret = next;
            robot.await("code");
            robot.write(shift.code());
            robot.await("sign-out");

            robot.toProfile();
            robot.click("turn-off");
            shift.prove();
            robot.awaitText("Multi-factor authentication is off.");
            robot.toProfile();
            robot.await("enable");
            shift.signOut();
            shift.signIn();
            robot.toProfile();
            robot.await("enable");
        }
    }

    /** As far as the QR code; answers the secret in it. */
    private static String beginReplacing(Shift shift) {
        shift.robot.toProfile();
        shift.robot.click("change-method");
        shift.prove();
        shift.robot.click("method-app");
        shift.robot.click("next");
        shift.robot.await("enrol-code");
        String shown = shift.robot.secretOffTheScreen();
        assertNotEquals(shift.secret, shown);
        return shown;
    }

    @Test
    void unsavedCodesComeBackAtTheNextSignIn() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world).start()) {
            shift.unlock();
            shift.signInWithApp();
            ProgramRobot robot = shift.robot;
            robot.toProfile();
            robot.click("renew-codes");
            shift.prove();
            List<String> made = shift.codesOnScreen();

            robot.press(KeyCode.ESCAPE);
            robot.awaitText("Leave without saving?");
            robot.press(KeyCode.ESCAPE);
            robot.awaitGone("Leave without saving?");
            robot.press(KeyCode.ESCAPE);
            robot.click("dialog-act");
            shift.signOut();

            robot.pass(Shift.ONE_STEP);
            shift.signIn();
            robot.awaitText("Enter your code");
            robot.write(shift.code());
            robot.awaitText("Save your backup codes");
            assertEquals(made, shift.codesOnScreen());
            shift.restart();
            shift.unlock();
            robotAgain(shift, made);
        }
    }

    private static void robotAgain(Shift shift, List<String> made) {
        ProgramRobot robot = shift.robot;
        robot.pass(Shift.ONE_STEP);
        shift.signIn();
        robot.awaitText("Enter your code");
        robot.write(shift.code());
        assertEquals(made, shift.codesOnScreen());
        robot.click("codes-saved");
        robot.click("next");
        shift.signOut();
        shift.signInWithApp();
        robot.toProfile();
        robot.awaitText("10 of 10 left");
    }

    @Test
    void theLastBackupCodeBringsNewOnes() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world)) {
            shift.spend(9);
            shift.start().unlock();
            shift.signInWithBackupCode(shift.codes.get(9));
            shift.robot.awaitText("That was your last backup code. Save the new ones now.");
            List<String> next = shift.codesOnScreen();
            assertTrue(next.stream().noneMatch(shift.codes::contains));
            shift.robot.click("codes-saved");
            shift.robot.click("next");
            shift.robot.awaitText("10 of 10 left");
        }
    }

    @Test
    void whereAFactorIsDemandedTheWizardComesFirst() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world)) {
            Policy usual = Policy.DEFAULT;
            shift.demand(new Policy(true, usual.methods(), usual.idle(), usual.longest(), false, false));
            shift.start().unlock();
            ProgramRobot robot = shift.robot;
            shift.signIn();
            robot.awaitText("How do you want to get your codes?");
            assertEquals("Sign out", robot.textOf("back"));
            robot.click("back");

            shift.signIn();
            robot.click("method-app");
            robot.click("next");
            robot.await("enrol-code");
            shift.secret = robot.secretOffTheScreen();
            robot.write(shift.code());
            robot.click("codes-saved");
            robot.click("next");
            robot.await("sign-out");
            assertFalse(robot.has("turn-off"), "the station demands it");
            shift.signOut();
            shift.signInWithApp();
        }
    }
}
