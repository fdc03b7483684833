/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditLog.State;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditLogTest {
    private final Path folder = Path.of("station");
    private final MemoryDisk disk = new MemoryDisk();
    private TestVaults station;
    private Path log;
    private Path file;

    @BeforeEach
    void create() throws VaultException {
        station = TestVaults.create(folder, disk);
        log = folder.resolve(AuditLog.FILE_NAME);
        file = folder.resolve(Vault.FILE_NAME);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private AuditEvent signedIn(String who) {
        return AuditEvent.ofPerson(station.time.now(), AuditKind.SIGNED_IN, 7, who, Map.of("with", "app"));
    }

    private void save(AuditEvent event) throws VaultException {
        station.vault.write(h -> {
            station.audit.append(event);
            return null;
        });
    }

    private List<AuditRecord> records() throws VaultException {
        List<AuditRecord> records = new ArrayList<>();
        assertTrue(station.audit.verify(records::add).sound());
        return records;
    }

    private List<AuditKind> kinds() throws VaultException {
        return records().stream().map(r -> r.event().kind()).toList();
    }

    private boolean isSound() throws VaultException {
        return station.audit.verify(r -> {}).sound();
    }

    @Test
    void givesBackWhatWasAppended() throws VaultException {
        AuditEvent event = signedIn("maria.kowalska");
        save(event);
        AuditRecord last = records().get(1);
        assertEquals(new AuditRecord(2, station.vault.generation() - 1, event), last);
    }

    @Test
    void writesDownHowTheVaultWasOpenedAndLocked() throws VaultException {
        station.restart();
        assertThrows(VaultException.class, () -> station.vault.open("no".toCharArray()));
        assertThrows(VaultException.class, () -> station.vault.open("no".toCharArray()));
        station.vault.open(TestVaults.PASSWORD.toCharArray());
        station.audit.open();
        assertEquals(
                List.of(
                        AuditKind.VAULT_CREATED,
                        AuditKind.VAULT_LOCKED,
                        AuditKind.VAULT_OPEN_FAILED,
                        AuditKind.VAULT_OPENED),
                kinds());
        assertEquals("2", records().get(2).event().details().get("tries"));
        assertEquals("master", records().get(3).event().details().get("key"));
    }

    @Test
    void opensByItselfInsideAWrite() throws VaultException {
        station.restart();
        station.vault.open(TestVaults.PASSWORD.toCharArray());
        save(signedIn("a"));
        assertEquals(State.SOUND, station.audit.state());
        assertEquals(4, records().size());
    }

    @Test
    void numbersOnAcrossRestarts() throws VaultException {
        for (int i = 0; i < 3; i++) {
            station.audit.append(signedIn("a"));
            station.reopen();
        }
        List<AuditRecord> records = records();
        for (int i = 0; i < records.size(); i++) {
            assertEquals(i + 1, records.get(i).number());
        }
    }

    @Test
    void isClosedWithTheVault() throws VaultException {
        station.vault.lock();
        assertEquals(State.CLOSED, station.audit.state());
        assertEquals(
                VaultException.Reason.LOCKED,
                assertThrows(VaultException.class, () -> station.audit.append(signedIn("a")))
                        .reason());
    }

    @Test
    void findsEveryFlippedByteWhenVerified() throws VaultException {
        save(signedIn("a"));
        station.audit.append(signedIn("b"));
        save(signedIn("c"));
        byte[] good = disk.content(log);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            disk.put(log, bad);
            assertFalse(isSound(), "byte " + i);
        }
        disk.put(log, good);
        assertTrue(isSound());
    }

    @Test
    void findsEveryCutWhenVerified() throws VaultException {
        save(signedIn("a"));
        save(signedIn("b"));
        byte[] good = disk.content(log);
        for (int length = 0; length < good.length; length++) {
            disk.put(log, Arrays.copyOf(good, length));
            assertFalse(isSound(), "length " + length);
        }
    }

    @Test
    void findsACutAtTheNextOpening() throws VaultException {
        save(signedIn("a"));
        station.restart();
        byte[] good = disk.content(log);
        byte[] vault = disk.content(file);
        for (int length = 0; length < good.length; length += length < good.length - 20 ? 7 : 1) {
            disk.put(file, vault);
            disk.put(log, Arrays.copyOf(good, length));
            station.vault.open(TestVaults.PASSWORD.toCharArray());
            assertEquals(State.BEHIND, station.audit.open(), "length " + length);
            station.restart();
        }
    }

    @Test
    void findsEveryFlipInTheLastRecordAtTheNextOpening() throws VaultException {
        station.audit.append(signedIn("a"));
        byte[] before = disk.content(log);
        station.audit.append(signedIn("not saved with"));
        byte[] good = disk.content(log);
        byte[] vault = disk.content(file);
        station.restart();
        // The four bytes of a length can make a frame longer than the file, which is what a power cut leaves too.
        for (int i = before.length + 4; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) 0x80;
            disk.put(log, bad);
            disk.put(file, vault);
            station.vault.open(TestVaults.PASSWORD.toCharArray());
            assertEquals(State.DAMAGED, station.audit.open(), "byte " + i);
            station.restart();
        }
    }

    @Test
    void findsTwoExchangedRecords() throws VaultException {
        save(signedIn("aaaa"));
        int a = disk.content(log).length;
        save(signedIn("bbbb"));
        int b = disk.content(log).length;
        save(signedIn("cccc"));
        byte[] good = disk.content(log);
        int length = b - a;
        byte[] bad = good.clone();
        System.arraycopy(good, a, bad, b, length);
        System.arraycopy(good, b, bad, a, length);
        disk.put(log, bad);
        assertFalse(isSound());
    }

    @Test
    void findsARecordThatWasTakenOut() throws VaultException {
        save(signedIn("aaaa"));
        int a = disk.content(log).length;
        save(signedIn("bbbb"));
        int b = disk.content(log).length;
        save(signedIn("cccc"));
        byte[] good = disk.content(log);
        byte[] bad = Arrays.copyOf(good, good.length - (b - a));
        System.arraycopy(good, b, bad, a, good.length - b);
        disk.put(log, bad);
        assertFalse(isSound());
    }

    @Test
    void setsASpoiltLogAsideAndGoesOnWithAnAlarmInTheNewOne() throws VaultException {
        save(signedIn("a"));
        station.restart();
        byte[] bad = Arrays.copyOf(disk.content(log), 40);
        disk.put(log, bad);
        station.reopen();
        assertEquals(List.of(AuditKind.LOG_ALARM, AuditKind.VAULT_OPENED), kinds());
        assertEquals("BEHIND", records().get(0).event().details().get("finding"));
        assertEquals(4, records().get(0).number());
        Path aside = folder.resolve("audit-set-aside-3-1.gatehouse");
        assertTrue(Arrays.equals(bad, disk.content(aside)));
        station.reopen();
        assertEquals(State.SOUND, station.audit.state());
    }

    @Test
    void noticesARemovedLog() throws VaultException {
        station.restart();
        disk.take(log);
        station.reopen();
        assertEquals(State.BEHIND, station.audit.state());
    }

    @Test
    void noticesALogOfAnotherVault() throws VaultException {
        MemoryDisk other = new MemoryDisk();
        TestVaults.create(folder, other).close();
        station.restart();
        disk.put(log, other.content(log));
        station.reopen();
        assertTrue(station.audit.state().alarm());
    }

    @Test
    void noticesAnOlderVaultPutBackAlone() throws VaultException {
        save(signedIn("a"));
        byte[] older = disk.content(file);
        save(signedIn("b"));
        station.restart();
        disk.put(file, older);
        station.reopen();
        assertEquals(State.VAULT_OLDER, station.audit.state());
        assertTrue(kinds().contains(AuditKind.LOG_ALARM));
    }

    @Test
    void takesALogThatIsAheadAsNormal() throws VaultException {
        byte[] vault = disk.content(file);
        save(signedIn("its save was cut off"));
        byte[] ahead = disk.content(log);
        station.restart();
        disk.put(file, vault);
        disk.put(log, ahead);
        station.reopen();
        assertEquals(State.SOUND, station.audit.state());
        assertEquals("its save was cut off", records().get(1).event().who());
    }

    @Test
    void dropsAnAppendThatAPowerCutBrokeOff() throws VaultException {
        station.audit.append(signedIn("a"));
        byte[] vault = disk.content(file);
        int whole = disk.content(log).length;
        station.audit.append(signedIn("broken off"));
        byte[] good = disk.content(log);
        station.restart();
        for (int length = whole + 1; length < good.length; length += 5) {
            disk.put(file, vault);
            disk.put(log, Arrays.copyOf(good, length));
            station.vault.open(TestVaults.PASSWORD.toCharArray());
            assertEquals(State.SOUND, station.audit.open(), "length " + length);
            assertEquals(3, records().size());
            station.restart();
        }
    }

    @Test
    void dropsSectorsThatWereNeverWritten() throws VaultException {
        byte[] vault = disk.content(file);
        byte[] good = disk.content(log);
        station.restart();
        disk.put(file, vault);
        disk.put(log, Arrays.copyOf(good, good.length + 700));
        station.reopen();
        assertEquals(State.SOUND, station.audit.state());
        assertEquals(List.of(AuditKind.VAULT_CREATED, AuditKind.VAULT_OPENED), kinds());
    }

    @Test
    void noticesWhileRunningThatTheLogWasCut() throws VaultException {
        save(signedIn("a"));
        byte[] good = disk.content(log);
        disk.put(log, Arrays.copyOf(good, good.length - 10));
        save(signedIn("b"));
        assertEquals(State.BEHIND, station.audit.state());
        assertEquals(List.of(AuditKind.LOG_ALARM, AuditKind.SIGNED_IN), kinds());
    }

    @Test
    void namesAKindThatItDoesNotKnow() throws IOException {
        byte[] bytes = AuditEventBytes.of(signedIn("a"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("SIGNED_IN", "SIGNED_UP");
        AuditEvent read = AuditEventBytes.read(text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(AuditKind.OTHER, read.kind());
        assertEquals("SIGNED_UP", read.details().get("kind"));
    }
}
