/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduledCopiesTest {
    @TempDir
    Path folder;

    @TempDir
    Path stick;

    private CareStation station;
    private ScheduledCopies copies;

    @BeforeEach
    void start() throws Exception {
        station = new CareStation(folder);
        copies = station.copies();
        copies.load();
    }

    @AfterEach
    void end() {
        station.close();
    }

    private void choose() throws Exception {
        assertTrue(copies.choose(station.administrator.id(), Optional.of(stick)));
    }

    private List<String> made() throws Exception {
        try (Stream<Path> files = Files.list(stick)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(Backups.ENDING))
                    .sorted()
                    .toList();
        }
    }

    private List<AuditKind> kinds() throws Exception {
        List<AuditKind> kinds = new ArrayList<>();
        station.vaults().audit.verify(each -> kinds.add(each.event().kind()));
        return kinds;
    }

    @Test
    void withoutAFolderNothingIsDue() {
        assertFalse(copies.isDue());
        assertTrue(copies.oldSince().isEmpty());
    }

    @Test
    void oneCopyADayIsMadeAndCanBeRestored() throws Exception {
        choose();
        assertTrue(copies.isDue());
        copies.run();
        assertFalse(copies.isDue());
        copies.run();
        assertEquals(1, made().size());
        try (OpenedBackup opened = station.open(stick.resolve(made().get(0)))) {
            assertEquals(1, opened.contents().people());
        }
        station.gate.time.pass(Duration.ofDays(1));
        assertTrue(copies.isDue());
        copies.run();
        assertEquals(2, made().size());
    }

    @Test
    void aStickThatIsGoneIsSaidOnceADayAndTriedAgain() throws Exception {
        choose();
        copies.run();
        Files.delete(stick.resolve(ScheduledCopies.MARK));
        station.gate.time.pass(Duration.ofDays(1));
        copies.run();
        copies.run();
        station.gate.time.pass(Duration.ofHours(2));
        copies.run();
        assertEquals(
                1,
                kinds().stream().filter(kind -> kind == AuditKind.COPY_FAILED).count());
        assertEquals(1, made().size());
        Files.createFile(stick.resolve(ScheduledCopies.MARK));
        assertFalse(copies.isDue());
        station.gate.time.pass(Duration.ofHours(2));
        assertTrue(copies.isDue());
        copies.run();
        assertEquals(2, made().size());
    }

    @Test
    void afterThreeDaysWithoutACopyTheFaceIsToWarn() throws Exception {
        choose();
        copies.run();
        Files.delete(stick.resolve(ScheduledCopies.MARK));
        station.gate.time.pass(Duration.ofDays(3));
        assertTrue(copies.oldSince().isEmpty());
        station.gate.time.pass(Duration.ofHours(1));
        assertTrue(copies.oldSince().isPresent());
    }

    @Test
    void thePlanOutlivesARestartAndTheLogHasOldAndNew() throws Exception {
        choose();
        station.gate.restart();
        copies = station.copies();
        assertFalse(copies.isDue());
        copies.load();
        assertEquals(Optional.of(stick), copies.plan().folder());
        assertTrue(copies.choose(station.administrator.id(), Optional.empty()));
        assertFalse(copies.isDue());
        assertEquals(
                2,
                kinds().stream()
                        .filter(kind -> kind == AuditKind.COPIES_CHANGED)
                        .count());
    }

    @Test
    void afterAMonthTheOldestGoesAndFilesOfOthersStay() throws Exception {
        choose();
        Files.createFile(stick.resolve("PS-05-2020-01-01.ghbackup"));
        for (int day = 0; day < 32; day++) {
            copies.run();
            station.gate.time.pass(Duration.ofDays(1));
        }
        assertEquals(31, made().size());
        assertTrue(made().contains("PS-05-2020-01-01.ghbackup"));
    }

    @Test
    void aFolderThatIsNotThereIsRefused() throws Exception {
        BackupFailure failure = assertThrows(
                BackupFailure.class,
                () -> copies.choose(station.administrator.id(), Optional.of(stick.resolve("gone"))));
        assertEquals(BackupFailure.Reason.NO_FOLDER, failure.reason());
        assertFalse(copies.choose(station.gate.add("operator").id(), Optional.of(stick)));
    }
}
