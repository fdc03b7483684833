/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditLog.State;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.DiskFailure.Kind;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import app.gatehouse.vault.VaultException.Reason;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditLogDiskTest {
    private static final Path FOLDER = Path.of("station");
    private static final Path LOG = FOLDER.resolve(AuditLog.FILE_NAME);

    private final MemoryDisk disk = new MemoryDisk();
    private TestVaults station;

    @BeforeEach
    void create() throws VaultException {
        station = TestVaults.create(FOLDER, disk);
        save("first");
        disk.steps.clear();
    }

    private void save(String who) throws VaultException {
        station.vault.write(h -> {
            h.execute("INSERT OR REPLACE INTO setting (key, value) VALUES ('who', ?)", who);
            station.audit.append(event(who));
            return null;
        });
    }

    private AuditEvent event(String who) {
        return AuditEvent.ofPerson(station.time.now(), AuditKind.SIGNED_IN, 1, who, Map.of());
    }

    private static List<String> names(AuditLog log) throws VaultException {
        List<String> names = new ArrayList<>();
        assertTrue(log.verify(r -> names.add(r.event().who())).sound());
        names.removeIf(String::isEmpty);
        return names;
    }

    private static String who(Vault vault) throws VaultException {
        return vault.read(h -> h.createQuery("SELECT value FROM setting WHERE key = 'who'")
                .mapTo(String.class)
                .one());
    }

    @Test
    void forcesTheRecordBeforeTheSaveTouchesTheDisk() throws VaultException {
        int at = disk.content(LOG).length;
        save("second");
        assertEquals(
                List.of(
                        "write audit.gatehouse at " + at,
                        "force audit.gatehouse",
                        "write station.gatehouse.tmp",
                        "force station.gatehouse.tmp",
                        "rename station.gatehouse.tmp to station.gatehouse",
                        "force folder station"),
                disk.steps);
    }

    @Test
    void fitsItsVaultAfterEveryStepOfASaveWhereverThePowerIsCut() throws VaultException {
        disk.remember();
        save("second");
        for (MemoryDisk then : disk.history()) {
            for (MemoryDisk found : List.of(then.copy(), then.afterPowerCut())) {
                Vault vault = new Vault(FOLDER, found, station.time, new SecureRandom(), TestVaults.CHEAP);
                AuditLog log = new AuditLog(vault, FOLDER, found, station.time, new SecureRandom());
                vault.open(TestVaults.PASSWORD.toCharArray());
                assertEquals(State.SOUND, log.open());
                assertTrue(names(log).contains(who(vault)), "a save without its record");
                vault.close();
            }
        }
    }

    @Test
    void survivesAPowerCutAtEveryStepOfItsFirstRecord() throws VaultException {
        MemoryDisk fresh = new MemoryDisk();
        fresh.remember();
        TestVaults.create(FOLDER, fresh);
        boolean made = false;
        for (MemoryDisk then : fresh.history()) {
            for (MemoryDisk found : List.of(then.copy(), then.afterPowerCut())) {
                Vault vault = new Vault(FOLDER, found, station.time, new SecureRandom(), TestVaults.CHEAP);
                AuditLog log = new AuditLog(vault, FOLDER, found, station.time, new SecureRandom());
                if (vault.state() == Vault.State.LOCKED) {
                    vault.open(TestVaults.PASSWORD.toCharArray());
                    assertEquals(State.SOUND, log.open());
                    made = true;
                }
                vault.close();
            }
        }
        assertTrue(made);
    }

    @Test
    void savesNothingWhenTheRecordCannotBeWritten() throws VaultException {
        byte[] before = disk.content(FOLDER.resolve(Vault.FILE_NAME));
        disk.failWhen(words -> words.contains("audit"), Kind.FULL);
        assertEquals(
                Reason.DISK_FULL,
                assertThrows(VaultException.class, () -> save("second")).reason());
        disk.mend();
        assertEquals("first", who(station.vault));
        assertTrue(Arrays.equals(before, disk.content(FOLDER.resolve(Vault.FILE_NAME))));
        save("third");
        assertEquals(List.of("first", "third"), names(station.audit));
    }

    @Test
    void dropsARecordWhoseForceFailed() throws VaultException {
        disk.failWhen(words -> words.startsWith("force audit"), Kind.FAILED);
        assertThrows(VaultException.class, () -> station.audit.append(event("lost")));
        disk.mend();
        save("short");
        assertEquals(List.of("first", "short"), names(station.audit));
        station.reopen();
        assertEquals(State.SOUND, station.audit.state());
    }

    @Test
    void isAheadWhenTheSaveFailsAndGoesOn() throws VaultException {
        disk.failWhen(words -> words.startsWith("write station"), Kind.FULL);
        assertThrows(VaultException.class, () -> save("second"));
        disk.mend();
        save("third");
        assertEquals(List.of("first", "second", "third"), names(station.audit));
        station.reopen();
        assertEquals(State.SOUND, station.audit.state());
    }

    @Test
    void locksAlsoWhereNothingCanBeWritten() {
        disk.failWhen(words -> true, Kind.READ_ONLY);
        station.vault.lock();
        assertFalse(station.vault.state() == Vault.State.OPEN);
        assertEquals(State.CLOSED, station.audit.state());
    }

    @Test
    void opensAndAppendsWithoutReadingTheWholeLog() throws VaultException {
        long small = read(() -> save("a"));
        for (int i = 0; i < 3000; i++) {
            station.audit.append(event("filler"));
        }
        save("noted");
        assertTrue(disk.content(LOG).length > 200_000);
        assertEquals(small, read(() -> save("b")));
        assertTrue(read(() -> station.audit.append(event("c"))) < 1000);
        assertTrue(read(station::reopen) < 100_000, "opening read the whole log");
    }

    private interface Act {
        void run() throws VaultException;
    }

    private long read(Act act) throws VaultException {
        long before = disk.bytesRead();
        act.run();
        return disk.bytesRead() - before;
    }
}
