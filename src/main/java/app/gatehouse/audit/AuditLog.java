/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The station's log, sealed record by record and chained. Works while the vault is open. Thread-safe and blocking.
 *
 * <p>Appending costs the same however long the log is. Inside {@link Vault#write} append in the work: then the record is
 * on the disk before the save, and the save notes how far the log had come. The log itself writes down that the vault was
 * created, opened, with how many wrong keys before, and locked.
 *
 * <p>Lock order: the vault's lock, then this object's. Nothing here calls the vault while holding this object's lock.
 */
public final class AuditLog {
    /** The log file's name in the station folder. */
    public static final String FILE_NAME = "audit.gatehouse";

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final Vault vault;
    private final OpenLog.Place place;
    private final AuditKeyStore store = new AuditKeyStore();
    private final Hearing hearing;

    private OpenLog open;
    private volatile Optional<LogAlarm> alarm = Optional.empty();

    /** Touches nothing on the disk. The folder is the vault's. One log for each vault object. */
    public AuditLog(Vault vault, Path folder, Disk disk, TimeSource time, SecureRandom random) {
        this.vault = vault;
        this.place = new OpenLog.Place(
                new LogFile(disk, folder.resolve(FILE_NAME)), new ArchiveFolder(disk, folder), time, random);
        this.hearing = new Hearing(vault);
        vault.beforeSave(this::note);
        vault.beforeLock(this::noteLock);
        vault.onLock(this::forget);
    }

    /**
     * Compares the log's end with what the vault knows of it and writes down that the vault was opened, in one save. Call
     * once after each opening of the vault, outside of {@link Vault#read} and {@link Vault#write}; {@link #append} does
     * the same without the save where this was left out.
     *
     * @return an {@linkplain State#alarm() alarm} is in the log as well
     */
    public State open() throws VaultException {
        if (state() == State.CLOSED) {
            vault.write(h -> {
                openWith(h);
                return null;
            });
        }
        return state();
    }

    /** What {@link #open} or an append since then found. */
    public synchronized State state() {
        return open == null ? State.CLOSED : open.state();
    }

    /** The alarm that nobody has confirmed yet; empty while the vault is locked. Does not block. */
    public Optional<LogAlarm> alarm() {
        return alarm;
    }

    /**
     * Writes an event down, durably.
     *
     * @throws VaultException if it cannot be: the caller must not go on as if it were
     */
    public void append(AuditEvent event) throws VaultException {
        if (state() == State.CLOSED) {
            vault.read(h -> {
                openWith(h);
                return null;
            });
        }
        withOpen(log -> {
            log.write(event);
            return null;
        });
        hearing.appended(event);
    }

    /**
     * Calls back with what was appended: with all of one {@link Vault#write} together, once its save is durable (never if
     * it fails), with anything else at once; on the appending thread. Not with what the log writes down of itself.
     */
    public void onSaved(Consumer<List<AuditEvent>> listener) {
        hearing.add(listener);
    }

    /**
     * Reads the whole file of the log from its first record on and checks every byte of it. Takes time with its length;
     * appending goes on meanwhile. Neither reads the archives nor raises an alarm ({@link LogCheck} does).
     *
     * @param each receives the records, oldest first, up to the first fault
     */
    public Verification verify(Consumer<AuditRecord> each) throws VaultException {
        LogHead until;
        List<ClosedMonth> closed;
        LogKey own;
        synchronized (this) {
            until = required().head();
            closed = open.closed();
            own = open.key().copy();
        }
        LogFile file = place.file().again();
        try (own) {
            boolean begins = new LogExaminer(file, own, 0, closed).beginsWell();
            LogReader reader = new LogReader(file, own, file.base(own), until.end());
            long[] count = new long[1];
            long[] last = new long[1];
            LogReader.End end = reader.readAll(r -> {
                count[0]++;
                last[0] = r.number();
                each.accept(r);
            });
            boolean sound =
                    begins && end == LogReader.End.CLEAN && reader.head().isAt(until);
            return new Verification(sound, count[0], last[0]);
        } catch (DiskFailure e) {
            throw VaultException.reading(e);
        }
    }

    /** A copy of the log's key, which the caller closes. */
    synchronized LogKey key() throws VaultException {
        return required().key().copy();
    }

    /** The months that stand in files of their own, oldest first. */
    synchronized List<ClosedMonth> closed() throws VaultException {
        return required().closed();
    }

    /** Where it is, and by which clock and chance it is written. */
    OpenLog.Place place() {
        return place;
    }

    /** Does something with the open log, which nobody else uses meanwhile. */
    synchronized <T> T withOpen(LogWork<T> work) throws VaultException {
        OpenLog log = required();
        try {
            return work.run(log);
        } catch (DiskFailure e) {
            throw VaultException.saving(e);
        } finally {
            alarm = log.alarm();
        }
    }

    private OpenLog required() throws VaultException {
        if (open == null) {
            throw new VaultException(VaultException.Reason.LOCKED, "the log is closed");
        }
        return open;
    }

    private synchronized void openWith(Handle handle) throws VaultException {
        if (open != null) {
            return;
        }
        boolean done = false;
        try {
            LogKey key = new LogKey(store.key(handle), vault.id());
            open = new OpenLog(place, key, vault::generation, store.closed(handle), store.alarm(handle));
            open.begin(store.head(handle));
            writeOpening(vault.opening().orElseThrow());
            alarm = open.alarm();
            done = true;
        } catch (DiskFailure e) {
            throw VaultException.saving(e);
        } finally {
            if (!done) {
                forget();
            }
        }
    }

    private void writeOpening(Vault.Opening opening) throws DiskFailure {
        if (opening.wrongKeysBefore() > 0) {
            open.write(event(
                    AuditKind.VAULT_OPEN_FAILED,
                    Map.of("tries", String.format(Locale.ROOT, "%d", opening.wrongKeysBefore()))));
        }
        open.write(opening.created() ? event(AuditKind.VAULT_CREATED, Map.of()) : opened(opening.key()));
    }

    private AuditEvent opened(Vault.Key key) {
        Map<String, String> with = Map.of("key", key.kind().word());
        return key.opener()
                .map(opener -> AuditEvent.ofPerson(
                        place.time().now(), AuditKind.VAULT_OPENED, opener.personId(), opener.username(), with))
                .orElseGet(() -> event(AuditKind.VAULT_OPENED, with));
    }

    private AuditEvent event(AuditKind kind, Map<String, String> details) {
        return AuditEvent.ofStation(place.time().now(), kind, details);
    }

    private synchronized void note(Handle handle) {
        if (open != null && !open.head().isBeginning()) {
            store.put(handle, open.head());
            store.putAlarm(handle, open.alarm());
            store.putClosed(handle, open.closed());
        }
    }

    private void noteLock() {
        if (state() == State.CLOSED) {
            return;
        }
        try {
            vault.write(h -> withOpen(log -> {
                log.write(event(AuditKind.VAULT_LOCKED, Map.of()));
                return null;
            }));
        } catch (VaultException e) {
            LOG.warn("It was not written down that the vault was locked", e);
        }
    }

    private synchronized void forget() {
        if (open != null) {
            open.close();
        }
        open = null;
        alarm = Optional.empty();
    }

    /** Something to do with the open log. */
    @FunctionalInterface
    interface LogWork<T> {
        /** Does it. */
        T run(OpenLog log) throws DiskFailure, VaultException;
    }

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
            return this == VAULT_OLDER || !goesOn();
        }

        /** Whether the file is written on; otherwise it is set aside and a new one begun. */
        boolean goesOn() {
            return this != BEHIND && this != DAMAGED;
        }
    }
}
