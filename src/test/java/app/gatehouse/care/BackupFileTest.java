/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.care.BackupFailure.Reason;
import app.gatehouse.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {
    @TempDir
    Path folder;

    @TempDir
    Path other;

    @TempDir
    Path stick;

    private CareStation station;
    private Path file;

    @BeforeEach
    void start() throws Exception {
        station = new CareStation(folder);
        file = station.backUp(stick);
    }

    @AfterEach
    void end() {
        station.close();
    }

    private Reason refused(byte[] content) throws Exception {
        Path changed = stick.resolve("changed.ghbackup");
        Files.write(changed, content);
        return assertThrows(
                        BackupFailure.class,
                        () -> station.restore().open(station.restore().look(changed)))
                .reason();
    }

    @Test
    void isNamedAfterTheStationAndTheDay() {
        assertTrue(file.getFileName().toString().matches("PS-04-\\d{4}-\\d{2}-\\d{2}\\.ghbackup"), file.toString());
    }

    @Test
    void aChangeOfAnyByteIsNoticed() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i += i < 200 ? 1 : 997) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            assertEquals(Reason.DAMAGED, refused(changed), "byte " + i);
        }
    }

    @Test
    void aCutFileIsDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, 9, 40, 4000, whole.length - 1}) {
            assertEquals(Reason.DAMAGED, refused(Arrays.copyOf(whole, length)), "length " + length);
        }
    }

    @Test
    void aFileOfSomebodyElseIsForeign() throws Exception {
        assertEquals(Reason.FOREIGN, refused("PK something else entirely".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Reason.FOREIGN, refused(Files.readAllBytes(folder.resolve("audit.gatehouse"))));
    }

    @Test
    void aNewerOneSaysSo() throws Exception {
        byte[] newer = Files.readAllBytes(file);
        newer[9] = 2;
        byte[] front = Arrays.copyOf(newer, newer.length - Sha256.LENGTH);
        System.arraycopy(Sha256.of(front), 0, newer, front.length, Sha256.LENGTH);
        assertEquals(Reason.NEWER, refused(newer));
    }

    @Test
    void oneOfAnotherStationIsRefused() throws Exception {
        try (CareStation second = new CareStation(other)) {
            Path theirs = second.backUp(stick.resolve("..").normalize().resolve(stick.getFileName()));
            assertEquals(Reason.OTHER_STATION, refused(Files.readAllBytes(theirs)));
        }
    }

    @Test
    void aFullDiskLeavesTheOlderBackupOfThatName() throws Exception {
        byte[] before = Files.readAllBytes(file);
        station.gate.disk.fillAfter(3);
        BackupFailure failure =
                assertThrows(BackupFailure.class, () -> station.backups().make(station.administrator.id(), file));
        station.gate.disk.free();
        assertEquals(Reason.FULL, failure.reason());
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
        try (Stream<Path> files = Files.list(stick)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void onlyAnAdministratorMakesOne() throws Exception {
        Path mine = stick.resolve("mine.ghbackup");
        assertFalse(station.backups().make(station.gate.add("operator").id(), mine));
        assertFalse(Files.exists(mine));
    }
}
