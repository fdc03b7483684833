/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.HeldUp;
import app.gatehouse.testing.IndependentCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** An account is scanned in the real window. */
class ScanJourneyTest {
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @TempDir
    Path folder;

    @Test
    void anAccountHeldBeforeTheCameraIsFilledInKeptAndShowsItsCode() throws Exception {
        try (TestWorld world = new TestWorld(folder);
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
        }
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
