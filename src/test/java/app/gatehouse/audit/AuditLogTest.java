/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditLog.State;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    @TempDir
    Path folder;

    private TestVaults station;
    private Path log;
    private Path file;

    @BeforeEach
    void create() throws VaultException {
        station = TestVaults.create(folder);
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
    void findsEveryFlippedByteWhenVerified() throws Exception {
        save(signedIn("a"));
        station.audit.append(signedIn("b"));
        save(signedIn("c"));
        byte[] good = Files.readAllBytes(log);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(log, bad);
            assertFalse(isSound(), "byte " + i);
        }
        Files.write(log, good);
        assertTrue(isSound());
    }

    @Test
    void findsEveryCutWhenVerified() throws Exception {
        save(signedIn("a"));
        save(signedIn("b"));
        byte[] good = Files.readAllBytes(log);
        for (int length = 0; length < good.length; length++) {
            Files.write(log, Arrays.copyOf(good, length));
            assertFalse(isSound(), "length " + length);
        }
    }

    @Test
    void findsEveryCutAtTheNextOpening() throws Exception {
        save(signedIn("a"));
        station.restart();
        byte[] good = Files.readAllBytes(log);
        byte[] vault = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, vault);
            Files.write(log, Arrays.copyOf(good, length));
            station.reopen();
            assertEquals(State.BEHIND, station.audit.state(), "length " + length);
        }
    }

    @Test
    void findsEveryFlipInTheLastRecordAtTheNextOpening() throws Exception {
        station.audit.append(signedIn("a"));
        byte[] before = Files.readAllBytes(log);
        station.audit.append(signedIn("not saved with"));
        byte[] good = Files.readAllBytes(log);
        byte[] vault = Files.readAllBytes(file);
        station.restart();
        // The four bytes of a length can make a frame longer than the file, which is what a power cut leaves too.
        for (int i = before.length + 4; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) 0x80;
            Files.write(log, bad);
            Files.write(file, vault);
            station.vault.open(TestVaults.PASSWORD.toCharArray());
            assertEquals(State.DAMAGED, station.audit.open(), "byte " + i);
            station.restart();
        }
    }

    @Test
    void findsTwoExchangedRecords() throws Exception {
        save(signedIn("aaaa"));
        long a = Files.size(log);
        save(signedIn("bbbb"));
        long b = Files.size(log);
        save(signedIn("cccc"));
        byte[] good = Files.readAllBytes(log);
        int length = (int) (b - a);
        byte[] bad = good.clone();
        System.arraycopy(good, (int) a, bad, (int) b, length);
        System.arraycopy(good, (int) b, bad, (int) a, length);
        Files.write(log, bad);
        assertFalse(isSound());
    }

    @Test
    void findsARecordThatWasTakenOut() throws Exception {
        save(signedIn("aaaa"));
        int a = (int) Files.size(log);
        save(signedIn("bbbb"));
        int b = (int) Files.size(log);
        save(signedIn("cccc"));
        byte[] good = Files.readAllBytes(log);
        byte[] bad = Arrays.copyOf(good, good.length - (b - a));
        System.arraycopy(good, b, bad, a, good.length - b);
        Files.write(log, bad);
        assertFalse(isSound());
        station.restart();
        station.reopen();
        assertEquals(State.BEHIND, station.audit.state());
    }

    @Test
    void setsASpoiltLogAsideAndGoesOnWithAnAlarmInTheNewOne() throws Exception {
        save(signedIn("a"));
        station.restart();
        byte[] bad = Arrays.copyOf(Files.readAllBytes(log), 40);
        Files.write(log, bad);
        station.reopen();
        assertEquals(List.of(AuditKind.LOG_ALARM, AuditKind.VAULT_OPENED), kinds());
        assertEquals("BEHIND", records().get(0).event().details().get("finding"));
        assertEquals(4, records().get(0).number());
        try (Stream<Path> files = Files.list(folder)) {
            Path aside = files.filter(f -> f.toString().contains("set-aside"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(Arrays.equals(bad, Files.readAllBytes(aside)));
        }
        station.reopen();
        assertEquals(State.SOUND, station.audit.state());
    }

    @Test
    void noticesARemovedLog() throws Exception {
        station.restart();
        Files.delete(log);
        station.reopen();
        assertEquals(State.BEHIND, station.audit.state());
    }

    @Test
    void noticesALogOfAnotherVault() throws Exception {
        TestVaults other = TestVaults.create(folder.resolve("other"));
        other.close();
        station.restart();
        Files.copy(
                folder.resolve("other").resolve(AuditLog.FILE_NAME),
                log,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        station.reopen();
        assertTrue(station.audit.state().alarm());
    }

    @Test
    void noticesAnOlderVaultPutBackAlone() throws Exception {
        save(signedIn("a"));
        byte[] older = Files.readAllBytes(file);
        save(signedIn("b"));
        station.restart();
        Files.write(file, older);
        station.reopen();
        assertEquals(State.VAULT_OLDER, station.audit.state());
        assertTrue(kinds().contains(AuditKind.LOG_ALARM));
    }

    @Test
    void takesALogThatIsAheadAsNormal() throws Exception {
        byte[] vault = Files.readAllBytes(file);
        save(signedIn("its save was cut off"));
        byte[] ahead = Files.readAllBytes(log);
        station.restart();
        Files.write(file, vault);
        Files.write(log, ahead);
        station.reopen();
        assertEquals(State.SOUND, station.audit.state());
        assertEquals("its save was cut off", records().get(1).event().who());
    }

    @Test
    void dropsAnAppendThatAPowerCutBrokeOff() throws Exception {
        station.audit.append(signedIn("a"));
        byte[] vault = Files.readAllBytes(file);
        int whole = (int) Files.size(log);
        station.audit.append(signedIn("broken off"));
        byte[] good = Files.readAllBytes(log);
        station.restart();
        for (int length = whole + 1; length < good.length; length++) {
            Files.write(file, vault);
            Files.write(log, Arrays.copyOf(good, length));
            station.vault.open(TestVaults.PASSWORD.toCharArray());
            assertEquals(State.SOUND, station.audit.open(), "length " + length);
            assertEquals(3, records().size());
            station.restart();
        }
    }

    @Test
    void dropsSectorsThatWereNeverWritten() throws Exception {
        byte[] vault = Files.readAllBytes(file);
        byte[] good = Files.readAllBytes(log);
        station.restart();
        Files.write(file, vault);
        Files.write(log, Arrays.copyOf(good, good.length + 700));
        station.reopen();
        assertEquals(State.SOUND, station.audit.state());
        assertEquals(List.of(AuditKind.VAULT_CREATED, AuditKind.VAULT_OPENED), kinds());
    }

    @Test
    void noticesWhileRunningThatTheLogWasCut() throws IOException, VaultException {
        save(signedIn("a"));
        byte[] good = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(good, good.length - 10));
        save(signedIn("b"));
        assertEquals(State.BEHIND, station.audit.state());
        assertEquals(List.of(AuditKind.LOG_ALARM, AuditKind.SIGNED_IN), kinds());
    }

    @Test
    void namesAKindThatItDoesNotKnow() throws IOException {
        byte[] bytes = AuditEventBytes.of(signedIn("a"));
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace("SIGNED_IN", "SIGNED_UP");
        AuditEvent read = AuditEventBytes.read(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertEquals(AuditKind.OTHER, read.kind());
        assertEquals("SIGNED_UP", read.details().get("kind"));
    }
}
