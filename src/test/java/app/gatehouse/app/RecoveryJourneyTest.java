/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master password is lost, or an administrator cannot come in: the sheet in the safe. */
class RecoveryJourneyTest {
    private static final String NEXT_MASTER = "walnut orbit thunder pillow seven";
    private static final String NEXT_PASSWORD = "blue kettle 19 sings low";

    @TempDir
    Path folder;

    @Test
    void aKeyTypedWithSlipsOpensTheVault() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            ProgramRobot robot = shift.robot;
            robot.click("useRecoveryKey");
            robot.type("key", asSomebodyTypesIt(withOneWrongCharacter(shift.recoveryKey)));
            robot.awaitText("One character is not right. Compare it with the sheet.");
            assertFalse(robot.has("unlock"), "nothing may be derived from it");
            robot.press(KeyCode.ENTER);
            robot.awaitText("One character is not right. Compare it with the sheet.");

            robot.press(KeyCode.HOME);
            robot.write(asSomebodyTypesIt(shift.recoveryKey));
            assertFalse(robot.shows("One character is not right."));
            robot.click("unlock");
            robot.await("username");
            shift.signIn();
            robot.toProfile();
            robot.await("enable");

            List<AuditEvent> log = shift.closeAndReadLog(Shift.MASTER);
            assertFalse(Shift.kinds(log).contains(AuditKind.VAULT_OPEN_FAILED), "the slip was tried as a key");
            assertTrue(log.stream()
                    .anyMatch(event -> event.kind() == AuditKind.VAULT_OPENED
                            && "recovery".equals(event.details().get("key"))));
        }
    }

    @Test
    void anAdministratorIsResetWithTheKey() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world).start()) {
            reset(shift);
            String nextKey = shift.robot.textOf("firstLine") + " " + shift.robot.textOf("secondLine");
            String once = shift.robot.textOf("oncePassword");
            assertNotEquals(shift.recoveryKey, nextKey.replace(" ", ""));
            assertFalse(shift.robot.has("goOn"), "the new key must be said to be safe first");
            shift.robot.click("safe");
            shift.robot.click("goOn");

            enterWithOneTimePassword(shift, once);
            shift.signOut();
            assertFalse(shift.robot.shows(once));
            oldKeysAreDead(shift, once);
            newKeysWork(shift, nextKey);

            List<AuditKind> kinds = Shift.kinds(shift.closeAndReadLog(NEXT_MASTER));
            assertTrue(
                    kinds.containsAll(List.of(
                            AuditKind.BREAK_GLASS,
                            AuditKind.RECOVERY_KEY_CONFIRMED,
                            AuditKind.PASSWORD_CHANGED,
                            AuditKind.VAULT_OPEN_FAILED)),
                    kinds::toString);
        }
    }

    private static void reset(Shift shift) {
        ProgramRobot robot = shift.robot;
        robot.click("useRecoveryKey");
        robot.paste("key", shift.recoveryKey);
        robot.click("reset");
        robot.click("unlock");
        robot.awaitText("Who gets a new password");
        robot.paste("password", NEXT_MASTER);
        robot.paste("again", NEXT_MASTER);
        robot.click("reset");
        robot.awaitText("One-time password for " + Shift.NAME);
    }

    private static void enterWithOneTimePassword(Shift shift, String once) {
        ProgramRobot robot = shift.robot;
        shift.signIn();
        robot.awaitText("Username or password is not right. Try again.");
        shift.signIn(Shift.USERNAME, once);
        robot.awaitText("Choose your own password");
        robot.paste("password", once);
        robot.paste("again", once);
        if (robot.has("save")) {
            robot.click("save");
            robot.awaitText("Choose another.");
        }
        robot.paste("password", NEXT_PASSWORD);
        robot.paste("again", NEXT_PASSWORD);
        robot.click("save");
        robot.toProfile();
        robot.await("enable");
        robot.awaitText("Someone with your password can sign in as you.");
    }

    private static void oldKeysAreDead(Shift shift, String once) throws Exception {
        shift.restart();
        shift.unlock(Shift.MASTER);
        shift.robot.awaitText("That password is not right. Type it again.");
        shift.robot.click("useRecoveryKey");
        shift.robot.paste("key", shift.recoveryKey);
        shift.robot.click("unlock");
        shift.robot.awaitText("This key does not open this vault. Take the newest sheet.");
        shift.robot.press(KeyCode.ESCAPE);
        shift.unlock(NEXT_MASTER);
        shift.signIn(Shift.USERNAME, once);
        shift.robot.awaitText("Username or password is not right. Try again.");
        shift.signIn(Shift.USERNAME, NEXT_PASSWORD);
        shift.robot.toProfile();
        shift.robot.await("enable");
    }

    private static void newKeysWork(Shift shift, String nextKey) throws Exception {
        shift.restart();
        shift.robot.click("useRecoveryKey");
        shift.robot.paste("key", nextKey);
        shift.robot.click("unlock");
        shift.robot.await("username");
    }

    @Test
    void aResetWithoutAnybodyToResetGoesOnWithTheFirstRun() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = new Shift(world).start()) {
            shift.robot.click("useRecoveryKey");
            shift.robot.paste("key", shift.recoveryKey);
            shift.robot.click("reset");
            shift.robot.click("unlock");
            shift.robot.awaitText("Station and administrator");
        }
    }

    /** In groups, small, O for 0, i and l for 1. */
    private static String asSomebodyTypesIt(String key) {
        String slips = key.toLowerCase(Locale.ROOT)
                .replace("0", "o")
                .replaceFirst("1", "i")
                .replace("1", "l");
        return slips.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String withOneWrongCharacter(String key) {
        char wrong = key.charAt(9) == 'X' ? 'Y' : 'X';
        return key.substring(0, 9) + wrong + key.substring(10);
    }
}
