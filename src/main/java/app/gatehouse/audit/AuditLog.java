/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.audit.LogExaminer.Result;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
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
    private final LogFile file;
    private final TimeSource time;
    private final SecureRandom random;
    private final AuditKeyStore store = new AuditKeyStore();
    private final Hearing hearing;

    private LogKey key;
    private LogHead head;
    private boolean segmentOpen;
    private boolean ragged;
    private State state = State.CLOSED;

    /** Touches nothing on the disk. The folder is the vault's. One log for each vault object. */
    public AuditLog(Vault vault, Path folder, Disk disk, TimeSource time, SecureRandom random) {
        this.vault = vault;
        this.file = new LogFile(disk, folder.resolve(FILE_NAME));
        this.time = time;
        this.random = random;
        this.hearing = new Hearing(vault);
        vault.beforeSave(this::noteHead);
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

    /** The alarm that nobody has confirmed yet; empty while the vault is locked. Does not block. */
    public Optional<LogAlarm> alarm() {
        return Optional.empty();
    }

    /**
     * The log's file as far as it has come, for a backup. Call inside the {@link Vault#read} that takes the vault's file:
     * then they fit.
     */
    public byte[] copy() throws VaultException {
        synchronized (this) {
            if (key == null) {
                throw new VaultException(VaultException.Reason.LOCKED, "the log is closed");
            }
            try {
                return file.read(0, (int) head.end());
            } catch (DiskFailure e) {
                throw VaultException.reading(e);
            }
        }
    }

    /** What {@link #open} or an append since then found. */
    public synchronized State state() {
        return state;
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
        appendOpen(event);
        hearing.appended(event);
    }

    /**
     * Calls back with what was appended: with all of one {@link Vault#write} together, once its save is durable (never if
     * it fails), with anything else at once; on the appending thread. Not with what the log writes down of itself.
     */
    public void onSaved(Consumer<List<AuditEvent>> listener) {
        hearing.add(listener);
    }

    private synchronized void appendOpen(AuditEvent event) throws VaultException {
        if (key == null) {
            throw new VaultException(VaultException.Reason.LOCKED, "the log is closed");
        }
        try {
            settle();
            write(event);
        } catch (DiskFailure e) {
            throw VaultException.saving(e);
        }
    }

    /**
     * Reads the whole log from its first record on and checks every byte of it. Takes time with the log's length; appending
     * goes on meanwhile.
     *
     * @param each receives the records, oldest first, up to the first fault
     */
    public Verification verify(Consumer<AuditRecord> each) throws VaultException {
        LogHead until;
        LogKey own;
        synchronized (this) {
            if (key == null) {
                throw new VaultException(VaultException.Reason.LOCKED, "the log is closed");
            }
            own = key.copy();
            until = head;
        }
        try (own) {
            LogReader reader = new LogReader(file, own, LogHead.beginning(own.header(), 0), until.end());
            long[] count = new long[1];
            LogReader.End end = reader.readAll(r -> {
                count[0]++;
                each.accept(r);
            });
            boolean sound = end == LogReader.End.CLEAN
                    && Arrays.equals(reader.head().chain(), until.chain())
                    && Arrays.equals(file.read(0, LogKey.HEADER_LENGTH), own.header());
            return new Verification(sound, count[0], reader.head().number());
        } catch (DiskFailure e) {
            throw VaultException.reading(e);
        }
    }

    /** A copy of the log's key, which the caller closes. */
    synchronized LogKey key() throws VaultException {
        if (key == null) {
            throw new VaultException(VaultException.Reason.LOCKED, "the log is closed");
        }
        return key.copy();
    }

    private synchronized void openWith(Handle handle) throws VaultException {
        if (key != null) {
            return;
        }
        boolean done = false;
        try {
            key = new LogKey(store.key(handle), vault.id());
            goOnFrom(new LogExaminer(file, key, vault.generation()).examine(store.head(handle)));
            writeOpening(vault.opening().orElseThrow());
            done = true;
        } catch (DiskFailure e) {
            throw VaultException.saving(e);
        } finally {
            if (!done) {
                forget();
            }
        }
    }

    private void goOnFrom(Result result) throws DiskFailure {
        head = result.head();
        state = result.state();
        segmentOpen = false;
        if (state == State.BEHIND || state == State.DAMAGED) {
            file.setAside(head.number());
            head = LogHead.beginning(key.header(), head.number());
        }
        ragged = result.torn() || head.isBeginning();
        if (state.alarm()) {
            settle();
            write(event(AuditKind.LOG_ALARM, Map.of("finding", state.name())));
        }
    }

    private void writeOpening(Vault.Opening opening) throws DiskFailure {
        settle();
        if (opening.wrongKeysBefore() > 0) {
            write(event(
                    AuditKind.VAULT_OPEN_FAILED,
                    Map.of("tries", String.format(Locale.ROOT, "%d", opening.wrongKeysBefore()))));
        }
        if (opening.created()) {
            write(event(AuditKind.VAULT_CREATED, Map.of()));
        } else {
            write(opened(opening.key()));
        }
    }

    private AuditEvent opened(Vault.Key key) {
        Map<String, String> with = Map.of("key", key.kind().word());
        return key.opener()
                .map(opener -> AuditEvent.ofPerson(
                        time.now(), AuditKind.VAULT_OPENED, opener.personId(), opener.username(), with))
                .orElseGet(() -> event(AuditKind.VAULT_OPENED, with));
    }

    /** Sees to it that the file ends where the log does. */
    private void settle() throws DiskFailure {
        if (!ragged && file.size() != head.end()) {
            goOnFrom(new LogExaminer(file, key, vault.generation()).examine(Optional.of(head)));
        }
        if (ragged) {
            file.truncate(position());
        }
    }

    /** The header is written together with the first record. */
    private long position() {
        return head.isBeginning() ? 0 : head.end();
    }

    private void write(AuditEvent event) throws DiskFailure {
        LogHead next = head;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (head.isBeginning()) {
            bytes.writeBytes(key.header());
        }
        if (!segmentOpen) {
            byte[] salt = new byte[LogKey.SALT_LENGTH];
            random.nextBytes(salt);
            byte[] frame = key.segmentFrame(next, salt);
            bytes.writeBytes(frame);
            next = next.afterSegment(frame, salt);
        }
        byte[] frame = key.recordFrame(next, vault.generation(), AuditEventBytes.of(event), random);
        bytes.writeBytes(frame);
        long position = position();
        ragged = true;
        file.append(position, bytes.toByteArray());
        ragged = false;
        segmentOpen = true;
        head = next.afterRecord(frame);
    }

    private AuditEvent event(AuditKind kind, Map<String, String> details) {
        return AuditEvent.ofStation(time.now(), kind, details);
    }

    private synchronized void noteHead(Handle handle) {
        if (key != null && !head.isBeginning()) {
            store.put(handle, head);
        }
    }

    private void noteLock() {
        if (state() == State.CLOSED) {
            return;
        }
        try {
            vault.write(h -> {
                appendOpen(event(AuditKind.VAULT_LOCKED, Map.of()));
                return null;
            });
        } catch (VaultException e) {
            LOG.warn("It was not written down that the vault was locked", e);
        }
    }

    private synchronized void forget() {
        if (key != null) {
            key.close();
        }
        key = null;
        head = null;
        state = State.CLOSED;
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
            return this == BEHIND || this == DAMAGED || this == VAULT_OLDER;
        }
    }
}
