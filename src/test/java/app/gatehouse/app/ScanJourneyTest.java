/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.HeldUp;
import app.gatehouse.testing.IndependentCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** An account is scanned in the real window. */
class ScanJourneyTest {
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** Three parts of one export: two accounts with one key; one, and one with a hash that is not computed here; one. */
    private static final String FIRST =
            "otpauth-migration://offline?data=Ci0KFAECAwQFBgcICQoLDA0ODxAREhMUEglBY21lOmFubmEa"
                    + "BEFjbWUgASgBMAIKJQoUAQIDBAUGBwgJCgsMDQ4PEBESExQSA2JlbhoAIAIoAjABOAcQARgDKPnStP%2F%2F%2F%2F%2F%2F%2FwE%3D";

    private static final String SECOND =
            "otpauth-migration://offline?data=CigKFBQTEhEQDw4NDAsKCQgHBgUEAwIBEgRjbGVvGgRCZXRh"
                    + "IAMoAjACCiYKFAECAwQFBgcICQoLDA0ODxAREhMUEgNvbGQaA01kNSAEKAEwAhABGAMgASj50rT%2F%2F%2F%2F%2F%2F%2F8B";
    private static final String THIRD =
            "otpauth-migration://offline?data=CiEKCkhlbGxvId6tvu8SBmRvcmFAeBoFR2FtbWEgASgBMA"
                    + "IQARgDIAIo%2BdK0%2F%2F%2F%2F%2F%2F%2F%2FAQ%3D%3D";

    @TempDir
    Path folder;

    @Test
    void anAccountHeldBeforeTheCameraIsFilledInKeptAndShowsItsCode() throws Exception {
        try (TestWorld world = TestWorld.withSystemClipboard(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            robot.click("card-SCAN");
            robot.awaitText("No camera found");

            world.cameras.plugIn("Front camera");
            world.cameras.hold(HeldUp.phone("otpauth://totp/Coolant%20portal:jonas?secret=" + KEY));
            robot.click("camera-again");
            robot.await("account-add");
            awaitLetGo(world);

            String code = IndependentCode.of(KEY, world.time.now());
            robot.awaitText(code.substring(0, 3) + " " + code.substring(3));
            robot.click("account-add");
            robot.awaitText("Coolant portal added.");
            robot.awaitText(code.substring(0, 3) + " " + code.substring(3));

            robot.focus("accounts");
            robot.press(KeyCode.ENTER);
            robot.awaitText("Coolant portal copied. Clipboard clears in 30 s.");
            assertEquals(code, clipboard());
            robot.pass(Duration.ofSeconds(30));
            assertEquals("", clipboard());
        }
    }

    @Test
    void anExportOfThreePartsIsHeldUpInAnyOrderAndComesInWhole() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            world.cameras.plugIn("Front camera");
            holdUp(world, "https://shop.example/p/4711");
            robot.click("card-SCAN");
            robot.awaitText("This QR code is not a sign-in code.");
            holdUp(world, THIRD);
            awaitReading(robot, "Part 3 of 3. Now hold up the next one.");
            holdUp(world, FIRST);
            awaitReading(robot, "2 of 3 parts are here. Now hold up part 2.");
            holdUp(world, SECOND);
            awaitReading(robot, "Ready to import");
            awaitLetGo(world);
            assertEquals("3", robot.textOf("import-to-add"));
            assertEquals("1", robot.textOf("import-skipped"));
            assertEquals("1", robot.textOf("import-unread"));
            robot.click("import-add");
            robot.awaitText("3 accounts added.");
            String code = IndependentCode.of(
                    new byte[] {'H', 'e', 'l', 'l', 'o', '!', (byte) 0xDE, (byte) 0xAD, (byte) 0xBE, (byte) 0xEF},
                    "HmacSHA1",
                    6,
                    world.time.now().getEpochSecond() / 30);
            robot.awaitText(code.substring(0, 3) + " " + code.substring(3));
        }
    }

    private static void holdUp(TestWorld world, String text) {
        world.cameras.hold(HeldUp.phone(text));
    }

    /** Frames are read by the clock, which stands still unless it is moved. */
    private static void awaitReading(ProgramRobot robot, String words) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.pass(Duration.ofMillis(200));
            return robot.shows(words);
        });
    }

    private static String clipboard() {
        String text = ProgramRobot.onFx(() -> Clipboard.getSystemClipboard().getString());
        return text == null ? "" : text;
    }

    @Test
    void whoScansHasTenMinutesAndTheCameraIsLetGoWithTheSession() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            world.cameras.plugIn("Front camera");
            shift.unlock();
            shift.signIn();
            shift.robot.click("card-SCAN");
            shift.robot.awaitText("Hold the QR code inside the frame");
            assertEquals(1, world.cameras.open());
            shift.robot.pass(Duration.ofMinutes(9));
            assertTrue(shift.robot.has("camera-picker"));
            shift.robot.pass(Duration.ofMinutes(2));
            shift.robot.await("username");
            awaitLetGo(world);
        }
    }

    private static void awaitLetGo(TestWorld world) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> world.cameras.open() == 0);
    }
}
