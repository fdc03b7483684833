/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.testing.FailingDisk;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the world can do to a station: each gets its sentence on the screen, and the vault's file is not touched. */
class BadVaultJourneyTest {
    private static final String DAMAGED = "The vault cannot be read: the file is damaged.";

    @TempDir
    Path folder;

    @Test
    void aVaultThatCannotBeReadIsNamedAndLeftAlone() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            Path file = folder.resolve(Vault.FILE_NAME);
            byte[] good = Files.readAllBytes(file);
            refused(shift, Arrays.copyOf(good, good.length - 1), DAMAGED);
            refused(shift, Arrays.copyOf(good, 40), DAMAGED);
            refused(shift, new byte[0], DAMAGED);
            refused(shift, flipped(good, 60), DAMAGED);
            refused(shift, flipped(good, good.length / 2), DAMAGED);
            refused(shift, newer(good), "The vault was written by a newer Gatehouse.");
            refused(shift, "Dear diary".repeat(99).getBytes(StandardCharsets.UTF_8), "is not a Gatehouse vault.");

            Files.delete(file);
            shift.unlock(Shift.MASTER);
            shift.robot.awaitText("The vault file is not there. Call your administrator");
            assertFalse(Files.exists(file));
            shift.restart();
            shift.unlock(Shift.MASTER);
            shift.robot.awaitText("The vault file is not there. Call your administrator");
            assertFalse(Files.exists(file), "no new vault in place of a lost one");

            Files.write(file, good);
            shift.unlock();
            shift.signIn();
            shift.robot.toProfile();
            shift.robot.await("enable");
        }
    }

    private void refused(Shift shift, byte[] content, String sentence) throws Exception {
        Path file = folder.resolve(Vault.FILE_NAME);
        Files.write(file, content);
        shift.unlock(Shift.MASTER);
        shift.robot.awaitText(sentence);
        assertArrayEquals(content, Files.readAllBytes(file));
        // The sentence goes with the next letter, so that the next one is not this one.
        shift.robot.type("password", "x");
        shift.robot.awaitGone(sentence);
    }

    private static byte[] flipped(byte[] good, int place) {
        byte[] bad = good.clone();
        bad[place] ^= 1;
        return bad;
    }

    /** The two bytes after the magic number are the format's version; if they alone differ, the file is damaged. */
    private static byte[] newer(byte[] good) {
        byte[] next = flipped(good, 30);
        next[9]++;
        return next;
    }

    @Test
    void fiveWrongMasterPasswordsMakeOneWait() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            ProgramRobot robot = shift.robot;
            for (int wrong = 1; wrong <= 4; wrong++) {
                shift.unlock("wrong " + wrong);
                robot.awaitText("That password is not right. Type it again.");
            }
            shift.unlock("wrong 5");
            robot.awaitText("Wait 30 s, then try again.");
            assertFalse(robot.has("unlock"));
            robot.pass(Duration.ofSeconds(1));
            robot.awaitText("Wait 29 s, then try again.");
            robot.pass(Duration.ofSeconds(29));
            robot.awaitGone("then try again.");
            shift.unlock();
        }
    }

    @Test
    void aFullDiskIsNamedAndLosesNothing() throws Exception {
        FailingDisk disk = new FailingDisk();
        try (TestWorld world = new TestWorld(folder, disk);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            byte[] good = Files.readAllBytes(folder.resolve(Vault.FILE_NAME));
            disk.fill();
            shift.signIn();
            shift.robot.awaitText("The disk is full. Nothing was saved. Free some space, then try again.");
            assertArrayEquals(good, Files.readAllBytes(folder.resolve(Vault.FILE_NAME)));
            disk.free();
            shift.signIn();
            shift.robot.toProfile();
            shift.robot.await("enable");

            disk.fill();
            shift.robot.toProfile();
            shift.robot.click("enable");
            shift.prove();
            shift.robot.awaitText("The vault could not be saved, so nothing was checked.");
            disk.free();
            shift.robot.click("dialog-act");
            shift.robot.await("method-app");
        }
    }

    @Test
    void aClockSetBackIsSaidAndAdmitsNobodyTwice() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world).start()) {
            shift.unlock();
            shift.signInWithApp();
            String used = shift.code();
            shift.signOut();
            ProgramRobot robot = shift.robot;
            world.time.setWallClock(world.time.now().minus(Duration.ofHours(1)));
            robot.pass(Duration.ofMinutes(10));
            robot.awaitText("off. Codes can fail.");
            shift.signIn();
            robot.awaitText("Enter your code");
            robot.write(used);
            robot.awaitText("clock was set back. Use a backup code.");
            robot.await("code");
            robot.write(shift.code());
            robot.awaitText("clock was set back. Use a backup code.");
            assertTrue(Shift.kinds(shift.closeAndReadLog(Shift.MASTER)).contains(AuditKind.CLOCK_WENT_BACK));
        }
    }

    @Test
    void aCodeIsTakenAsPeoplePasteIt() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world).start()) {
            shift.unlock();
            shift.signIn("  JONAS.Weber ", Shift.PASSWORD);
            ProgramRobot robot = shift.robot;
            robot.awaitText("Enter your code");
            robot.paste("code", "\u0661\u0662\u0663\u0664\u0665\u0666");
            assertEquals(0, ((CodeField) robot.await("code")).getCount());
            robot.paste("code", "12 34");
            assertEquals(4, ((CodeField) robot.await("code")).getCount());
            assertFalse(robot.has("submit"), "too short");
            String code = shift.code();
            robot.paste("code", " " + code.substring(0, 3) + " " + code.substring(3) + " ");
            robot.await("sign-out");
        }
    }
}
