/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.care.BackupFailure.Reason;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.DailyCopy;
import app.gatehouse.vault.OpenCopy;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import app.gatehouse.vault.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Restores a backup of this station while its vault is open (decisions, 5). The keys that open the vault stay the present
 * ones, and so does the log, which goes on and says that a backup was restored. Blocks; thread-safe.
 */
public final class Restore implements RestoreDesk {
    private final Vault vault;
    private final AuditLog audit;
    private final Administrators administrators;
    private final Backups.Place place;
    private final Restored restored;
    private final TimeSource time;
    private final ContentsStore contents = new ContentsStore();
    private final RestoredStore store = new RestoredStore();

    /** What forgets the old content and learns the new one, once that is in force. */
    @FunctionalInterface
    public interface Restored {
        /** Does it. */
        void learn() throws VaultException;
    }

    /** What became of it. */
    public enum Outcome {
        /** Another content is in force; nobody is signed in any more. */
        RESTORED,
        /** The proof does not stand for this, or its owner is no administrator any more; nothing changed. */
        NOT_PROVEN,
        /** The administrator has no second factor, and the vault was not opened with the recovery key; nothing changed. */
        NEEDS_FACTOR,
        /** The recovery key is of another vault or time; nothing changed. */
        WRONG_KEY
    }

    /** Of the given station. */
    public Restore(
            Vault vault,
            AuditLog audit,
            Administrators administrators,
            Backups.Place place,
            Restored restored,
            TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.administrators = administrators;
        this.place = place;
        this.restored = restored;
        this.time = time;
    }

    @Override
    public List<DailyCopy> copies() throws VaultException {
        return vault.copies().daily();
    }

    @Override
    public Optional<Contents> present() throws VaultException {
        return Optional.of(vault.read(contents::contents));
    }

    @Override
    public SealedBackup look(Path path) throws BackupFailure {
        BackupFile file = BackupFile.open(place.disk(), path);
        return new SealedBackup(file, file.vault());
    }

    @Override
    public Optional<OpenedBackup> open(SealedBackup backup) throws BackupFailure, VaultException {
        requireOurs(backup);
        return opened(backup, () -> vault.copies().open(backup.vault()));
    }

    @Override
    public Optional<OpenedBackup> open(SealedBackup backup, char[] masterPassword)
            throws BackupFailure, VaultException {
        requireOurs(backup);
        return opened(backup, () -> Optional.of(backup.vault().open(masterPassword)));
    }

    @Override
    public Optional<OpenedBackup> open(SealedBackup backup, RecoveryKey key) throws BackupFailure, VaultException {
        requireOurs(backup);
        return opened(backup, () -> Optional.of(backup.vault().open(key)));
    }

    private void requireOurs(SealedBackup backup) throws BackupFailure, VaultException {
        if (!backup.vault().id().equals(vault.id())) {
            throw new BackupFailure(Reason.OTHER_STATION);
        }
    }

    private Optional<OpenedBackup> opened(SealedBackup backup, CopyOpening opening)
            throws BackupFailure, VaultException {
        Optional<OpenCopy> copy = opening.openTelling();
        if (copy.isEmpty()) {
            return Optional.empty();
        }
        boolean done = false;
        try {
            Contents in = copy.get().read(contents::contents);
            Losses losses = vault.read(present -> copy.get().read(backed -> contents.losses(present, backed)));
            done = true;
            return Optional.of(new OpenedBackup(backup.file(), copy.get(), in, Optional.of(losses)));
        } finally {
            if (!done) {
                copy.get().close();
            }
        }
    }

    /**
     * Restores, in one save or not at all. Needs {@link Proof.How#PASSWORD_AND_FACTOR} of an administrator, and uses it up;
     * {@link Proof.How#PASSWORD} is enough where they have no factor and the vault was opened with the recovery key.
     *
     * @param backup stays the caller's
     */
    public Outcome restore(Proof proof, OpenedBackup backup) throws VaultException {
        try {
            return restore(backup, Map.of(), present -> {
                Person by = administrators.proven(present, proof).orElseThrow(() -> new Refused(Outcome.NOT_PROVEN));
                if (proof.how() != Proof.How.PASSWORD_AND_FACTOR
                        && vault.opening()
                                .filter(Vault.Opening::withRecoveryKey)
                                .isEmpty()) {
                    throw new Refused(Outcome.NEEDS_FACTOR);
                }
                return by;
            });
        } finally {
            proof.end();
        }
    }

    /**
     * As {@link #restore(Proof, OpenedBackup)}, with the recovery key of now in place of an administrator's password and
     * code. Slow: the key is derived within the save.
     *
     * @param personId the administrator who is signed in
     * @param key stays the caller's, as the backup does
     */
    public Outcome restore(long personId, RecoveryKey key, OpenedBackup backup) throws VaultException {
        return restore(backup, Map.of("key", "recovery"), present -> {
            Person by = administrators.get(present, personId).orElseThrow(() -> new Refused(Outcome.NOT_PROVEN));
            if (!vault.keyChanges().isRecoveryKey(present, key)) {
                throw new Refused(Outcome.WRONG_KEY);
            }
            return by;
        });
    }

    private Outcome restore(OpenedBackup backup, Map<String, String> how, Work<Person> permission)
            throws VaultException {
        try {
            vault.copies().replace(backup.copy(), (present, next) -> {
                Person by = permission.run(present);
                makeFit(present, next);
                Map<String, String> details = details(backup, vault.generation());
                details.putAll(how);
                audit.append(AuditEvent.ofPerson(
                        time.now(),
                        AuditKind.VAULT_RESTORED,
                        by.id(),
                        by.username().value(),
                        details));
                return by;
            });
        } catch (Refused e) {
            return e.outcome;
        }
        restored.learn();
        return Outcome.RESTORED;
    }

    private void makeFit(Handle present, Handle next) {
        Instant now = time.now();
        store.carryOver(present, next, now);
        store.useUpTime(next, now);
        store.voidBackupCodes(next);
        store.dropReleases(next);
        store.unfitOpeners(next).forEach(id -> vault.keyChanges().removeOpeningPassword(next, id));
    }

    /** What the log says of a restore. */
    static Map<String, String> details(OpenedBackup backup, long generation) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("file", backup.name());
        details.put(
                "saved",
                backup.contents().savedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        details.put("people", number(backup.contents().people()));
        details.put("accounts", number(backup.contents().accounts()));
        details.put("generation.old", number(generation));
        details.put("generation.new", number(Math.max(generation, backup.copy().generation()) + 1));
        return details;
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%d", value);
    }

    /** Undoes the transaction: nothing of it is kept. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Outcome outcome;

        Refused(Outcome outcome) {
            super(outcome.name(), null, false, false);
            this.outcome = outcome;
        }
    }
}
