/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditLog.State;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogRetentionTest {
    private static final Path FOLDER = Path.of("station");
    private static final Path LOG = FOLDER.resolve(AuditLog.FILE_NAME);
    private static final Path ARCHIVE = FOLDER.resolve(ArchiveFolder.NAME);
    private static final LogAuthority JONAS = handle -> Optional.of(new LogAuthority.Actor(1, "jonas"));
    private static final LogAuthority NOBODY = handle -> Optional.empty();

    private final MemoryDisk disk = new MemoryDisk();
    private TestVaults station;
    private LogRetention retention;
    private int months = LogRetention.STANDARD_MONTHS;

    @BeforeEach
    void create() throws VaultException {
        station = TestVaults.create(FOLDER, disk);
        station.time.setWallClock(Instant.parse("2026-11-25T06:00:00Z"));
        retention = new LogRetention(station.vault, station.audit, () -> months);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void happens(String who) throws VaultException {
        station.audit.append(AuditEvent.ofPerson(station.time.now(), AuditKind.SIGNED_IN, 1, who, Map.of()));
    }

    /** Ten records in each month from December 2026 to February 2028, and now is the last of them. */
    private void fifteenMonths() throws VaultException {
        for (int month = 0; month < 15; month++) {
            station.time.setWallClock(Instant.parse(String.format(
                    Locale.ROOT, "%d-%02d-10T06:00:00Z", 2026 + (month + 11) / 12, (month + 11) % 12 + 1)));
            for (int i = 0; i < 10; i++) {
                happens("m" + month + "-" + i);
            }
        }
        station.vault.write(handle -> null);
    }

    private void reopen() throws VaultException {
        station.reopen();
        retention = new LogRetention(station.vault, station.audit, () -> months);
    }

    private AuditHistory history() {
        return new AuditHistory(station.vault, station.audit, FOLDER, disk);
    }

    /** Everything that can be read, oldest first. */
    private List<AuditRecord> all() throws VaultException {
        List<AuditRecord> all = new ArrayList<>();
        for (LogPart part : history().parts(JONAS).orElseThrow()) {
            LogBook book = history().open(JONAS, event -> "", part).orElseThrow();
            assertTrue(book.sound(), part.toString());
            List<AuditRecord> records = new ArrayList<>(
                    book.page(AuditFilter.ALL, OptionalLong.empty(), 10_000).records());
            Collections.reverse(records);
            all.addAll(0, records);
        }
        return all;
    }

    private void assertNothingIsMissing(List<AuditRecord> records) {
        for (int i = 0; i < records.size(); i++) {
            assertEquals(i + 1, records.get(i).number());
        }
    }

    @Test
    void keepsAYearInTheFileAndTheRestByMonth() throws VaultException {
        fifteenMonths();
        int before = disk.content(LOG).length;
        assertEquals(3, retention.archiveOld());
        assertTrue(disk.content(LOG).length < before);
        assertEquals(
                List.of("audit-2026-11.gatehouse", "audit-2026-12.gatehouse", "audit-2027-01.gatehouse"),
                disk.files().stream()
                        .filter(file -> ARCHIVE.equals(file.getParent()))
                        .map(file -> file.getFileName().toString())
                        .toList());
        List<AuditRecord> all = all();
        assertNothingIsMissing(all);
        assertEquals(152, all.size());
        AuditEvent last = all.get(151).event();
        assertEquals(AuditKind.LOG_ARCHIVED, last.kind());
        assertEquals("21", last.details().get("last"));
        assertTrue(station.audit.verify(record -> {}).sound());
        assertTrue(new LogCheck(station.vault, station.audit).run().alarm().isEmpty());
    }

    @Test
    void goesOnAfterwardsAndAcrossRestarts() throws VaultException {
        fifteenMonths();
        retention.archiveOld();
        happens("after");
        reopen();
        assertEquals(State.SOUND, station.audit.state());
        happens("later");
        assertNothingIsMissing(all());
        assertEquals(0, retention.archiveOld());
        station.time.setWallClock(Instant.parse("2028-03-10T06:00:00Z"));
        assertEquals(1, retention.archiveOld());
        reopen();
        assertEquals(State.SOUND, station.audit.state());
        assertNothingIsMissing(all());
    }

    @Test
    void losesNothingWhereverThePowerIsCut() throws VaultException {
        fifteenMonths();
        disk.remember();
        retention.archiveOld();
        for (MemoryDisk then : disk.history()) {
            for (MemoryDisk found : List.of(then.copy(), then.afterPowerCut())) {
                Vault vault = new Vault(FOLDER, found, station.time, new SecureRandom(), TestVaults.CHEAP);
                AuditLog log = new AuditLog(vault, FOLDER, found, station.time, new SecureRandom());
                vault.open(TestVaults.PASSWORD.toCharArray());
                assertEquals(State.SOUND, log.open());
                new LogRetention(vault, log, () -> months).archiveOld();
                AuditHistory history = new AuditHistory(vault, log, FOLDER, found);
                List<Long> numbers = new ArrayList<>();
                for (LogPart part : history.parts(JONAS).orElseThrow()) {
                    LogBook book = history.open(JONAS, event -> "", part).orElseThrow();
                    assertTrue(book.sound());
                    book.page(AuditFilter.ALL, OptionalLong.empty(), 10_000)
                            .records()
                            .forEach(record -> numbers.add(record.number()));
                }
                for (int i = 0; i < numbers.size(); i++) {
                    assertEquals(numbers.size() - i, numbers.get(i));
                }
                assertTrue(numbers.size() >= 152);
                vault.close();
            }
        }
    }

    @Test
    void leavesEverythingWhereItIsWhenTheSaveFails() throws VaultException {
        fifteenMonths();
        byte[] before = disk.content(LOG);
        disk.failWhen(words -> words.startsWith("write station"), DiskFailure.Kind.FULL);
        assertThrows(VaultException.class, retention::archiveOld);
        disk.mend();
        assertEquals(0, disk.content(LOG)[0] - before[0]);
        assertTrue(disk.content(LOG).length >= before.length);
        assertEquals(3, retention.archiveOld());
        assertNothingIsMissing(all());
    }

    @Test
    void findsTheArchivesAgainThatAnOlderVaultDoesNotKnow() throws VaultException {
        fifteenMonths();
        byte[] older = disk.content(FOLDER.resolve(Vault.FILE_NAME));
        retention.archiveOld();
        happens("after");
        station.restart();
        disk.put(FOLDER.resolve(Vault.FILE_NAME), older);
        reopen();
        assertEquals(State.VAULT_OLDER, station.audit.state());
        assertNothingIsMissing(all());
        reopen();
        assertEquals(State.SOUND, station.audit.state());
        assertEquals(4, history().parts(JONAS).orElseThrow().size());
    }

    @Test
    void noticesAnArchiveThatIsGoneOrChangedAtAnyByte() throws VaultException {
        fifteenMonths();
        retention.archiveOld();
        LogCheck check = new LogCheck(station.vault, station.audit);
        Path january = ARCHIVE.resolve("audit-2026-12.gatehouse");
        byte[] good = disk.content(january);
        for (int i = 0; i < good.length; i += i < 300 ? 1 : 37) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            disk.put(january, bad);
            assertEquals(
                    LogAlarm.Finding.ARCHIVE_DAMAGED,
                    check.run().alarm().orElseThrow().finding(),
                    "byte " + i);
        }
        disk.take(january);
        assertEquals(
                LogAlarm.Finding.ARCHIVE_GONE, check.run().alarm().orElseThrow().finding());
        disk.put(january, good);
        assertTrue(check.run().alarm().isEmpty());
        assertEquals(State.SOUND, station.audit.state());
    }

    @Test
    void deletesAnArchiveOnlyByAnAdministratorsWord() throws VaultException {
        fifteenMonths();
        retention.archiveOld();
        List<LogPart> parts = history().parts(JONAS).orElseThrow();
        LogPart january = parts.get(1);
        assertEquals("2027-01", january.month().orElseThrow().toString());
        assertFalse(retention.delete(NOBODY, january));
        assertTrue(disk.exists(FOLDER.resolve(january.file())));
        assertTrue(retention.delete(JONAS, january));
        assertFalse(disk.exists(FOLDER.resolve(january.file())));
        assertFalse(retention.delete(JONAS, january));
        reopen();
        assertEquals(State.SOUND, station.audit.state());
        assertEquals(3, history().parts(JONAS).orElseThrow().size());
        assertTrue(new LogCheck(station.vault, station.audit).run().alarm().isEmpty());
        AuditEvent deleted = all().stream()
                .map(AuditRecord::event)
                .filter(event -> event.kind() == AuditKind.LOG_ARCHIVE_DELETED)
                .findFirst()
                .orElseThrow();
        assertEquals(Map.of("month", "2027-01", "first", "12", "last", "21"), deleted.details());
    }

    @Test
    void writesOverNoFileOfTheSameName() throws VaultException {
        fifteenMonths();
        Path september = ARCHIVE.resolve("audit-2026-11.gatehouse");
        disk.put(september, new byte[] {1});
        retention.archiveOld();
        assertArrayEquals(new byte[] {1}, disk.content(september));
        assertTrue(disk.exists(ARCHIVE.resolve("audit-2026-11-2.gatehouse")));
        assertNothingIsMissing(all());
    }

    @Test
    void isNotLedAstrayByAClockThatWasWrong() throws VaultException {
        station.time.setWallClock(Instant.parse("2026-11-01T06:00:00Z"));
        happens("now");
        station.time.setWallClock(Instant.parse("1999-01-01T00:00:00Z"));
        happens("battery");
        station.time.setWallClock(Instant.parse("2026-11-02T06:00:00Z"));
        happens("now again");
        assertEquals(0, retention.archiveOld());
    }

    @Test
    void keepsAsManyMonthsAsItIsTold() throws VaultException {
        fifteenMonths();
        months = 14;
        assertEquals(1, retention.archiveOld());
        months = 1;
        assertEquals(13, retention.archiveOld());
        assertNothingIsMissing(all());
    }

    @Test
    void closesMonthsWithTheFirstSignOutOfAMonth() throws VaultException {
        fifteenMonths();
        station.audit.append(AuditEvent.ofPerson(station.time.now(), AuditKind.SIGNED_OUT, 1, "a", Map.of()));
        assertTrue(disk.exists(ARCHIVE.resolve("audit-2026-12.gatehouse")));
    }
}
