/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.testing.RecordingPrograms;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationProgramsTest {
    private static final List<String> IN = List.of("/opt/mes", "--line 4");
    private static final List<String> OUT = List.of("/opt/mes-out");
    private static final Map<String, String> MARIA =
            Map.of("GATEHOUSE_USER", "maria", "GATEHOUSE_ROLE", "OPERATOR", "GATEHOUSE_SESSION", "session-1");

    private final RecordingPrograms programs = new RecordingPrograms();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private TestVaults vaults;
    private Station station;
    private StationPrograms runner;
    private int sessions;

    @BeforeEach
    void open(@TempDir Path folder) throws VaultException {
        vaults = TestVaults.create(folder);
        station = new Station(folder, vaults.disk, vaults.vault, vaults.audit, vaults.time);
        station.setUp("Press shop", "PS-04");
        runner = new StationPrograms(
                station, programs, vaults.audit, vaults.time, () -> "session-" + ++sessions, work::add);
    }

    @AfterEach
    void close() {
        vaults.close();
    }

    private void set(StationProgram program) throws VaultException {
        station.save(
                station.form(),
                new StationForm(station.settings(), program, station.logMonths()),
                (handle, next) -> true);
    }

    private void settle() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private List<Map<String, String>> failures() throws VaultException {
        List<Map<String, String>> found = new ArrayList<>();
        vaults.audit.verify(record -> {
            AuditEvent event = record.event();
            if (event.kind() == AuditKind.STATION_PROGRAM_FAILED) {
                found.add(event.details());
            }
        });
        return found;
    }

    @Test
    void nothingRunsWhereNothingIsSet() {
        runner.signedIn("maria", "OPERATOR");
        runner.signedOut();
        settle();
        assertEquals(List.of(), programs.steps);
    }

    @Test
    void bothProgramsLearnWhoItIsAndThatItIsTheSameSession() throws Exception {
        set(new StationProgram(IN, OUT, false));
        runner.signedIn("maria", "OPERATOR");
        assertEquals(List.of(), programs.steps, "nobody waits for a program");
        settle();
        runner.signedOut();
        runner.signedOut();
        settle();
        assertEquals(List.of(IN, OUT), programs.steps);
        assertEquals(List.of(MARIA, MARIA), programs.environments);
        runner.signedIn("maria", "OPERATOR");
        settle();
        assertEquals("session-2", programs.environments.get(2).get("GATEHOUSE_SESSION"));
    }

    @Test
    void itIsEndedAtTheSignOutWhereThatIsSet() throws Exception {
        set(new StationProgram(IN, OUT, true));
        runner.signedIn("maria", "OPERATOR");
        runner.signedOut();
        settle();
        assertEquals(List.of(IN, List.of("end", "/opt/mes"), OUT), programs.steps);
    }

    @Test
    void theNextPersonEndsTheStayOfTheLast() throws Exception {
        set(new StationProgram(IN, OUT, false));
        runner.signedIn("maria", "OPERATOR");
        runner.signedIn("jonas", "ADMINISTRATOR");
        settle();
        assertEquals(List.of(IN, OUT, IN), programs.steps);
    }

    @Test
    void theSignOutProgramRunsAlsoWhenTheVaultWasLocked() throws Exception {
        set(new StationProgram(IN, OUT, false));
        runner.signedIn("maria", "OPERATOR");
        settle();
        vaults.vault.lock();
        runner.signedOut();
        settle();
        assertEquals(List.of(IN, OUT), programs.steps);
    }

    @Test
    void aFailureIsALineInTheLogAndNoMore() throws Exception {
        set(new StationProgram(IN, OUT, true));
        programs.failing = Optional.of(ProgramFailure.Reason.NOT_THERE);
        runner.signedIn("maria", "OPERATOR");
        settle();
        programs.failing = Optional.empty();
        runner.signedOut();
        settle();
        programs.ended.accept(0);
        settle();
        programs.ended.accept(7);
        settle();
        assertEquals(
                List.of(Map.of("at", "SIGN_IN", "reason", "NOT_THERE"), Map.of("at", "SIGN_OUT", "exit", "7")),
                failures());
    }

    @Test
    void aFailureThatCannotBeWrittenDownHoldsNobodyUp() throws Exception {
        set(new StationProgram(IN, OUT, false));
        runner.signedIn("maria", "OPERATOR");
        settle();
        vaults.vault.lock();
        programs.ended.accept(1);
        settle();
        assertEquals(List.of(IN), programs.steps);
    }
}
