/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.task.TimeSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The station's sealed file and, while it is open, its database in memory.
 *
 * <p>Thread-safe and blocking: one reader or writer at a time; deriving a key takes about half a second. What
 * {@link #write} has returned from is on the disk. Passwords passed in are not changed; the caller wipes them.
 *
 * <p>Does not keep a second copy of the program away (the station folder's lock does), does not slow down guessing beyond
 * the cost of the derivation, and does not know what the tables mean.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Vault implements AutoCloseable {
    /** The vault file's name in the station folder. */
    public static final String FILE_NAME = "station.gatehouse";

    /** Touches nothing on the disk. */
    public Vault(Path folder, Disk disk, TimeSource time, SecureRandom random, KdfPolicy kdf) {}

    /** What there is. Never blocks for long. */
    public State state() {
        throw new UnsupportedOperationException();
    }

    /** Makes the file with a slot for the master password; {@link State#OPEN} afterwards. Never overwrites one. */
    public void create(char[] masterPassword) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Opens with the master password. A wrong one touches nothing. */
    public void open(char[] masterPassword) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Opens with the recovery key, which stays the caller's. A wrong one touches nothing. */
    public void open(RecoveryKey key) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Whether there is a recovery key whose owner has said that it is kept safe. Needs an open vault. */
    public boolean recoveryKeyConfirmed() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Notes that the recovery key is kept safe; a new one must be confirmed anew. */
    public void confirmRecoveryKey() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** A new recovery key in place of the old one, and a new data key. Durable when it returns. */
    public RecoveryKey newRecoveryKey() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** As {@link #newRecoveryKey()}, with work in the same save. */
    public <T> Renewed<T> newRecoveryKey(Work<T> work) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** A new master password and a new data key. The old password opens only older copies of the file. */
    public void changeMasterPassword(char[] next) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** As {@link #changeMasterPassword(char[])}, with work in the same save. */
    public <T> T changeMasterPassword(char[] next, Work<T> work) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Break-glass: new master password, new recovery key, new data key, and the work, all in one save or not at all. */
    public <T> Renewed<T> renewKeys(char[] nextMaster, Work<T> work) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Looks something up. May be called inside another {@code read} or {@code write} of the same thread. */
    public <T> T read(Work<T> work) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes something: one transaction and one durable save, all or nothing. When it throws, the database in memory is
     * again what the last save left. Not inside another {@code read} or {@code write}.
     */
    public <T> T write(Work<T> work) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Closes the database and wipes the keys; does nothing when not open. Waits for a running {@code write}. */
    public void lock() {}

    /** Since when the vault is open; empty when it is not. */
    public Optional<Instant> openSince() {
        throw new UnsupportedOperationException();
    }

    /** The wall clock's time of the save that was read at opening, or of the last one since. Needs an open vault. */
    public Instant lastSavedAt() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Counts the saves; of the open vault, or of the last open one. */
    public long generation() {
        throw new UnsupportedOperationException();
    }

    /** The vault's own number, for ever the same. Needs an open vault. */
    public UUID id() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** Wrong keys tried since the start or the last successful opening. */
    public int wrongKeys() {
        throw new UnsupportedOperationException();
    }

    /** Calls back just after the vault was locked, on the locking thread: drop what came out of it. */
    public void onLock(Runnable listener) {}

    /** Calls back at the end of each save's transaction, inside it. For the audit log. */
    public void beforeSave(Consumer<Handle> listener) {}

    /** Removes the daily copies, which older passwords still open. Returns how many there were. */
    public int destroyCopies() throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** The same as {@link #lock()}. */
    @Override
    public void close() {
        lock();
    }

    /** What there is. */
    public enum State {
        /** No vault, and no trace of one: first run. */
        ABSENT,
        /** A log or daily copies, but the vault file itself is gone. */
        MISSING,
        /** A vault file, not opened. */
        LOCKED,
        /** Open. */
        OPEN
    }
}
