/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.station.Theme;
import app.gatehouse.testing.IndependentCode;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is made, everything is lost, and it comes back, in the real window. */
class RestoreJourneyTest {
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String MARIA = "maria.kowalska";
    private static final String MARIAS_PASSWORD = "orchid 77 under the stairs";

    @TempDir
    Path folder;

    @TempDir
    Path stick;

    private Path file;

    @BeforeEach
    void name() {
        file = stick.resolve("PS-04.ghbackup");
    }

    @Test
    void aStationWhoseFilesAreAllGoneComesBackFromItsBackup() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world)) {
            // Where the desktop says nothing of its look the station's page differs from what is kept.
            world.desktop = Optional.of(Theme.LIGHT);
            shift.start();
            String before = shift.codes.get(3);
            shift.unlock();
            shift.signInWithApp();
            ProgramRobot robot = shift.robot;
            robot.click("card-TYPE");
            robot.type("account-issuer", "Coolant portal");
            robot.type("account-name", "jonas");
            robot.type("account-key", KEY);
            robot.click("account-add");
            robot.awaitText(accountCode(world));
            backUp(shift);
            shift.signOut();
            robot.close();

            deleteEverything();
            shift.robot = new ProgramRobot(world);
            rescue(shift);

            shift.signIn();
            shift.robot.awaitText("Enter your code");
            shift.robot.pass(Shift.ONE_STEP);
            shift.robot.write(shift.code());
            newCodesAreForced(shift);
            shift.robot.click("area-AUTHENTICATOR");
            shift.robot.awaitText(accountCode(world));
            assertTrue(shift.robot.shows("Coolant portal"));
            shift.signOut();
            theCodesBeforeAreVoid(shift, before);

            List<AuditKind> kinds = Shift.kinds(shift.closeAndReadLog(Shift.MASTER));
            assertEquals(AuditKind.VAULT_CREATED, kinds.get(0));
            assertTrue(kinds.contains(AuditKind.VAULT_RESTORED));
            assertFalse(kinds.contains(AuditKind.LOG_ALARM));
        }
    }

    private void backUp(Shift shift) {
        toTheStationPage(shift);
        shift.robot.click("station-back-up");
        shift.world.files.choose(file);
        shift.robot.click("back-up-act");
        shift.robot.awaitText("Saved and read back: PS-04.ghbackup");
        shift.robot.click("back-up-close");
        shift.robot.awaitLeft("back-up");
        shift.robot.press(KeyCode.ESCAPE);
        shift.robot.awaitLeft("settings-dialog");
    }

    private static void toTheStationPage(Shift shift) {
        shift.robot.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        shift.robot.awaitText("E-mail is not set up");
        shift.robot.click("settings-STATION");
    }

    private void deleteEverything() throws Exception {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws java.io.IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void rescue(Shift shift) {
        ProgramRobot robot = shift.robot;
        openTheBackup(robot);
        robot.press(KeyCode.ENTER);
        robot.awaitLeft("restore-act");
        assertFalse(robot.has("username"), "Enter must not restore");

        openTheBackup(robot);
        assertTrue(robot.shows("PS-04.ghbackup"));
        robot.click("restore-act");
        robot.await("username");
        robot.awaitText("Press shop, line 4");
    }

    private static void openTheBackup(ProgramRobot robot) {
        robot.click("restore-backup-link");
        robot.awaitText("Restore a backup");
        robot.click("restore-file");
        robot.paste("restore-password", "not the master password");
        robot.click("restore-act");
        robot.awaitText("That does not open this backup.");
        robot.paste("restore-password", Shift.MASTER);
        robot.click("restore-act");
        robot.awaitText("Restore this backup?");
    }

    private static void newCodesAreForced(Shift shift) {
        List<String> old = shift.codes;
        shift.robot.awaitText("Save your backup codes");
        shift.codes = shift.codesOnScreen();
        assertNotEquals(old, shift.codes);
        assertFalse(shift.robot.has("area-PROFILE"), "nobody goes in without new codes");
        shift.robot.click("codes-saved");
        shift.robot.click("next");
        shift.robot.await("sign-out");
    }

    private static void theCodesBeforeAreVoid(Shift shift, String before) {
        shift.signInWithBackupCode(before);
        shift.robot.awaitText("That backup code is not right or already used.");
        shift.robot.await("code");
        shift.robot.write(shift.codes.get(0));
        shift.robot.await("sign-out");
    }

    private static String accountCode(TestWorld world) {
        String code = IndependentCode.of(KEY, world.time.now());
        return code.substring(0, 3) + " " + code.substring(3);
    }

    @Test
    void whatGetsLostIsSaidBeforeAnAdministratorRestores() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world)) {
            shift.backUp(file);
            shift.addOperator("Maria Kowalska", MARIA, "", MARIAS_PASSWORD);
            shift.start().unlock();
            shift.signInWithApp();
            ProgramRobot robot = shift.robot;
            toThePreview(shift);
            robot.awaitText("1 person is lost. Every backup code stops working.");
            assertEquals(List.of("2"), amber(robot));
            robot.click("restore-keep");
            robot.awaitLeft("restore-act");

            toThePreview(shift);
            robot.pass(Shift.ONE_STEP);
            robot.paste("proof-password", Shift.PASSWORD);
            robot.type("proof-code", shift.code());
            robot.click("restore-act");
            robot.awaitText("The backup is restored. Sign in again.");
            shift.signIn(MARIA, MARIAS_PASSWORD);
            robot.awaitText("Username or password is not right. Try again.");
            restoredBy(shift, "");
        }
    }

    @Test
    void anAdministratorWithoutSecondFactorUsesTheRecoveryKey() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world)) {
            shift.backUp(file);
            shift.addOperator("Maria Kowalska", MARIA, "", MARIAS_PASSWORD);
            shift.start().unlock();
            shift.signIn();
            shift.robot.await("sign-out");
            ProgramRobot robot = shift.robot;
            toThePreview(shift);
            assertFalse(robot.has("proof-password"), "a password alone is not enough");
            assertFalse(robot.has("restore-act"));
            robot.paste("restore-proof-key", withASlip(shift.recoveryKey));
            robot.click("restore-act");
            robot.awaitText("One character is not right. Compare it with the sheet.");
            robot.paste("restore-proof-key", shift.recoveryKey);
            robot.click("restore-act");
            robot.awaitText("The backup is restored. Sign in again.");
            restoredBy(shift, "recovery");
        }
    }

    private void toThePreview(Shift shift) {
        shift.world.files.choose(file);
        if (!shift.robot.has("station-restore")) {
            toTheStationPage(shift);
        }
        shift.robot.click("station-restore");
        shift.robot.click("restore-file");
        shift.robot.awaitText("Restore this backup?");
    }

    private static List<String> amber(ProgramRobot robot) {
        return ProgramRobot.onFx(() -> robot.scene().getRoot().lookupAll(".gh-restore-lost").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static void restoredBy(Shift shift, String key) throws Exception {
        List<AuditEvent> told = shift.closeAndReadLog(Shift.MASTER).stream()
                .filter(event -> event.kind() == AuditKind.VAULT_RESTORED)
                .toList();
        assertEquals(1, told.size());
        assertEquals(Shift.USERNAME, told.get(0).who());
        assertEquals("PS-04.ghbackup", told.get(0).details().get("file"));
        assertEquals(key, told.get(0).details().getOrDefault("key", ""));
    }

    private static String withASlip(String key) {
        return key.substring(0, 9) + (key.charAt(9) == 'X' ? 'Y' : 'X') + key.substring(10);
    }
}
