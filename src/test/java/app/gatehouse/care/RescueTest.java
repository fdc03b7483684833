/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.signin.SetupStep;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescueTest {
    @TempDir
    Path folder;

    @TempDir
    Path empty;

    @TempDir
    Path stick;

    private CareStation station;
    private Path backup;
    private RecoveryKey key;

    @BeforeEach
    void start() throws Exception {
        station = new CareStation(folder);
        key = station.vaults().vault.keyChanges().newRecoveryKey();
        station.vaults().vault.keyChanges().confirmRecoveryKey();
        backup = station.backUp(stick);
    }

    @AfterEach
    void end() {
        key.close();
        station.close();
    }

    private SetupStep rescue(TestVaults vaults) throws Exception {
        Rescue rescue = CareStation.rescue(vaults, vaults.disk);
        assertTrue(rescue.isDue());
        try (OpenedBackup opened = rescue.open(rescue.look(backup), TestVaults.PASSWORD.toCharArray())
                .orElseThrow()) {
            return rescue.restore(opened);
        }
    }

    private static List<AuditKind> kinds(TestVaults vaults) throws Exception {
        List<AuditKind> kinds = new ArrayList<>();
        assertTrue(vaults.audit.verify(r -> kinds.add(r.event().kind())).sound());
        return kinds;
    }

    @Test
    void anEmptyStationGetsVaultAndLogOfTheBackup() throws Exception {
        try (TestVaults vaults = TestVaults.absent(empty)) {
            assertEquals(SetupStep.DONE, rescue(vaults));
            assertEquals(Vault.State.OPEN, vaults.vault.state());
            assertEquals(AuditLog.State.SOUND, vaults.audit.state());
            List<AuditKind> kinds = kinds(vaults);
            assertEquals(AuditKind.VAULT_CREATED, kinds.get(0));
            assertEquals(AuditKind.VAULT_RESTORED, kinds.get(kinds.size() - 1));
            vaults.reopen();
            assertEquals(AuditLog.State.SOUND, vaults.audit.state());
        }
    }

    @Test
    void theRecoveryKeyOfThatTimeIsGoodToo() throws Exception {
        try (TestVaults vaults = TestVaults.absent(empty)) {
            Rescue rescue = CareStation.rescue(vaults, vaults.disk);
            SealedBackup sealed = rescue.look(backup);
            assertTrue(
                    rescue.open(sealed, "not the password at all".toCharArray()).isEmpty());
            try (OpenedBackup opened = rescue.open(sealed, key).orElseThrow()) {
                rescue.restore(opened);
            }
            assertTrue(vaults.vault.opening().orElseThrow().withRecoveryKey());
        }
    }

    @Test
    void codesOfTheMomentAndPrintedOnesAreWorthNothing() throws Exception {
        try (TestVaults vaults = TestVaults.absent(empty)) {
            rescue(vaults);
            assertEquals(
                    List.of(0L, 1L, 0L),
                    vaults.vault.read(handle -> List.of(
                                    "SELECT count(*) FROM backup_code",
                                    "SELECT count(*) FROM person WHERE codes_due = 1",
                                    "SELECT count(*) FROM totp_factor WHERE last_step < "
                                            + vaults.time.now().getEpochSecond() / 30)
                            .stream()
                            .map(query ->
                                    handle.createQuery(query).mapTo(Long.class).one())
                            .toList()));
        }
    }

    @Test
    void aLogThatGoesOnFromTheBackupStays() throws Exception {
        station.vaults().vault.write(handle -> handle.execute("UPDATE person SET name = 'Other'"));
        station.vaults()
                .audit
                .append(app.gatehouse.audit.AuditEvent.ofStation(
                        station.gate.time.now(), AuditKind.DAILY_COPIES_DESTROYED, java.util.Map.of()));
        long generation = station.vaults().vault.generation();
        station.vaults().restart();
        Files.write(folder.resolve(Vault.FILE_NAME), new byte[] {1, 2, 3});
        assertEquals(SetupStep.DONE, rescue(station.vaults()));
        List<AuditKind> kinds = kinds(station.vaults());
        assertTrue(kinds.contains(AuditKind.DAILY_COPIES_DESTROYED));
        assertFalse(kinds.contains(AuditKind.LOG_ALARM));
        assertTrue(station.vaults().vault.generation() > generation);
        assertTrue(Files.exists(folder.resolve("station-set-aside-1.gatehouse")));
        station.vaults().reopen();
        assertEquals(AuditLog.State.SOUND, station.vaults().audit.state());
    }

    @Test
    void aLogThatDoesNotFitIsKeptBeside() throws Exception {
        station.vaults().restart();
        Files.delete(folder.resolve(Vault.FILE_NAME));
        Files.write(folder.resolve(AuditLog.FILE_NAME), new byte[] {1, 2, 3});
        rescue(station.vaults());
        assertEquals(AuditLog.State.SOUND, station.vaults().audit.state());
        assertEquals(3, Files.size(folder.resolve("audit-set-aside-restored-1.gatehouse")));
    }

    @Test
    void aVaultThatCanBeOpenedIsNotReplaced() throws Exception {
        station.vaults().restart();
        Rescue rescue = CareStation.rescue(station.vaults(), station.gate.disk);
        assertFalse(rescue.isDue());
        try (OpenedBackup opened = rescue.open(rescue.look(backup), TestVaults.PASSWORD.toCharArray())
                .orElseThrow()) {
            VaultException failure = assertThrows(VaultException.class, () -> rescue.restore(opened));
            assertEquals(VaultException.Reason.EXISTS, failure.reason());
        }
    }

    @Test
    void afterAPowerCutAtAnyStepItIsDoneOrCanBeDone() throws Exception {
        station.vaults().restart();
        byte[] log = Files.readAllBytes(folder.resolve(AuditLog.FILE_NAME));
        int failed = 0;
        for (int steps = 0; steps < 40; steps++) {
            station.vaults().restart();
            Files.write(folder.resolve(Vault.FILE_NAME), new byte[] {1, 2, 3});
            Files.write(folder.resolve(AuditLog.FILE_NAME), steps % 2 == 0 ? log : new byte[] {1});
            station.gate.disk.fillAfter(steps);
            try {
                rescue(station.vaults());
            } catch (BackupFailure | VaultException e) {
                failed++;
            }
            station.gate.disk.free();
            station.vaults().restart();
            if (station.vaults().vault.copies().isBeyondOpening()) {
                rescue(station.vaults());
            } else {
                station.vaults().vault.open(TestVaults.PASSWORD.toCharArray());
                station.vaults().audit.open();
            }
            assertEquals(AuditLog.State.SOUND, station.vaults().audit.state(), "after " + steps);
        }
        assertTrue(failed > 8, "failures: " + failed);
    }
}
