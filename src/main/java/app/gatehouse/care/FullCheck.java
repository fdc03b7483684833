/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.audit.LogAlarm;
import app.gatehouse.audit.LogCheck;
import app.gatehouse.audit.Verification;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.DailyCopy;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Goes through everything: the vault's file, its database, its daily copies and the whole log. Changes nothing but the log,
 * which gets the result. Blocks for as long as the log is; thread-safe.
 */
public final class FullCheck {
    private static final long TELL_EVERY = 500;

    private final Vault vault;
    private final AuditLog audit;
    private final Administrators administrators;
    private final Backups.Place place;
    private final TimeSource time;
    private final ContentsStore store = new ContentsStore();

    /** Of the given station. */
    public FullCheck(Vault vault, AuditLog audit, Administrators administrators, Backups.Place place, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.administrators = administrators;
        this.place = place;
        this.time = time;
    }

    /** How many records the log has, for somebody who waits. */
    public long events() throws VaultException {
        return vault.read(store::contents).events();
    }

    /**
     * Checks.
     *
     * @param progress receives now and then, on this thread, how many records of the log are done
     * @return empty: it was given up, or that person is no administrator (any more); nothing is written down then
     */
    public Optional<CheckReport> run(long personId, Cancellation cancellation, LongConsumer progress)
            throws VaultException {
        Optional<Person> by = vault.read(handle -> administrators.get(handle, personId));
        if (by.isEmpty()) {
            return Optional.empty();
        }
        CheckReport report;
        try {
            report = check(cancellation, progress);
        } catch (GivenUp e) {
            return Optional.empty();
        }
        audit.append(AuditEvent.ofPerson(
                time.now(),
                AuditKind.VAULT_CHECKED,
                by.get().id(),
                by.get().username().value(),
                details(report)));
        return Optional.of(report);
    }

    private CheckReport check(Cancellation cancellation, LongConsumer progress) throws VaultException {
        progress.accept(0);
        boolean fileWhole = vault.copies().fileIsWhole();
        int faults = vault.read(handle -> store.faults(handle).size());
        int links = vault.read(store::brokenLinks);
        List<DailyCopy> copies = vault.copies().daily();
        int broken = 0;
        for (DailyCopy copy : copies) {
            stopIf(cancellation);
            broken += isReadable(copy.file()) ? 0 : 1;
        }
        long[] done = new long[1];
        Verification log = audit.verify(each -> {
            done[0]++;
            if (done[0] % TELL_EVERY == 0) {
                stopIf(cancellation);
                progress.accept(done[0]);
            }
        });
        stopIf(cancellation);
        // Reads the archives too, and raises the alarm that stays on the face.
        Optional<LogAlarm> alarm = new LogCheck(vault, audit).run().alarm();
        return new CheckReport(
                fileWhole,
                faults,
                links,
                log.sound() && alarm.isEmpty(),
                alarm.map(LogAlarm::after).orElse(log.lastNumber()),
                vault.read(store::contents),
                copies.size(),
                broken);
    }

    private boolean isReadable(Path copy) {
        try {
            BackupFile.open(place.disk(), copy).vault();
            return true;
        } catch (BackupFailure e) {
            return false;
        }
    }

    private static void stopIf(Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            throw new GivenUp();
        }
    }

    private static Map<String, String> details(CheckReport report) {
        return Map.of(
                "result",
                report.isSound() ? "sound" : "faults",
                "people",
                number(report.contents().people()),
                "accounts",
                number(report.contents().accounts()),
                "events",
                number(report.contents().events()));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%d", value);
    }

    /** Leads out of the log's reading. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("given up", null, false, false);
        }
    }
}
