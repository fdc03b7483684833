/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.audit.AuditLog;
import app.gatehouse.audit.LogMatch;
import app.gatehouse.care.BackupFailure.Reason;
import app.gatehouse.care.BackupFormat.Entry;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.Optional;

/** Sees to it that a log is in its place which goes on from a backup's, before that is restored. Nothing is thrown away. */
final class RescuedLog {
    private final Disk disk;
    private final Path folder;

    RescuedLog(Backups.Place place) {
        this.disk = place.disk();
        this.folder = place.folder();
    }

    /** Answers above which save the restored vault must go on. */
    long prepare(OpenedBackup backup) throws BackupFailure, VaultException {
        Path log = folder.resolve(AuditLog.FILE_NAME);
        LogMatch present = match(log, backup);
        try {
            disk.createFolder(folder);
            putArchives(backup.file());
            Optional<Entry> inBackup = backup.file().log();
            if (!present.goesOn() && inBackup.isPresent()) {
                put(backup, inBackup.get(), log);
            }
        } catch (DiskFailure e) {
            throw BackupFailure.writing(e);
        }
        return present.generation();
    }

    private LogMatch match(Path log, OpenedBackup backup) throws VaultException {
        return backup.copy().read(handle -> LogMatch.of(disk, log, backup.copy().id(), handle));
    }

    private void put(OpenedBackup backup, Entry entry, Path log) throws BackupFailure, VaultException, DiskFailure {
        Path staged = log.resolveSibling(AuditLog.FILE_NAME + ".tmp");
        backup.file().extract(entry, staged);
        if (!match(staged, backup).goesOn()) {
            disk.delete(staged);
            throw new BackupFailure(Reason.DAMAGED);
        }
        if (disk.exists(log)) {
            disk.rename(log, free("audit-set-aside-restored-"));
        }
        disk.rename(staged, log);
        disk.forceFolder(folder);
    }

    /** Archives never change: one that is here is what the backup has, or of a time that the backup knows nothing of. */
    private void putArchives(BackupFile file) throws BackupFailure, DiskFailure {
        for (Entry entry : file.archives()) {
            Path target = folder.resolve(entry.name());
            if (!disk.exists(target)) {
                disk.createFolder(target.getParent());
                Path staged = target.resolveSibling(target.getFileName() + ".tmp");
                file.extract(entry, staged);
                disk.rename(staged, target);
                disk.forceFolder(target.getParent());
            }
        }
    }

    private Path free(String beginning) {
        int count = 1;
        Path path;
        do {
            path = folder.resolve(beginning + count + ".gatehouse");
            count++;
        } while (disk.exists(path));
        return path;
    }
}
