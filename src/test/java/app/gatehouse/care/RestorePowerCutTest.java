/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.signin.SetupStep;
import app.gatehouse.station.Station;
import app.gatehouse.testing.MemoryDisk;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program is killed, or the power cut, after any step of a restore: every such disk is opened. */
class RestorePowerCutTest {
    private static final Path FOLDER = Path.of("station");
    private static final Path BACKUP = Path.of("stick", "PS-04.ghbackup");
    private static final long ADMINISTRATOR = 1;

    private final MemoryDisk disk = new MemoryDisk();
    private TestVaults vaults;

    @BeforeEach
    void start() throws Exception {
        vaults = TestVaults.create(FOLDER, disk);
        person("jonas", "ADMINISTRATOR");
        person("maria", "OPERATOR");
        vaults.vault.keyChanges().newRecoveryKey().close();
        vaults.vault.keyChanges().confirmRecoveryKey();
        Station station = new Station(FOLDER, disk, vaults.vault, vaults.audit, vaults.time);
        assertTrue(new Backups(vaults.vault, vaults.audit, administrators(), station, place(), vaults.time)
                .make(ADMINISTRATOR, BACKUP));
        // Its folder has no parent that anybody would force: it is a stick that was taken out and put in again.
        disk.put(BACKUP, disk.content(BACKUP));
        vaults.vault.write(handle -> handle.execute("DELETE FROM person WHERE username = 'maria'"));
    }

    @AfterEach
    void end() {
        vaults.close();
    }

    private void person(String username, String role) throws Exception {
        vaults.vault.write(handle -> handle.execute(
                "INSERT INTO person (username, name, role, password_hash, password_stands_alone, password_changed_at,"
                        + " added_at) VALUES (?, ?, ?, 'none', 1, 0, 0)",
                username,
                username,
                role));
    }

    private Administrators administrators() {
        return new Administrators(new PersonStore(), new FactorStore(), vaults.time);
    }

    private Backups.Place place() {
        return new Backups.Place(FOLDER, disk);
    }

    private void restore() throws Exception {
        Restore restore = new Restore(vaults.vault, vaults.audit, administrators(), place(), () -> {}, vaults.time);
        Proof proof = new Proof(ADMINISTRATOR, Proof.How.PASSWORD_AND_FACTOR, vaults.time);
        try (OpenedBackup opened = restore.open(restore.look(BACKUP)).orElseThrow()) {
            assertEquals(Restore.Outcome.RESTORED, restore.restore(proof, opened));
        }
    }

    /** Every disk that a killed program or a power cut leaves, oldest first; the last is the one after all steps. */
    private List<MemoryDisk> found() {
        List<MemoryDisk> found = new ArrayList<>();
        for (MemoryDisk then : disk.history()) {
            found.add(then.copy());
            found.add(then.afterPowerCut());
        }
        assertTrue(found.size() > 8, "steps: " + disk.steps);
        return found;
    }

    private static boolean isRestored(TestVaults there) throws VaultException {
        return there.vault.read(handle -> handle.createQuery("SELECT count(*) FROM person WHERE username = 'maria'")
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    private static List<AuditKind> kinds(TestVaults there) throws VaultException {
        List<AuditKind> kinds = new ArrayList<>();
        assertTrue(there.audit.verify(item -> kinds.add(item.event().kind())).sound());
        return kinds;
    }

    @Test
    void theStationIsAsBeforeOrAsInTheBackupAndItsLogIsSound() throws Exception {
        long before = vaults.vault.generation();
        disk.remember();
        restore();
        List<MemoryDisk> found = found();
        for (int i = 0; i < found.size(); i++) {
            try (TestVaults there = TestVaults.on(FOLDER, found.get(i))) {
                there.vault.open(TestVaults.PASSWORD.toCharArray());
                boolean restored = isRestored(there);
                assertEquals(restored, there.vault.generation() > before, "disk " + i);
                assertEquals(AuditLog.State.SOUND, there.audit.open(), "disk " + i);
                assertTrue(!restored || kinds(there).contains(AuditKind.VAULT_RESTORED), "not told, disk " + i);
                assertTrue(restored || i < found.size() - 1, "a restore that was said to be done is lost");
            }
        }
    }

    @Test
    void anEmptyStationIsRestoredOrCanStillBe() throws Exception {
        removeTheStation();
        everyRescueEnds();
    }

    @Test
    void aDamagedStationIsRestoredOrCanStillBe() throws Exception {
        vaults.restart();
        disk.put(FOLDER.resolve(Vault.FILE_NAME), new byte[] {1, 2, 3});
        disk.put(FOLDER.resolve(AuditLog.FILE_NAME), new byte[] {4, 5, 6});
        everyRescueEnds();
    }

    private void removeTheStation() {
        vaults.restart();
        disk.files().stream().filter(file -> !file.equals(BACKUP)).forEach(disk::take);
    }

    private void everyRescueEnds() throws Exception {
        vaults.restart();
        disk.remember();
        assertEquals(SetupStep.DONE, rescue(vaults));
        List<MemoryDisk> found = found();
        int open = 0;
        for (int i = 0; i < found.size(); i++) {
            try (TestVaults there = TestVaults.on(FOLDER, found.get(i))) {
                if (there.vault.copies().isBeyondOpening()) {
                    assertTrue(i < found.size() - 1, "a restore that was said to be done is lost");
                    rescue(there);
                } else {
                    there.reopen();
                    open++;
                }
                assertEquals(AuditLog.State.SOUND, there.audit.state(), "disk " + i);
                assertTrue(isRestored(there), "disk " + i);
                assertTrue(kinds(there).contains(AuditKind.VAULT_RESTORED), "not told, disk " + i);
            }
        }
        assertTrue(open > 0);
    }

    private static SetupStep rescue(TestVaults there) throws Exception {
        Rescue rescue = CareStation.rescue(there, there.disk);
        assertTrue(rescue.isDue());
        try (OpenedBackup opened = rescue.open(rescue.look(BACKUP), TestVaults.PASSWORD.toCharArray())
                .orElseThrow()) {
            return rescue.restore(opened);
        }
    }
}
