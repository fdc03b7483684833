/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.DiskFailure.Kind;
import app.gatehouse.vault.Vault.State;
import app.gatehouse.vault.VaultException.Reason;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultSaveTest {
    private static final char[] PASSWORD = TestVaults.PASSWORD.toCharArray();
    private static final char[] NEXT = "kettle sunday orbit".toCharArray();
    private static final Path FOLDER = Path.of("station");
    private static final Path FILE = FOLDER.resolve(Vault.FILE_NAME);

    private final MemoryDisk disk = new MemoryDisk();
    private final MovableTime time = new MovableTime();
    private Vault vault;

    @BeforeEach
    void create() throws VaultException {
        vault = vault(disk);
        vault.create(PASSWORD);
        vault.write(put("1"));
        disk.steps.clear();
    }

    private Vault vault(Disk on) {
        return new Vault(FOLDER, on, time, new SecureRandom(), TestVaults.CHEAP);
    }

    private static Work<Void> put(String value) {
        return h -> {
            h.execute("INSERT OR REPLACE INTO setting (key, value) VALUES ('a', ?)", value);
            return null;
        };
    }

    private static String get(Vault from) throws VaultException {
        return from.read(h -> h.createQuery("SELECT value FROM setting WHERE key = 'a'")
                .mapTo(String.class)
                .findOne()
                .orElse("0"));
    }

    private String onDisk(MemoryDisk copy, char[] password) throws VaultException {
        try (Vault other = vault(copy)) {
            other.open(password);
            return get(other);
        }
    }

    private Reason reasonOf(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(VaultException.class, action).reason();
    }

    @Test
    void writesForcesRenamesAndForcesTheFolder() throws VaultException {
        vault.write(put("2"));
        assertEquals(
                List.of(
                        "write station.gatehouse.tmp",
                        "force station.gatehouse.tmp",
                        "rename station.gatehouse.tmp to station.gatehouse",
                        "force folder station"),
                disk.steps);
    }

    @Test
    void readsWithoutTouchingTheDisk() throws VaultException {
        get(vault);
        assertEquals(List.of(), disk.steps);
    }

    @Test
    void opensWithTheOldOrTheNewStateAfterEveryStepOfASave() throws VaultException {
        disk.remember();
        long before = vault.generation();
        vault.write(put("2"));
        int acknowledged = disk.history().size() - 1;
        for (int i = 0; i < disk.history().size(); i++) {
            MemoryDisk then = disk.history().get(i);
            for (MemoryDisk found : List.of(then.copy(), then.afterPowerCut())) {
                try (Vault other = vault(found)) {
                    other.open(PASSWORD);
                    assertEquals(other.generation() == before ? "1" : "2", get(other), "after step " + i);
                    assertFalse(
                            found.files().stream().anyMatch(f -> f.toString().endsWith(".tmp")));
                }
            }
            if (i == acknowledged) {
                assertEquals("2", onDisk(then.afterPowerCut(), PASSWORD));
            }
        }
    }

    @Test
    void losesNoAcknowledgedSaveInALongRun() throws VaultException {
        disk.remember();
        for (int i = 2; i < 12; i++) {
            vault.write(put(Integer.toString(i)));
            MemoryDisk now = disk.history().get(disk.history().size() - 1);
            assertEquals(Integer.toString(i), onDisk(now.afterPowerCut(), PASSWORD));
        }
    }

    @Test
    void changesTheKeysInOneStepWhereverThePowerIsCut() throws VaultException {
        RecoveryKey old = vault.keyChanges().newRecoveryKey();
        disk.remember();
        Renewed<Void> renewed = vault.keyChanges().renewAll(NEXT, put("2"));
        for (MemoryDisk then : disk.history()) {
            for (MemoryDisk found : List.of(then.copy(), then.afterPowerCut())) {
                Vault other = vault(found);
                boolean isOld = opens(other, PASSWORD);
                if (isOld) {
                    assertEquals("1", get(other));
                    other.lock();
                    other.open(old);
                } else {
                    other.open(NEXT);
                    assertEquals("2", get(other));
                    other.lock();
                    other.open(renewed.recoveryKey());
                }
                other.close();
            }
        }
    }

    private static boolean opens(Vault vault, char[] password) {
        try {
            vault.open(password);
            return true;
        } catch (VaultException e) {
            assertEquals(Reason.WRONG_KEY, e.reason());
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "write,       FULL,      DISK_FULL",
        "write,       READ_ONLY, READ_ONLY",
        "write,       FAILED,    NOT_WRITABLE",
        "write,       MISSING,   NOT_WRITABLE",
        "force,       FULL,      DISK_FULL",
        "force stat,  FAILED,    NOT_WRITABLE",
        "rename,      READ_ONLY, READ_ONLY",
        "rename,      FAILED,    NOT_WRITABLE",
        "create,      FAILED,    NOT_WRITABLE",
    })
    void keepsTheLastSavedStateWhenAStepFails(String step, Kind kind, Reason reason) throws VaultException {
        byte[] before = disk.content(FILE);
        long generation = vault.generation();
        disk.failWhen(words -> words.startsWith(step), kind);
        assertEquals(reason, reasonOf(() -> vault.write(put("2"))));
        assertEquals("1", get(vault));
        assertEquals(generation, vault.generation());
        assertArrayEquals(before, disk.content(FILE));
        disk.mend();
        vault.write(h -> null);
        assertEquals("1", onDisk(disk.copy(), PASSWORD));
        assertEquals(generation + 1, vault.generation());
    }

    @Test
    void leavesNoTempFileBehindAFailedSave() {
        disk.failWhen(words -> words.startsWith("force station"), Kind.FULL);
        reasonOf(() -> vault.write(put("2")));
        assertFalse(disk.files().stream().anyMatch(f -> f.toString().endsWith(".tmp")));
    }

    @Test
    void keepsTheOldKeysWhenTheirChangeIsNotSaved() throws VaultException {
        RecoveryKey old = vault.keyChanges().newRecoveryKey();
        disk.failWhen(words -> words.startsWith("write"), Kind.FULL);
        assertEquals(Reason.DISK_FULL, reasonOf(() -> vault.keyChanges().renewAll(NEXT, put("2"))));
        disk.mend();
        vault.write(put("3"));
        vault.lock();
        assertEquals(Reason.WRONG_KEY, reasonOf(() -> vault.open(NEXT)));
        vault.open(old);
        vault.lock();
        vault.open(PASSWORD);
        assertEquals("3", get(vault));
    }

    @ParameterizedTest
    @CsvSource({"force folder station", "rename"})
    void takesOverWhatIsOnTheDiskWhenTheSaveHappenedButWasNotConfirmed(String step) throws VaultException {
        disk.failAfter(words -> words.startsWith(step));
        assertEquals(Reason.UNCONFIRMED, reasonOf(() -> vault.write(put("2"))));
        assertEquals("2", get(vault));
        assertEquals("2", onDisk(disk.copy(), PASSWORD));
        disk.mend();
        vault.write(put("3"));
        assertEquals("3", onDisk(disk.afterPowerCut(), PASSWORD));
    }

    @Test
    void takesOverNewKeysTooWhenTheirSaveWasNotConfirmed() throws VaultException {
        disk.failAfter(words -> words.startsWith("force folder"));
        assertEquals(Reason.UNCONFIRMED, reasonOf(() -> vault.keyChanges().changeMasterPassword(NEXT)));
        disk.mend();
        vault.write(put("2"));
        assertEquals("2", onDisk(disk.copy(), NEXT));
    }

    @Test
    void locksWhenTheDiskCannotSayWhatIsThere() throws VaultException {
        AtomicBoolean told = new AtomicBoolean();
        vault.onLock(() -> told.set(true));
        Predicate<String> broken = words -> words.startsWith("force folder") || words.startsWith("read");
        disk.failWhen(broken, Kind.FAILED);
        assertEquals(Reason.UNCONFIRMED, reasonOf(() -> vault.write(put("2"))));
        assertEquals(State.LOCKED, vault.state());
        assertEquals(true, told.get());
        assertEquals(Reason.LOCKED, reasonOf(() -> get(vault)));
        disk.mend();
        vault.open(PASSWORD);
        assertEquals("2", get(vault));
    }

    @Test
    void makesNoVaultOnADiskThatFails() throws VaultException {
        for (String step : List.of("write", "force station", "rename")) {
            MemoryDisk bad = new MemoryDisk();
            bad.failWhen(words -> words.startsWith(step), Kind.FULL);
            Vault other = vault(bad);
            assertEquals(Reason.DISK_FULL, reasonOf(() -> other.create(PASSWORD)));
            assertEquals(State.ABSENT, other.state());
            bad.mend();
            other.create(PASSWORD);
            assertEquals(State.OPEN, other.state());
        }
    }

    @Test
    void readsFromAReadOnlyFolder() throws VaultException {
        vault.lock();
        Predicate<String> changing =
                words -> !words.startsWith("read") && !words.startsWith("size") && !words.startsWith("list");
        disk.failWhen(changing, Kind.READ_ONLY);
        vault.open(PASSWORD);
        assertEquals("1", get(vault));
        assertEquals(Reason.READ_ONLY, reasonOf(() -> vault.write(put("2"))));
        assertEquals("1", get(vault));
    }

    @Test
    void deletesALeftoverTempFileOnlyAfterTheKeyProvedRight() throws VaultException {
        vault.lock();
        Path temp = FOLDER.resolve("station.gatehouse.tmp");
        disk.put(temp, new byte[100]);
        reasonOf(() -> vault.open(NEXT));
        assertEquals(true, disk.exists(temp));
        vault.open(PASSWORD);
        assertEquals(false, disk.exists(temp));
    }
}
