/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.password.PasswordHasher;
import app.gatehouse.testing.IndependentCode;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.vault.KdfPolicy;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long things take in the real window at the real cost of keys and passwords; prints, and fails where a bound of time
 * on the processor is broken. Run by {@code src/bench/journey-figures.sh}.
 */
@Tag("bench")
class JourneyFigures {
    private static final int ROUNDS = 9;
    private static final String MASTER = "copper lantern seven harbour mint";
    private static final String PASSWORD = "Tin roof 84, wet socks";
    private static final Duration ONE_STEP = Duration.ofSeconds(30);
    private static final long LONGEST_TASK_NANOS = 50_000_000;

    @TempDir
    Path folder;

    private ProgramRobot robot;
    private FxWatch watch;
    private String secret;

    @Test
    void journeyAtRealCost() throws Exception {
        say(
                "load at the start: %.1f, %d processors",
                load(), Runtime.getRuntime().availableProcessors());
        TimedDisk disk = new TimedDisk();
        try (TestWorld world =
                new TestWorld(folder, new MovableTime(), disk.disk(), KdfPolicy.STANDARD, PasswordHasher.STANDARD)) {
            robot = new ProgramRobot(world);
            StopWatch out = new StopWatch(robot.scene(), "username", disk);
            StopWatch password = new StopWatch(robot.scene(), "code", disk);
            StopWatch code = new StopWatch(robot.scene(), "sign-out", disk);
            try (FxWatch started = FxWatch.start()) {
                watch = started;
                setUpTheStation();
                signIn();
                enrolTheApp();
                for (int round = 1; round <= ROUNDS; round++) {
                    signOutAndIn(out, password, code);
                }
                viewTheCodes();
                signOut();
                lockAndUnlock();
            }
            say("load at the end: %.1f", load());
            password.print("password (Enter) to the cells of the code", 600);
            code.print("sixth digit to home", 100);
            out.print("sign out to the resting screen", 100);
            StopWatch.printSum("shift change, without the typing", 800, out, password, code);
            printTasks();
            robot.close();
        }
        assertEquals(
                List.of(),
                watch.worst(FxWatch.What.OTHER, 1).stream()
                        .filter(late -> late.cpuNanos() > LONGEST_TASK_NANOS)
                        .toList());
    }

    private void setUpTheStation() {
        watch.step("type the master password");
        robot.type("password", MASTER);
        robot.type("again", MASTER);
        watch.step("create the vault");
        robot.click("create");
        robot.awaitText("Print the recovery key");
        watch.step("print the recovery key");
        robot.click("print");
        robot.click("safe");
        watch.step("to the first administrator");
        robot.click("goOn");
        robot.await("stationName");
        watch.step("type the first administrator");
        robot.type("stationName", "Press shop, line 4");
        robot.type("stationNumber", "PS-04");
        robot.type("name", "Jonas Weber");
        robot.type("username", "jonas.weber");
        robot.type("password", PASSWORD);
        watch.step("add the first administrator");
        robot.click("finish");
        robot.awaitText("Sign in");
    }

    private void signIn() {
        watch.step("type name and password");
        robot.type("username", "jonas.weber");
        robot.type("password", PASSWORD);
        watch.step("check the password");
        robot.press(KeyCode.ENTER);
    }

    private void enrolTheApp() {
        robot.await("sign-out");
        watch.step("ask for the proof");
        robot.toProfile();
        robot.click("enable");
        robot.type("proof-password", PASSWORD);
        watch.step("choose the method");
        robot.click("dialog-act");
        robot.click("method-app");
        watch.step("show the first QR code");
        robot.click("next");
        robot.await("enrol-code");
        secret = String.join("", robot.textsIn("enrol-key")).replace(" ", "");
        watch.step("type the first code");
        robot.write(code());
        robot.await("codes-saved");
        robot.click("codes-saved");
        watch.step("home with the app");
        robot.click("next");
        robot.await("sign-out");
    }

    private void signOutAndIn(StopWatch out, StopWatch password, StopWatch code) {
        watch.step("sign out");
        out.arm();
        robot.press(KeyCode.CONTROL, KeyCode.L);
        robot.await("username");
        out.take();
        robot.pass(ONE_STEP);
        password.arm();
        signIn();
        robot.await("code");
        password.take();
        watch.step("type the code");
        code.arm();
        robot.write(code());
        robot.await("sign-out");
        code.take();
    }

    private void viewTheCodes() {
        robot.pass(ONE_STEP);
        watch.step("ask before the backup codes");
        robot.toProfile();
        robot.click("view-codes");
        robot.type("proof-password", PASSWORD);
        robot.focus("proof-code");
        robot.write(code());
        watch.step("show the backup codes");
        robot.click("dialog-act");
        robot.awaitText("10 of 10");
        robot.click("view-codes-close");
    }

    private void signOut() {
        watch.step("sign out");
        robot.click("sign-out");
        robot.await("username");
    }

    private void lockAndUnlock() {
        watch.step("lock");
        robot.click("lockVault");
        robot.click("dialog-act");
        robot.awaitLeft("username");
        watch.step("unlock");
        robot.type("password", MASTER);
        robot.press(KeyCode.ENTER);
        robot.await("username");
    }

    private String code() {
        return IndependentCode.of(secret, robot.world.time.now());
    }

    private void printTasks() {
        for (FxWatch.What what : FxWatch.What.values()) {
            say("FX thread, %s: the latest answers", what.name().toLowerCase(Locale.ROOT));
            for (FxWatch.Late late : watch.worst(what, 8)) {
                say(
                        "    %4d ms on the processor, %4d ms on the wall, %s%n        %s",
                        late.cpuNanos() / 1_000_000, late.wallNanos() / 1_000_000, late.step(), late.seen());
            }
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
