/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.signin.SetupStep;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.DailyCopy;
import app.gatehouse.vault.OpenCopy;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Restores a backup where there is no vault, or none that can be opened: who has the backup's master password or recovery
 * key may do so. The keys are the backup's afterwards. Blocks; thread-safe.
 *
 * <p>A log that is here stays where it goes on from the backup's; otherwise it is kept under another name and the backup's
 * takes its place.
 */
public final class Rescue implements RestoreDesk {
    private final Vault vault;
    private final AuditLog audit;
    private final VaultDoor door;
    private final Backups.Place place;
    private final TimeSource time;
    private final ContentsStore contents = new ContentsStore();
    private final RestoredStore store = new RestoredStore();

    /** Of the given station. */
    public Rescue(Vault vault, AuditLog audit, VaultDoor door, Backups.Place place, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.door = door;
        this.place = place;
        this.time = time;
    }

    /** Whether there is nothing here that a key opens. */
    public boolean isDue() {
        return vault.copies().isBeyondOpening();
    }

    @Override
    public List<DailyCopy> copies() throws VaultException {
        return vault.copies().daily();
    }

    @Override
    public Optional<Contents> present() {
        return Optional.empty();
    }

    @Override
    public SealedBackup look(Path path) throws BackupFailure {
        BackupFile file = BackupFile.open(place.disk(), path);
        return new SealedBackup(file, file.vault());
    }

    @Override
    public Optional<OpenedBackup> open(SealedBackup backup) {
        return Optional.empty();
    }

    @Override
    public Optional<OpenedBackup> open(SealedBackup backup, char[] masterPassword)
            throws BackupFailure, VaultException {
        return opened(backup, () -> Optional.of(backup.vault().open(masterPassword)));
    }

    @Override
    public Optional<OpenedBackup> open(SealedBackup backup, RecoveryKey key) throws BackupFailure, VaultException {
        return opened(backup, () -> Optional.of(backup.vault().open(key)));
    }

    private Optional<OpenedBackup> opened(SealedBackup backup, CopyOpening opening)
            throws BackupFailure, VaultException {
        Optional<OpenCopy> copy = opening.openTelling();
        return copy.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenedBackup(
                        backup.file(), copy.get(), copy.get().read(contents::contents), Optional.empty()));
    }

    /**
     * Restores; the vault is open then. When it fails, what is here can be opened no more than before, and nothing of it is
     * lost.
     *
     * @param backup stays the caller's
     * @return what the first run still owes
     */
    public SetupStep restore(OpenedBackup backup) throws BackupFailure, VaultException {
        if (!vault.copies().isBeyondOpening()) {
            throw new VaultException(VaultException.Reason.EXISTS, "a vault is here");
        }
        long after = new RescuedLog(place).prepare(backup);
        vault.copies().goOnFrom(backup.copy(), after, handle -> {
            makeFit(handle);
            audit.append(AuditEvent.ofStation(
                    time.now(),
                    AuditKind.VAULT_RESTORED,
                    Restore.details(backup, Math.max(after, backup.copy().generation()))));
            return null;
        });
        boolean done = false;
        try {
            SetupStep next = door.contentReplaced();
            done = true;
            return next;
        } finally {
            if (!done) {
                vault.lock();
            }
        }
    }

    private void makeFit(Handle handle) {
        Instant now = time.now();
        store.useUpTime(handle, now);
        store.skipUnknown(handle);
        store.voidBackupCodes(handle);
        store.dropReleases(handle);
    }
}
