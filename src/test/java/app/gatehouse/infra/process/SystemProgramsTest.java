/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.station.ProgramFailure;
import app.gatehouse.station.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class SystemProgramsTest {
    @TempDir
    Path temp;

    private String script(String lines) throws Exception {
        Path script = temp.resolve("program");
        Files.writeString(script, "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private int run(List<String> command, Map<String, String> environment) throws Exception {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        new SystemPrograms(temp).start(command, environment, ended::complete);
        return ended.get(10, TimeUnit.SECONDS);
    }

    @Test
    void argumentsArriveAsTheyAreAndNoShellReadsThem() throws Exception {
        String program = script("printf '%s\\n' \"$GATEHOUSE_USER\" \"$@\" > said; exit 3");
        assertEquals(
                3,
                run(List.of(program, "a b", "$HOME", "; rm -rf x", "*"), Map.of("GATEHOUSE_USER", "maria.kowalska")));
        assertEquals(
                List.of("maria.kowalska", "a b", "$HOME", "; rm -rf x", "*"), Files.readAllLines(temp.resolve("said")));
    }

    @Test
    void whatPrintsALotOrWaitsForInputIsNotHeldUp() throws Exception {
        assertEquals(0, run(List.of(script("head -c 300000 /dev/zero; cat; exit 0")), Map.of()));
    }

    @Test
    void whatIsNotThereOrNoProgramIsSaid() throws Exception {
        assertEquals(
                ProgramFailure.Reason.NOT_THERE, failure(temp.resolve("absent").toString()));
        assertEquals(ProgramFailure.Reason.NOT_THERE, failure(temp.toString()));
        Path text = Files.writeString(temp.resolve("text"), "no program");
        assertEquals(ProgramFailure.Reason.NOT_STARTED, failure(text.toString()));
    }

    private ProgramFailure.Reason failure(String program) {
        ProgramFailure failure = assertThrows(
                ProgramFailure.class,
                () -> new SystemPrograms(temp).start(List.of(program, "confidential"), Map.of(), code -> {}));
        assertFalse(failure.toString().contains("confidential"));
        return failure.reason();
    }

    @Test
    void whatIsEndedTakesWithItWhatItHasStarted() throws Exception {
        String program = script("sleep 300 & echo $! > child; echo $$ > parent; wait");
        CompletableFuture<Integer> told = new CompletableFuture<>();
        Programs.Running running = new SystemPrograms(temp).start(List.of(program), Map.of(), told::complete);
        ProcessHandle parent = handle("parent");
        ProcessHandle child = handle("child");
        running.end();
        parent.onExit().get(10, TimeUnit.SECONDS);
        child.onExit().get(10, TimeUnit.SECONDS);
        assertFalse(told.isDone(), "an ending by order is no failure");
        running.end();
    }

    private ProcessHandle handle(String file) throws Exception {
        Optional<ProcessHandle> found = Optional.empty();
        while (found.isEmpty()) {
            Path path = temp.resolve(file);
            if (Files.exists(path) && !Files.readString(path).isBlank()) {
                found = ProcessHandle.of(Long.parseLong(Files.readString(path).strip()));
                assertTrue(found.isPresent());
            }
            Thread.onSpinWait();
        }
        return found.get();
    }
}
