/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.vault.DailyCopy;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at backups before one is restored. Nothing here changes anything. Blocks; thread-safe. */
public interface RestoreDesk {
    /** The daily copies that could be restored, newest first. */
    List<DailyCopy> copies() throws VaultException;

    /** How much is here now; empty where that cannot be read. */
    Optional<Contents> present() throws VaultException;

    /**
     * Reads a backup, or a vault file such as a daily copy, from its first byte to its last.
     *
     * @throws BackupFailure if it is not whole, not ours, or of another station
     */
    SealedBackup look(Path file) throws BackupFailure;

    /** Opens it with the key of the vault that is open here; empty where there is none or it does not fit. */
    Optional<OpenedBackup> open(SealedBackup backup) throws BackupFailure, VaultException;

    /**
     * Opens it with the master password of its time, which the caller wipes. Slow.
     *
     * @return empty: that is not the password
     */
    Optional<OpenedBackup> open(SealedBackup backup, char[] masterPassword) throws BackupFailure, VaultException;

    /** As {@link #open(SealedBackup, char[])}, with the recovery key of its time. */
    Optional<OpenedBackup> open(SealedBackup backup, RecoveryKey key) throws BackupFailure, VaultException;
}
