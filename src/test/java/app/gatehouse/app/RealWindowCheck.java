/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Peers are the judges: {@code zbarimg} reads our QR code off a screenshot of the real window, light and dark, at 100 and
 * 150 %, and a code that {@code oathtool} computes from it activates and signs in. Needs a display and those programs, so
 * it runs by {@code src/bench/real-window.sh} only.
 */
@Tag("bench")
class RealWindowCheck {
    private static final Pattern SECRET = Pattern.compile("[?&]secret=([A-Z2-7]+)");
    private static final String USERNAME = "jonas.weber";
    private static final String PASSWORD = "Tin roof 84, wet socks";

    @TempDir
    Path folder;

    private final Path pictures = Path.of("target", "real-window");
    private ProgramRobot robot;

    @Test
    void peersReadTheScreenAndComputeTheCodes() throws Exception {
        Files.createDirectories(pictures);
        try (TestWorld world = new TestWorld(folder)) {
            robot = new ProgramRobot(world);
            goToTheQrCode();

            String light = read("light-100");
            robot.press(KeyCode.CONTROL, KeyCode.D);
            assertEquals(light, read("dark-100"));
            for (int step = 0; step < 5; step++) {
                robot.press(KeyCode.CONTROL, KeyCode.EQUALS);
            }
            assertEquals(light, read("dark-150"));
            robot.press(KeyCode.CONTROL, KeyCode.D);
            assertEquals(light, read("light-150"));
            robot.press(KeyCode.CONTROL, KeyCode.DIGIT0);

            Matcher secret = SECRET.matcher(light);
            assertTrue(secret.find());
            robot.type("enrol-code", code(secret.group(1)));
            robot.click("codes-saved");
            robot.click("next");
            robot.click("sign-out");

            robot.pass(Duration.ofSeconds(30));
            signIn();
            robot.awaitText("Enter your code");
            robot.write(code(secret.group(1)));
            robot.await("sign-out");
            System.out.println("zbarimg read 4 of 4 screenshots; oathtool's code activated and signed in");
            robot.close();
        }
    }

    private void goToTheQrCode() {
        robot.type("password", "copper lantern seven harbour mint");
        robot.type("again", "copper lantern seven harbour mint");
        robot.click("create");
        robot.click("safe");
        robot.click("goOn");
        robot.type("stationName", "Press shop, line 4");
        robot.type("stationNumber", "PS-04");
        robot.type("name", "Jonas Weber");
        robot.type("username", USERNAME);
        robot.type("password", PASSWORD);
        robot.click("finish");
        robot.awaitText("Sign in");
        signIn();
        robot.toProfile();
        robot.click("enable");
        robot.type("proof-password", PASSWORD);
        robot.click("dialog-act");
        robot.click("method-app");
        robot.click("next");
        robot.await("enrol-code");
    }

    private void signIn() {
        robot.type("username", USERNAME);
        robot.type("password", PASSWORD);
        robot.press(KeyCode.ENTER);
    }

    private String read(String name) throws Exception {
        robot.await("enrol-code");
        String file = pictures.resolve(name + ".png").toString();
        run("import", "-window", "root", file);
        return run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file);
    }

    private String code(String secret) throws Exception {
        return run(
                "oathtool",
                "--totp",
                "--base32",
                "--now",
                "@" + robot.world.time.now().getEpochSecond(),
                secret);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), String.join(" ", command));
        return answer;
    }
}
