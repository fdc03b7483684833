/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.app.SingleInstance;
import app.gatehouse.app.Start;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path temp;

    @Test
    void theVersionIsTheBuilds() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        Answer answer = here("--version");
        assertEquals(Start.OK, answer.code);
        assertTrue(pom.contains("<version>" + answer.out.strip().replace("Gatehouse ", "") + "</version>"), answer.out);
    }

    @Test
    void helpNamesEveryArgument() {
        Answer answer = here("--help");
        assertEquals(Start.OK, answer.code);
        for (String argument : List.of("--station FOLDER", "--version", "--help")) {
            assertTrue(answer.out.contains("  " + argument), answer.out);
        }
    }

    @Test
    void anUnknownArgumentGetsASentenceAndExitCodeTwo() {
        assertEquals(new Answer(2, "", "There is no argument --stations. Try --help.\n"), here("--stations"));
    }

    @Test
    void aFolderThatCannotBeUsedGetsASentence() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        assertEquals(
                new Answer(
                        Start.NO_FOLDER,
                        "",
                        "The station folder cannot be used, because a file has its name: " + file + "\n"),
                here("--station", file.toString()));
        Path unwritable = Files.createDirectories(temp.resolve("unwritable").resolve("station.lock"))
                .getParent();
        assertEquals(
                new Answer(Start.NO_FOLDER, "", "Nothing can be written into the station folder: " + unwritable + "\n"),
                here("--station", unwritable.toString()));
    }

    @Test
    void theLauncherIsNoApplication() {
        assertFalse(Application.class.isAssignableFrom(Launcher.class));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayOneSentenceNamesThePackageToInstall() throws Exception {
        Answer answer = elsewhere("--station", temp.resolve("station").toString());
        assertEquals(Start.NO_WINDOW, answer.code, answer.err);
        assertTrue(answer.err.matches("[^\n]*install the package (xvfb|lib[a-z0-9.-]+) [^\n]*\\.\n"), answer.err);
        assertEquals("", answer.out);
        try (var left = Files.list(temp.resolve("station"))) {
            assertEquals(
                    List.of("station.lock"),
                    left.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSecondProgramCallsTheFirstAndEndsWithASentence() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "gh");
        Semaphore calls = new Semaphore(0);
        try (SingleInstance first = SingleInstance.take(folder).orElseThrow()) {
            first.onCall(calls::release);
            Answer answer = elsewhere("--station", folder.toString());
            assertEquals(
                    new Answer(
                            Start.RUNNING,
                            "",
                            "Gatehouse is already open for this station; its window was called to the front.\n"),
                    answer);
            assertTrue(calls.tryAcquire(10, TimeUnit.SECONDS));
        } finally {
            Files.deleteIfExists(folder.resolve("station.lock"));
            Files.deleteIfExists(folder);
        }
    }

    private record Answer(int code, String out, String err) {}

    /** In this process: for what ends before the toolkit. */
    private static Answer here(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Start(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** In a process of its own, without a display. */
    private Answer elsewhere(String... arguments) throws Exception {
        File out = temp.resolve("out").toFile();
        File err = temp.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "app.gatehouse.Launcher");
        if (Runtime.version().feature() >= 24) {
            // Newer runtimes warn of native libraries on the same stream; the start command passes this too.
            builder.command().add(1, "--enable-native-access=ALL-UNNAMED");
        }
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        Process process = builder.redirectOutput(out).redirectError(err).start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        return new Answer(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }
}
