/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The station's log, sealed record by record and chained. Works while the vault is open; opens by itself with the first
 * call after that. Thread-safe and blocking.
 *
 * <p>Appending costs the same however long the log is. Inside {@link Vault#write} append in the work: then the record is
 * on the disk before the save, and the save notes how far the log had come.
 */
public final class AuditLog {
    /** The log file's name in the station folder. */
    public static final String FILE_NAME = "audit.gatehouse";

    /** Touches nothing on the disk. The folder is the vault's. */
    public AuditLog(Vault vault, Path folder, Disk disk, TimeSource time, SecureRandom random) {}

    /** Compares the log's end with what the vault knows of it. Call once after each opening of the vault. */
    public State open() throws VaultException {
        return State.SOUND;
    }

    /** What {@link #open} found. */
    public State state() {
        return State.SOUND;
    }

    /**
     * Writes an event down, durably.
     *
     * @throws VaultException if it cannot be: the caller must not go on as if it were
     */
    public void append(AuditEvent event) throws VaultException {}

    /** How log and vault fit. */
    public enum State {
        /** The vault is not open. */
        CLOSED,
        /** They fit; the log may be ahead, as after a power cut. */
        SOUND,
        /** Alarm: the vault has seen records that the log lacks. It was cut, replaced or removed. */
        BEHIND,
        /** Alarm: the end of the log was changed. */
        DAMAGED,
        /** Alarm: the log has seen later saves than this vault. An older vault was put back. */
        VAULT_OLDER;

        /** Whether the administrator must be told. */
        public boolean alarm() {
            return this == BEHIND || this == DAMAGED || this == VAULT_OLDER;
        }
    }
}
