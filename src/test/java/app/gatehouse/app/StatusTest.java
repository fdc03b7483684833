/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
    private static final StationStatus MARIA = new StationStatus(
            "Press shop, line 4",
            "PS-04",
            Optional.of(Instant.parse("2026-11-24T05:58:03.123Z")),
            Optional.of(new StationStatus.Inside("maria.kowalska", "OPERATOR", Instant.parse("2026-11-24T06:42:12Z"))));
    private static final StationStatus RESTING =
            new StationStatus("Press shop", "", Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private Optional<SingleInstance> instance = Optional.empty();

    @AfterEach
    void end() {
        instance.ifPresent(SingleInstance::close);
    }

    private void start() throws Exception {
        instance = SingleInstance.take(folder);
    }

    private Path file() {
        return folder.resolve(StatusFile.FILE_NAME);
    }

    @Test
    void tellsWhoIsThereAndSinceWhen() throws Exception {
        start();
        try (StatusFile file = new StatusFile(folder)) {
            file.write(MARIA);
            assertEquals(Optional.of(MARIA), StatusFile.read(folder));
            file.write(RESTING);
            assertEquals(Optional.of(RESTING), StatusFile.read(folder));
        }
        assertFalse(Files.exists(file()));
        assertEquals(Optional.empty(), StatusFile.read(folder));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isItsOwnersAlone() throws Exception {
        start();
        new StatusFile(folder).write(MARIA);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void whatACrashLeftBehindIsNotBelieved() throws Exception {
        new StatusFile(folder).write(MARIA);
        assertEquals(Optional.empty(), StatusFile.read(folder), "nobody has the folder");
        start();
        String content = Files.readString(file());
        Files.writeString(file(), content.replaceAll("\"pid\":[0-9]+", "\"pid\":999999999"));
        assertEquals(Optional.empty(), StatusFile.read(folder), "that process is gone");
        Files.writeString(file(), content);
        assertEquals(Optional.of(MARIA), StatusFile.read(folder));
    }

    @Test
    void whatIsNoStatusIsNone() throws Exception {
        start();
        new StatusFile(folder).write(MARIA);
        String content = Files.readString(file());
        for (String broken : new String[] {"", "[]", "{", content.replace("2026", "then"), "x".repeat(100_000)}) {
            Files.writeString(file(), broken);
            assertEquals(Optional.empty(), StatusFile.read(folder), broken);
        }
    }

    @Test
    void nothingIsToldAfterTheEnd() throws Exception {
        start();
        StatusFile file = new StatusFile(folder);
        file.close();
        file.write(MARIA);
        assertFalse(Files.exists(file()));
    }

    @Test
    void peopleReadLines() {
        StatusWords words = new StatusWords(new Messages(Locale.ENGLISH), ZoneOffset.ofHours(1));
        assertEquals("""
                Press shop, line 4 (PS-04)
                The vault is open since 2026-11-24T06:58:03+01:00.
                maria.kowalska (Operator) is signed in since 2026-11-24T07:42:12+01:00.""", words.lines(MARIA));
        assertEquals("Press shop\nThe vault is locked.\nNobody is signed in.", words.lines(RESTING));
    }

    @Test
    void programsReadOneLine() {
        assertEquals(
                "{\"running\":true,\"station\":\"Press shop, line 4\",\"number\":\"PS-04\",\"vault\":\"open\","
                        + "\"vault_since\":\"2026-11-24T05:58:03.123Z\",\"user\":\"maria.kowalska\","
                        + "\"role\":\"OPERATOR\",\"since\":\"2026-11-24T06:42:12Z\"}",
                StatusWords.json(Optional.of(MARIA)));
        assertEquals("{\"running\":false}", StatusWords.json(Optional.empty()));
    }

    @Test
    void theCommandLineAnswersAndLeavesNothing() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Start start = new Start(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertEquals(Start.NOT_OPEN, start.run("--status", "--json", "--station", folder.toString()));
        assertEquals("{\"running\":false}", out.toString(StandardCharsets.UTF_8).strip());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
        start();
        new StatusFile(folder).write(RESTING);
        out.reset();
        assertEquals(Start.OK, start.run("--status", "--station", folder.toString()));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("The vault is locked."));
    }
}
