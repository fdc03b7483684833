/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.station.Policy;
import app.gatehouse.station.StationProgram;
import app.gatehouse.station.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The station itself, in the real window: its programs, its status, its settings, and its vault that locks by itself. */
class StationJourneyTest {
    private static final List<String> IN = List.of("/opt/mes", "--line 4");
    private static final List<String> OUT = List.of("/opt/mes-out");

    @TempDir
    Path folder;

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, holds);
    }

    private Optional<StationStatus.Inside> inside() {
        return StatusFile.read(folder).flatMap(StationStatus::person);
    }

    @Test
    void itsProgramsRunFromSignInToSignOutAndTheStatusTellsWhoIsThere() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                SingleInstance instance = SingleInstance.take(folder).orElseThrow();
                Shift shift = Shift.withPassword(world)) {
            assertNotNull(instance);
            shift.run(new StationProgram(IN, OUT, true));
            shift.start();
            until(() -> StatusFile.read(folder).isPresent());
            assertEquals(Optional.empty(), StatusFile.read(folder).orElseThrow().openSince());
            shift.unlock();
            shift.signIn();
            shift.robot.await("sign-out");
            until(() -> world.programs.steps.equals(List.of(IN)));
            assertEquals(Shift.USERNAME, world.programs.environments.get(0).get("GATEHOUSE_USER"));
            assertEquals("ADMINISTRATOR", world.programs.environments.get(0).get("GATEHOUSE_ROLE"));
            until(() -> inside().isPresent());
            assertEquals(Shift.USERNAME, inside().orElseThrow().username());
            shift.robot.toProfile();
            shift.signOut();
            until(() -> world.programs.steps.equals(List.of(IN, List.of("end", "/opt/mes"), OUT)));
            until(() -> inside().isEmpty());
            assertTrue(StatusFile.read(folder).orElseThrow().openSince().isPresent());
        }
        assertEquals(Optional.empty(), StatusFile.read(folder));
    }

    @Test
    void whoStillHasToSetUpAMethodIsNotInside() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                SingleInstance instance = SingleInstance.take(folder).orElseThrow();
                Shift shift = Shift.withPassword(world)) {
            assertNotNull(instance);
            shift.run(new StationProgram(IN, OUT, false));
            Policy usual = Policy.DEFAULT;
            shift.demand(new Policy(true, usual.methods(), usual.idle(), usual.longest(), false, false));
            shift.start().unlock();
            until(() -> StatusFile.read(folder)
                    .filter(status -> status.openSince().isPresent())
                    .isPresent());
            shift.signIn();
            shift.robot.awaitText("How do you want to get your codes?");
            assertEquals(List.of(), world.programs.steps);
            assertEquals(Optional.empty(), inside());
        }
    }

    @Test
    void itsVaultIsLockedWhenNobodyWasThereForThePolicysTime() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world)) {
            Policy usual = Policy.DEFAULT;
            shift.demand(new Policy(
                    false, usual.methods(), usual.idle(), usual.longest(), false, false, Duration.ofMinutes(15)));
            shift.start().unlock();
            shift.robot.pass(Duration.ofMinutes(14));
            assertTrue(shift.robot.has("username"));
            shift.robot.press(KeyCode.SHIFT);
            shift.robot.pass(Duration.ofMinutes(14));
            assertTrue(shift.robot.has("username"), "somebody was there meanwhile");
            shift.robot.pass(Duration.ofMinutes(1));
            shift.robot.awaitText("Unlock the station");
            shift.unlock();
            world.time.setWallClock(world.time.now().plus(Duration.ofHours(8)));
            shift.robot.pass(Duration.ofSeconds(1));
            shift.robot.awaitText("Unlock the station");
        }
    }

    @Test
    void whatIsSavedIsWornAtOnce() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withApp(world)) {
            shift.start().unlock();
            shift.signInWithApp();
            ProgramRobot robot = shift.robot;
            assertFalse(isDark(robot));
            robot.press(KeyCode.CONTROL, KeyCode.DIGIT5);
            robot.awaitText("E-mail is not set up");
            robot.click("settings-STATION");
            robot.click("station-theme-DARK");
            robot.paste("station-number", "PS-05");
            robot.click("settings-save");
            shift.prove();
            robot.awaitText("Saved.");
            until(() -> isDark(robot));
            shift.signOut();
            robot.awaitText("PS-05");
        }
    }

    @Test
    void itsLookFollowsTheDesktopUntilSomebodyChooses() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world)) {
            world.desktop = Optional.of(Theme.DARK);
            shift.start();
            until(() -> isDark(shift.robot));
            world.desktop = Optional.of(Theme.LIGHT);
            shift.robot.pass(Duration.ofMinutes(1));
            until(() -> !isDark(shift.robot));
            shift.robot.press(KeyCode.CONTROL, KeyCode.D);
            until(() -> isDark(shift.robot));
            shift.robot.pass(Duration.ofMinutes(1));
            assertTrue(isDark(shift.robot));
        }
    }

    private static boolean isDark(ProgramRobot robot) {
        return ProgramRobot.onFx(() -> robot.scene().getRoot().getStyleClass().contains("gh-dark"));
    }
}
