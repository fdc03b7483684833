/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.gatehouse.testing.IndependentCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts leave in a sealed file for another program, and come back from it to somebody else, in the real window. */
class CarryOverJourneyTest {
    private static final String FIRST = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String SECOND = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final String FILE_PASSWORD = "seven wet gloves";
    private static final String OTHER = "Zoë Łukasiewicz";
    private static final String OTHER_PASSWORD = "Quiet furnace, 12 lamps";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void aSealedAegisFileBringsEveryAccountToAnotherPerson() throws Exception {
        Path file = elsewhere.resolve("accounts.json");
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world)) {
            shift.addOperator(OTHER, "zoe", "zoe@example.org", OTHER_PASSWORD);
            shift.start();
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            world.files.choose(file);
            robot.click("card-TYPE");
            type(robot, "Coolant portal", "jonas", FIRST);
            robot.awaitText("Coolant portal added.");
            robot.click("add-account");
            robot.choose("add-TYPE");
            type(robot, "MES line control", "jonas / press shop", SECOND);
            robot.awaitText("MES line control added.");

            robot.click("add-account");
            robot.choose("export-accounts");
            shift.prove();
            robot.click("export-AEGIS");
            robot.paste("export-password", FILE_PASSWORD);
            robot.paste("export-again", FILE_PASSWORD);
            robot.click("export-save");
            robot.awaitText("2 accounts exported.");
            for (String secret : List.of(FIRST, SECOND, "Coolant")) {
                assertFalse(Files.readString(file).contains(secret));
            }
            shift.signOut();

            shift.signIn("zoe", OTHER_PASSWORD);
            robot.click("card-IMPORT");
            robot.paste("import-password", "not this one");
            robot.click("import-add");
            robot.awaitText("This password does not open the file.");
            robot.paste("import-password", FILE_PASSWORD);
            robot.click("import-add");
            robot.await("import-to-add");
            robot.click("import-add");
            robot.awaitText("2 accounts added.");
            robot.awaitText(code(FIRST, world));
            robot.awaitText(code(SECOND, world));
            robot.awaitText("jonas / press shop");

            world.files.choose(file);
            robot.click("add-account");
            robot.choose("add-IMPORT");
            robot.paste("import-password", FILE_PASSWORD);
            robot.click("import-add");
            assertEquals("2", robot.textOf("import-skipped"));
        }
    }

    private static void type(ProgramRobot robot, String issuer, String name, String key) {
        robot.type("account-issuer", issuer);
        robot.type("account-name", name);
        robot.type("account-key", key.toLowerCase(Locale.ROOT));
        robot.click("account-add");
    }

    private static String code(String secret, TestWorld world) {
        String code = IndependentCode.of(secret, world.time.now());
        return code.substring(0, 3) + " " + code.substring(3);
    }
}
