/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.testing.IndependentCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token whose key is typed becomes somebody's second factor, in the real window. */
class TokenJourneyTest {
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @TempDir
    Path folder;

    @Test
    void aTokenWithAButtonIsSetUpAndFoundAgainWhenItWasPressedInThePocket() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            robot.toProfile();
            robot.click("enable");
            shift.prove();
            robot.click("method-token");
            robot.click("next");
            robot.type("token-key", KEY);
            robot.click("token-kind-HOTP");
            robot.await("token-code");
            robot.focus("token-code");
            robot.write(code(0));
            robot.awaitText("Save your backup codes");
            robot.click("codes-saved");
            robot.click("next");
            shift.signOut();

            shift.signIn();
            robot.awaitText("Type the code that your token shows.");
            robot.write(code(1));
            robot.await("sign-out");
            shift.signOut();

            shift.signIn();
            robot.awaitText("Type the code that your token shows.");
            robot.write(code(1));
            robot.awaitText("That code was just used.");
            robot.write(code(40));
            robot.awaitText("Type the next code too.");
            robot.write(code(41));
            robot.await("sign-out");
            shift.signOut();

            shift.signIn();
            robot.awaitText("Type the code that your token shows.");
            robot.write(code(42));
            robot.await("sign-out");
            assertTrue(Shift.kinds(shift.closeAndReadLog(Shift.MASTER)).contains(AuditKind.MFA_ON));
        }
    }

    private static String code(long counter) {
        return IndependentCode.of(IndependentCode.bytes(KEY), "HmacSHA1", 6, counter);
    }
}
