/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.testing.HeldUp;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A printed sheet is held up at the gate, in the real window. */
class GateCameraJourneyTest {
    @TempDir
    Path folder;

    @Test
    void ofAWholeSheetInViewTheNextUnusedCodeSignsInOnce() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world)) {
            shift.spend(2);
            shift.start().unlock();
            ProgramRobot robot = shift.robot;
            world.cameras.plugIn("Front camera");
            world.cameras.hold(HeldUp.sheet(
                    IntStream.rangeClosed(1, 10).mapToObj(shift::printed).toList()));
            shift.signIn();
            robot.awaitText("Enter your code");
            robot.click("scan");
            robot.await("sign-out");
            robot.awaitText("You signed in with a backup code. 7 are left.");
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> world.cameras.open() == 0);
            shift.signOut();

            shift.signInWithBackupCode(shift.codes.get(2));
            robot.awaitText("That backup code is not right or already used.");
            assertEquals(
                    3,
                    Shift.kinds(shift.closeAndReadLog(Shift.MASTER)).stream()
                            .filter(AuditKind.BACKUP_CODE_USED::equals)
                            .count());
        }
    }
}
