/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.care.BackupFailure.Reason;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backup a day into a second folder, on a share or a stick that may be gone. The newest {@value #KEPT} of this station are
 * kept there. Thread-safe; blocks unless said otherwise.
 *
 * <p>A small file marks the chosen folder: where it is missing the stick is not in, and nothing is written into the empty
 * folder in its place.
 */
public final class ScheduledCopies {
    /** The file that marks the folder. */
    static final String MARK = "gatehouse-copies.txt";

    private static final int KEPT = 30;
    private static final Duration OLD = Duration.ofDays(3);
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledCopies.class);

    private final Vault vault;
    private final AuditLog audit;
    private final Administrators administrators;
    private final Backups backups;
    private final Disk disk;
    private final TimeSource time;
    private final CopyPlanStore store = new CopyPlanStore();

    private final Object oneRun = new Object();
    private volatile CopyPlan plan = CopyPlan.NONE;
    private volatile LocalDate saidFailed;
    private volatile long triedAt;
    private volatile boolean tried;

    /** Of the given station. Nothing is copied before {@link #load}. */
    public ScheduledCopies(
            Vault vault, AuditLog audit, Administrators administrators, Backups backups, Disk disk, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.administrators = administrators;
        this.backups = backups;
        this.disk = disk;
        this.time = time;
        vault.onLock(() -> plan = CopyPlan.NONE);
    }

    /** Learns the plan. Call after each opening of the vault. */
    public void load() throws VaultException {
        plan = vault.read(store::plan);
        tried = false;
    }

    /** The plan as it holds now. Does not block. */
    public CopyPlan plan() {
        return plan;
    }

    /** Since when no copy was made, where that is too long ago; the face warns then. Does not block. */
    public Optional<Instant> oldSince() {
        CopyPlan now = plan;
        if (now.folder().isEmpty()) {
            return Optional.empty();
        }
        Instant last = now.lastGood().orElse(now.since());
        return last.plus(OLD).isBefore(time.now()) ? Optional.of(last) : Optional.empty();
    }

    /** Whether {@link #run} has something to do. Does not block. */
    public boolean isDue() {
        CopyPlan now = plan;
        boolean waits = tried && time.monotonicNanos() - triedAt < AGAIN_AFTER.toNanos();
        return now.folder().isPresent()
                && !waits
                && now.lastGood().filter(last -> day(last).equals(today())).isEmpty();
    }

    /** Makes today's copy if it is due. What goes wrong is written to the log once a day, and tried again later. */
    public void run() {
        synchronized (oneRun) {
            if (!isDue()) {
                return;
            }
            tried = true;
            triedAt = time.monotonicNanos();
            try {
                copy(plan.folder().orElseThrow());
            } catch (BackupFailure e) {
                sayFailed(e.reason());
            } catch (VaultException e) {
                LOG.warn("The scheduled backup could not be noted: {}", e.reason());
            }
        }
    }

    /**
     * Makes a copy now, whether one is due or not.
     *
     * @return false: that person is no administrator (any more), or no folder is chosen
     */
    public boolean copyNow(long personId) throws BackupFailure, VaultException {
        synchronized (oneRun) {
            boolean allowed =
                    vault.read(handle -> administrators.get(handle, personId).isPresent());
            if (!allowed || plan.folder().isEmpty()) {
                return false;
            }
            copy(plan.folder().get());
            return true;
        }
    }

    /**
     * Chooses the folder, marks it, and has it written down.
     *
     * @param folder one that is there; empty: no more copies
     * @return false: that person is no administrator (any more); nothing changed
     * @throws BackupFailure the folder is not there or takes no file
     */
    public boolean choose(long personId, Optional<Path> folder) throws BackupFailure, VaultException {
        if (vault.read(handle -> administrators.get(handle, personId)).isEmpty()) {
            return false;
        }
        if (folder.isPresent()) {
            mark(folder.get());
        }
        boolean chosen = vault.write(handle -> {
            Optional<Person> by = administrators.get(handle, personId);
            if (by.isEmpty()) {
                return false;
            }
            String old = words(store.plan(handle).folder());
            store.choose(handle, folder, time.now());
            audit.append(AuditEvent.ofPerson(
                    time.now(),
                    AuditKind.COPIES_CHANGED,
                    personId,
                    by.get().username().value(),
                    Map.of("old", old, "new", words(folder))));
            return true;
        });
        if (chosen) {
            load();
        }
        return chosen;
    }

    private void mark(Path folder) throws BackupFailure {
        try {
            disk.write(folder.resolve(MARK), "Gatehouse\n".getBytes(StandardCharsets.US_ASCII));
            disk.force(folder.resolve(MARK));
        } catch (DiskFailure e) {
            throw BackupFailure.writing(e);
        }
    }

    private void copy(Path folder) throws BackupFailure, VaultException {
        if (!disk.exists(folder.resolve(MARK))) {
            throw new BackupFailure(Reason.NO_FOLDER);
        }
        String name = backups.suggestedName();
        backups.write(folder.resolve(name));
        Instant now = time.now();
        vault.write(handle -> {
            store.made(handle, now);
            audit.append(AuditEvent.ofStation(now, AuditKind.BACKUP_MADE, Map.of("file", name)));
            return null;
        });
        plan = vault.read(store::plan);
        deleteOld(folder);
    }

    /** By name, which begins with the station's number and sorts by day: files of others are left alone. */
    private void deleteOld(Path folder) {
        try {
            List<Path> ours = disk.list(folder).stream()
                    .filter(file -> isOurs(file.getFileName().toString()))
                    .sorted()
                    .toList();
            for (Path old : ours.subList(0, Math.max(0, ours.size() - KEPT))) {
                disk.delete(old);
            }
        } catch (DiskFailure e) {
            LOG.warn("Old scheduled backups were not removed: {}", e.kind());
        }
    }

    private boolean isOurs(String name) {
        String begin = backups.namesBegin();
        return name.startsWith(begin)
                && name.substring(begin.length()).matches("\\d{4}-\\d{2}-\\d{2}\\" + Backups.ENDING);
    }

    private void sayFailed(Reason reason) {
        LocalDate today = today();
        if (today.equals(saidFailed)) {
            return;
        }
        try {
            audit.append(AuditEvent.ofStation(time.now(), AuditKind.COPY_FAILED, Map.of("reason", reason.name())));
            saidFailed = today;
        } catch (VaultException e) {
            LOG.warn("It was not written down that the scheduled backup failed: {}", e.reason());
        }
    }

    private LocalDate today() {
        return day(time.now());
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(time.zone()).toLocalDate();
    }

    private static String words(Optional<Path> folder) {
        return folder.map(Path::toString).orElse("");
    }
}
