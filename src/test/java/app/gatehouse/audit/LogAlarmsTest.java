/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.LogAlarm.Finding;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogAlarmsTest {
    private static final Path FOLDER = Path.of("station");
    private static final Path LOG = FOLDER.resolve(AuditLog.FILE_NAME);
    private static final LogAuthority JONAS = handle -> Optional.of(new LogAuthority.Actor(1, "jonas"));

    private final MemoryDisk disk = new MemoryDisk();
    private TestVaults station;

    @BeforeEach
    void create() throws VaultException {
        station = TestVaults.create(FOLDER, disk);
        happens("a");
        station.vault.write(handle -> null);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void happens(String who) throws VaultException {
        station.audit.append(AuditEvent.ofPerson(station.time.now(), AuditKind.SIGNED_IN, 1, who, Map.of()));
    }

    private LogAlarms alarms() {
        return new LogAlarms(station.vault, station.audit, station.time);
    }

    private Optional<Finding> finding() {
        return alarms().current().map(LogAlarm::finding);
    }

    @Test
    void isQuietWhereNothingIsWrong() throws VaultException {
        assertTrue(alarms().current().isEmpty());
        station.reopen();
        assertTrue(alarms().current().isEmpty());
        assertTrue(new LogCheck(station.vault, station.audit).run().alarm().isEmpty());
    }

    @Test
    void staysAcrossRestartsUntilAnAdministratorHasSeenIt() throws VaultException {
        station.restart();
        disk.take(LOG);
        station.reopen();
        assertEquals(Optional.of(Finding.BEHIND), finding());
        station.reopen();
        assertEquals(Optional.of(Finding.BEHIND), finding());
        assertFalse(alarms().confirm(handle -> Optional.empty()));
        assertEquals(Optional.of(Finding.BEHIND), finding());
        assertTrue(alarms().confirm(JONAS));
        assertTrue(alarms().current().isEmpty());
        station.reopen();
        assertTrue(alarms().current().isEmpty());
        boolean[] seen = new boolean[1];
        station.audit.verify(record -> seen[0] |= record.event().kind() == AuditKind.LOG_ALARM_SEEN
                && record.event().who().equals("jonas")
                && record.event().details().equals(Map.of("finding", "BEHIND")));
        assertTrue(seen[0]);
    }

    @Test
    void staysAlsoWhereNoSaveFollowed() throws VaultException {
        byte[] vault = disk.content(FOLDER.resolve(Vault.FILE_NAME));
        byte[] good = disk.content(LOG);
        disk.put(LOG, Arrays.copyOf(good, good.length - 10));
        happens("b");
        byte[] log = disk.content(LOG);
        assertEquals(Optional.of(Finding.BEHIND), finding());
        station.restart();
        disk.put(FOLDER.resolve(Vault.FILE_NAME), vault);
        disk.put(LOG, log);
        station.reopen();
        assertTrue(alarms().current().isPresent());
    }

    @Test
    void comesAtOnceForAFileThatIsGoneCutSwappedOrChangedWhileRunning() throws VaultException {
        happens("b");
        byte[] good = disk.content(LOG);
        byte[] flipped = good.clone();
        flipped[good.length - 3] ^= 1;
        byte[] foreign = new byte[good.length];
        for (byte[] bad : List.of(flipped, foreign, Arrays.copyOf(good, good.length - 1), new byte[0])) {
            disk.put(LOG, bad);
            happens("c");
            assertTrue(alarms().current().isPresent());
            assertTrue(alarms().confirm(JONAS));
            happens("d");
            assertTrue(alarms().current().isEmpty());
        }
        disk.take(LOG);
        happens("e");
        assertEquals(Optional.of(Finding.BEHIND), finding());
    }

    @Test
    void namesTheLastRecordThatIsGood() throws VaultException {
        for (int i = 0; i < 8; i++) {
            happens("x");
        }
        byte[] bytes = disk.content(LOG);
        LogHead[] fifth = new LogHead[1];
        station.audit.withOpen(open -> {
            LogReader reader =
                    new LogReader(open.file(), open.key(), open.file().base(open.key()), bytes.length);
            reader.read(5, record -> fifth[0] = reader.head());
            return null;
        });
        bytes[(int) fifth[0].end() + 40] ^= 1;
        disk.put(LOG, bytes);
        LogAlarm alarm =
                new LogCheck(station.vault, station.audit).run().alarm().orElseThrow();
        assertEquals(new LogAlarm(Finding.DAMAGED, 5, 10, station.time.now()), alarm);
        assertEquals(Optional.of(alarm), alarms().current());
    }

    @Test
    void isEmptyWhileTheVaultIsLocked() throws VaultException {
        station.restart();
        disk.take(LOG);
        station.reopen();
        station.vault.lock();
        assertTrue(alarms().current().isEmpty());
    }

    @Test
    void findsEachByteOfALogOfTwoHundredRecords() throws VaultException {
        for (int i = station.audit.verify(record -> {}).records() > 0 ? 2 : 0; i < 200; i++) {
            happens("x");
        }
        station.vault.write(handle -> null);
        byte[] good = disk.content(LOG);
        assertEquals(200, station.audit.verify(record -> {}).records());
        byte[] bad = good.clone();
        for (int i = 0; i < good.length; i++) {
            bad[i] ^= 0x10;
            disk.put(LOG, bad);
            Verification found = station.audit.verify(record -> {});
            assertFalse(found.sound(), "byte " + i);
            assertTrue(i < LogKey.HEADER_LENGTH || found.records() < 200, "byte " + i);
            bad[i] ^= 0x10;
        }
        disk.put(LOG, good);
        assertTrue(station.audit.verify(record -> {}).sound());
    }
}
