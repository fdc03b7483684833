/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.testing.IndependentCode;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authenticator in the real window. */
class AuthenticatorJourneyTest {
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @TempDir
    Path folder;

    @Test
    void anAccountIsTypedInCopiedAndItsCodeLeavesTheClipboard() throws Exception {
        try (TestWorld world = TestWorld.withSystemClipboard(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            robot.click("card-TYPE");
            type(robot, "Coolant portal", "jonas");
            robot.awaitText(code(world));
            robot.click("account-add");
            robot.awaitText("Coolant portal added.");
            robot.awaitText(code(world));
            robot.awaitText("jonas");

            robot.click("account-code-1");
            robot.awaitText("Coolant portal copied. Clipboard clears in 30 s.");
            assertEquals(code(world).replace(" ", ""), clipboard());
            robot.pass(Duration.ofSeconds(29));
            assertFalse(clipboard().isEmpty());
            robot.awaitText(code(world));
            robot.pass(Duration.ofSeconds(1));
            assertEquals("", clipboard());
        }
    }

    @Test
    void anAccountIsRenamedFoundShownAndDeleted() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            robot.click("card-TYPE");
            type(robot, "Coolant portal", "jonas");
            robot.click("account-add");

            robot.click("account-more-1");
            robot.choose("menu-rename");
            robot.paste("rename-issuer", "Cooling");
            robot.click("rename-save");
            robot.awaitText("Saved.");
            robot.awaitText("Cooling");

            robot.press(KeyCode.CONTROL, KeyCode.F);
            robot.write("xyz");
            robot.awaitText("No account matches “xyz”.");
            robot.click("account-search-clear");
            robot.await("account-code-1");

            robot.click("account-more-1");
            robot.choose("menu-qr");
            shift.prove();
            robot.await("account-qr-code");
            robot.awaitText("Shown for 60 s");
            assertEquals(KEY, robot.secretOffTheScreen());
            robot.click("account-qr-close");

            robot.focus("accounts");
            robot.press(KeyCode.DELETE);
            robot.awaitText("Delete Cooling?");
            robot.click("dialog-act");
            robot.awaitText("Add your first account");
        }
    }

    @Test
    void nothingOfTheAccountsIsThereForTheNextPerson() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            robot.click("card-TYPE");
            type(robot, "Coolant portal", "jonas");
            robot.click("account-add");
            robot.await("account-code-1");
            robot.awaitText(code(world));
            shift.signOut();
            assertFalse(robot.shows(code(world)));
            assertFalse(robot.shows("Coolant"));
            shift.signIn();
            robot.awaitText(code(world));
            assertTrue(robot.shows("Coolant portal"));
        }
    }

    private static void type(ProgramRobot robot, String issuer, String name) {
        robot.type("account-issuer", issuer);
        robot.type("account-name", name);
        robot.type("account-key", KEY.toLowerCase(java.util.Locale.ROOT));
    }

    private static String code(TestWorld world) {
        String code = IndependentCode.of(KEY, world.time.now());
        return code.substring(0, 3) + " " + code.substring(3);
    }

    private static String clipboard() {
        String text = ProgramRobot.onFx(() -> Clipboard.getSystemClipboard().getString());
        return text == null ? "" : text;
    }
}
