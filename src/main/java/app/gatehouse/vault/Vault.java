/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException.Reason;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The station's sealed file and, while it is open, its database in memory.
 *
 * <p>Thread-safe and blocking: one reader or writer at a time; deriving a key takes about half a second. What
 * {@link #write} has returned from is on the disk. Passwords passed in are not changed; the caller wipes them. A password
 * with half of a surrogate pair opens nothing, and as a new one is an {@link IllegalArgumentException}.
 *
 * <p>Does not keep a second copy of the program away (the station folder's lock does), does not slow down guessing beyond
 * the cost of the derivation, and does not know what the tables mean.
 */
public final class Vault implements AutoCloseable {
    /** The vault file's name in the station folder. */
    public static final String FILE_NAME = "station.gatehouse";

    /** The name of the folder of daily copies in the station folder. */
    public static final String COPIES_NAME = "copies";

    private final ReentrantLock lock = new ReentrantLock(true);
    private final List<Runnable> beforeLock = new CopyOnWriteArrayList<>();
    private final List<Runnable> onLock = new CopyOnWriteArrayList<>();
    private final List<Consumer<Handle>> beforeSave = new CopyOnWriteArrayList<>();
    private final StationTraces traces;
    private final OpenVault.Surroundings around;
    private final NewKeys newKeys;
    private final VaultKeyChanges keyChanges;
    private final VaultCopies vaultCopies;
    private final TimeSource time;

    /** Of the write that runs; only under the lock. */
    private AfterSave afterSave;

    private volatile OpenVault current;
    private volatile Opening opening;
    private volatile long generation;
    private volatile Instant savedBefore;
    private final AtomicInteger wrongKeys = new AtomicInteger();
    private volatile boolean bodyDamaged;

    /** Touches nothing on the disk. */
    public Vault(Path folder, Disk disk, TimeSource time, SecureRandom random, KdfPolicy kdf) {
        this(folder, disk, time, random, kdf, Migrations.standard());
    }

    Vault(Path folder, Disk disk, TimeSource time, SecureRandom random, KdfPolicy kdf, Migrations migrations) {
        StationFile file = new StationFile(disk, folder.resolve(FILE_NAME));
        DailyCopies copies = new DailyCopies(disk, folder.resolve(COPIES_NAME));
        this.traces = new StationTraces(disk, folder, folder.resolve(COPIES_NAME));
        this.around = new OpenVault.Surroundings(file, copies, migrations, time, random, beforeSave);
        this.newKeys = new NewKeys(kdf, time, random);
        this.keyChanges = new VaultKeyChanges(this, newKeys, time);
        this.vaultCopies = new VaultCopies(this, around);
        this.time = time;
    }

    /** What there is. Never blocks for long. */
    public State state() {
        if (current != null) {
            return State.OPEN;
        }
        if (around.file().exists()) {
            return State.LOCKED;
        }
        return traces.any() ? State.MISSING : State.ABSENT;
    }

    /** Makes the file with a slot for the master password; {@link State#OPEN} afterwards. Never overwrites one. */
    public void create(char[] masterPassword) throws VaultException {
        lock.lock();
        try {
            requireClosed();
            if (around.file().exists()) {
                throw new VaultException(Reason.EXISTS, FILE_NAME);
            }
            opened(OpenVault.create(around, newKeys.master(1, masterPassword, newKeys.stretch())), true, Key.MASTER);
        } finally {
            lock.unlock();
        }
    }

    /** Opens with the master password or somebody's opening password. A wrong one touches nothing. */
    public void open(char[] password) throws VaultException {
        if (!Utf8.canEncode(password)) {
            throw wrongKey(new VaultException(Reason.WRONG_KEY, "not text"));
        }
        try (Secret typed = Utf8.encode(password)) {
            open(true, typed);
        }
    }

    /** Opens with the recovery key, which stays the caller's. A wrong one touches nothing. */
    public void open(RecoveryKey key) throws VaultException {
        try (Secret typed = NewKeys.typed(key)) {
            open(false, typed);
        }
    }

    private void open(boolean password, Secret typed) throws VaultException {
        lock.lock();
        try {
            requireClosed();
            VaultImage image = VaultImage.read(around.file().read());
            try (VaultImage.Unwrapped unwrapped = image.unwrap(password, typed)) {
                OpenVault vault = OpenVault.open(around, image, unwrapped);
                opened(vault, false, vault.key(unwrapped));
                bodyDamaged = false;
            }
        } catch (VaultException e) {
            bodyDamaged |= e.reason() == Reason.DAMAGED;
            throw wrongKey(e);
        } catch (OutOfMemoryError e) {
            // The bounds are for machines with memory to spare; on a smaller one a file can ask for more than there is.
            throw new VaultException(Reason.TOO_COSTLY, "more memory than there is", e);
        } finally {
            lock.unlock();
        }
    }

    private VaultException wrongKey(VaultException e) {
        if (e.reason() == Reason.WRONG_KEY) {
            wrongKeys.incrementAndGet();
        }
        return e;
    }

    private void opened(OpenVault vault, boolean created, Key key) throws VaultException {
        savedBefore = vault.savedAt();
        opening = new Opening(time.now(), created, key, wrongKeys.getAndSet(0));
        generation = vault.generation();
        current = vault;
    }

    private void requireClosed() {
        if (current != null) {
            throw new IllegalStateException("The vault is open already");
        }
    }

    private OpenVault required() throws VaultException {
        OpenVault vault = current;
        if (vault == null) {
            throw new VaultException(Reason.LOCKED, "not open");
        }
        return vault;
    }

    /** What changes the keys that open it. Never blocks. */
    public VaultKeyChanges keyChanges() {
        return keyChanges;
    }

    /** Looks something up. May be called inside another {@code read} or {@code write} of the same thread. */
    public <T> T read(Work<T> work) throws VaultException {
        lock.lock();
        try {
            return required().read(work);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Changes something: one transaction and one durable save, all or nothing. When it throws, the database in memory is
     * again what the last save left. Not inside another {@code read} or {@code write}.
     */
    public <T> T write(Work<T> work) throws VaultException {
        return locked(vault -> vault.write(work));
    }

    <T> T locked(Saving<T> saving) throws VaultException {
        OpenVault vault = null;
        AfterSave after = new AfterSave();
        lock.lock();
        try {
            vault = required();
            if (vault.isBusy()) {
                throw new IllegalStateException("A write inside a read or write");
            }
            afterSave = after;
            T result = saving.run(vault);
            after.saved();
            return result;
        } catch (VaultException e) {
            if (e.reason() == Reason.UNCONFIRMED && !vault.isLost()) {
                after.saved();
            }
            throw e;
        } finally {
            if (afterSave == after) {
                afterSave = null;
            }
            if (vault != null && vault.isLost()) {
                close(vault);
            } else if (vault != null) {
                generation = vault.generation();
            }
            lock.unlock();
            if (vault != null && vault.isLost()) {
                onLock.forEach(Runnable::run);
            }
            after.run();
        }
    }

    /** The whole database in clear, which the caller wipes. For {@link PlainExport} alone. */
    byte[] plainImage() throws VaultException {
        lock.lock();
        try {
            return required().plainImage();
        } finally {
            lock.unlock();
        }
    }

    /** What waits for the {@link #write} that runs on this thread; empty where none does. */
    public Optional<AfterSave> afterSave() {
        return lock.isHeldByCurrentThread() ? Optional.ofNullable(afterSave) : Optional.empty();
    }

    /** What is copied out of it, and what takes its place. Never blocks. */
    public VaultCopies copies() {
        return vaultCopies;
    }

    /** Runs something with the open vault that saves nothing. */
    <T> T looked(Saving<T> looking) throws VaultException {
        lock.lock();
        try {
            return looking.run(required());
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is not open, and the last try to open it found it damaged. */
    boolean wasFoundDamaged() {
        return current == null && bodyDamaged;
    }

    /** Opens what was not saved yet, and saves it with the work; closed again where that fails. */
    <T> T openNew(Making making, Key key, Work<T> work) throws VaultException {
        boolean done = false;
        lock.lock();
        try {
            requireClosed();
            opened(making.make(), false, key);
            T result = write(work);
            bodyDamaged = false;
            done = true;
            return result;
        } finally {
            if (!done && current != null) {
                close(current);
            }
            lock.unlock();
            if (!done) {
                onLock.forEach(Runnable::run);
            }
        }
    }

    /** Closes the database and wipes the keys; does nothing when not open. Waits for a running {@code write}. */
    public void lock() {
        lock.lock();
        try {
            if (current == null) {
                return;
            }
            if (current.isBusy()) {
                throw new IllegalStateException("Locked inside a read or write");
            }
            try {
                beforeLock.forEach(Runnable::run);
            } finally {
                close(current);
            }
        } finally {
            lock.unlock();
        }
        onLock.forEach(Runnable::run);
    }

    private void close(OpenVault vault) {
        if (current == null) {
            return;
        }
        current = null;
        opening = null;
        vault.close();
    }

    /** Since when the vault is open; empty when it is not. */
    public Optional<Instant> openSince() {
        return opening().map(Opening::since);
    }

    /** How the vault was opened; empty when it is not open. */
    public Optional<Opening> opening() {
        return Optional.ofNullable(opening);
    }

    /**
     * When, by the wall clock of that time, the file that was opened had been saved. Stays the same until the next opening,
     * so a clock that went back in between shows. Needs an open vault.
     */
    public Instant lastSavedAt() throws VaultException {
        required();
        return savedBefore;
    }

    /** Counts the saves; of the open vault, or of the last open one. */
    public long generation() {
        return generation;
    }

    /** The vault's own number, for ever the same. Needs an open vault. */
    public UUID id() throws VaultException {
        return required().id();
    }

    /** Wrong keys tried since the start or the last successful opening. */
    public int wrongKeys() {
        return wrongKeys.get();
    }

    /** Calls back just after the vault was locked, on the locking thread: drop what came out of it. */
    public void onLock(Runnable listener) {
        onLock.add(listener);
    }

    /** Calls back, on the locking thread, when the vault is about to be locked and can still be written. */
    public void beforeLock(Runnable listener) {
        beforeLock.add(listener);
    }

    /** Calls back at the end of each save's transaction, inside it. For the audit log. */
    public void beforeSave(Consumer<Handle> listener) {
        beforeSave.add(listener);
    }

    /** Removes the daily copies, which older passwords still open. Returns how many there were. */
    public int destroyCopies() throws VaultException {
        lock.lock();
        try {
            return around.copies().destroy();
        } catch (DiskFailure e) {
            throw VaultException.saving(e);
        } finally {
            lock.unlock();
        }
    }

    /** The same as {@link #lock()}. */
    @Override
    public void close() {
        lock();
    }

    /** What is done with the open vault. */
    interface Saving<T> {
        T run(OpenVault vault) throws VaultException;
    }

    /** What makes an open vault that is saved nowhere yet. */
    interface Making {
        OpenVault make() throws VaultException;
    }

    /**
     * How the vault was opened.
     *
     * @param since when
     * @param created whether it was made then
     * @param key what with
     * @param wrongKeysBefore wrong keys tried since the start or the opening before
     */
    public record Opening(Instant since, boolean created, Key key, int wrongKeysBefore) {
        /** Whether with the recovery key. */
        public boolean withRecoveryKey() {
            return key.kind() == SlotKind.RECOVERY;
        }
    }

    /**
     * What opened the vault.
     *
     * @param opener whose opening password it was; empty for the station's own keys
     */
    public record Key(SlotKind kind, Optional<Opener> opener) {
        static final Key MASTER = new Key(SlotKind.MASTER, Optional.empty());
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
