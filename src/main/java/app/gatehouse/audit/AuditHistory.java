/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens the log for reading: what is written now, the archived months and what was set aside. Blocking; thread-safe.
 *
 * <p>Who may read is asked at each opening. A hundred thousand events open in under a second ({@code src/bench/log-figures.sh}).
 */
public final class AuditHistory {
    private final Vault vault;
    private final AuditLog log;
    private final Path folder;
    private final Disk disk;

    /** Of this vault's log. The folder is the vault's. */
    public AuditHistory(Vault vault, AuditLog log, Path folder, Disk disk) {
        this.vault = vault;
        this.log = log;
        this.folder = folder;
        this.disk = disk;
    }

    /** The log's files, the one that is written first, then months back in time, then what was set aside. Empty if {@code who} may not read. */
    public Optional<List<LogPart>> parts(LogAuthority who) throws VaultException {
        if (vault.read(who::actor).isEmpty()) {
            return Optional.empty();
        }
        List<LogPart> parts = new ArrayList<>();
        for (ClosedMonth month :
                log.closed().stream().filter(ClosedMonth::isKept).toList()) {
            parts.add(0, archived(month));
        }
        parts.add(0, present());
        try {
            for (Path each : disk.list(folder)) {
                String name = each.getFileName().toString();
                if (name.startsWith("audit-set-aside-") && name.endsWith(".gatehouse")) {
                    parts.add(new LogPart(LogPart.Kind.SET_ASIDE, Path.of(name), Optional.empty(), 0, 0, true));
                }
            }
        } catch (DiskFailure e) {
            throw VaultException.reading(e);
        }
        return Optional.of(parts);
    }

    /**
     * What is written now, as far as it has come; where it was changed the alarm is raised, and what can be read of the old
     * file is among the {@linkplain #parts parts} that were set aside. Empty if {@code who} may not read. */
    public Optional<LogBook> open(LogAuthority who, AuditWords words) throws VaultException {
        return open(who, words, present());
    }

    /** One of {@link #parts}, as {@link #open(LogAuthority, AuditWords)}. Empty if {@code who} may not read. */
    public Optional<LogBook> open(LogAuthority who, AuditWords words, LogPart part) throws VaultException {
        if (vault.read(who::actor).isEmpty()) {
            return Optional.empty();
        }
        LogBook book = read(part, words);
        if (part.kind() == LogPart.Kind.PRESENT && !book.sound()) {
            new LogCheck(vault, log).run();
            book = read(part, words);
        }
        return Optional.of(book);
    }

    private LogBook read(LogPart part, AuditWords words) throws VaultException {
        try {
            LogFile file = new LogFile(disk, folder.resolve(part.file()));
            return LogBook.read(part, file, log, words, end(part));
        } catch (DiskFailure e) {
            throw VaultException.reading(e);
        }
    }

    /** Where a file must come to, as the vault knows; for one that was set aside nothing is known. */
    private Optional<LogHead> end(LogPart part) throws VaultException {
        return switch (part.kind()) {
            case PRESENT -> Optional.of(log.withOpen(OpenLog::head));
            case ARCHIVE ->
                log.closed().stream()
                        .filter(month -> month.first() == part.first())
                        .map(ClosedMonth::to)
                        .findFirst();
            case SET_ASIDE -> Optional.empty();
        };
    }

    private LogPart archived(ClosedMonth month) {
        return new LogPart(
                LogPart.Kind.ARCHIVE,
                Path.of(ArchiveFolder.NAME, month.file()),
                Optional.of(month.month()),
                month.first(),
                month.last(),
                log.place().archive().has(month.file()));
    }

    private LogPart present() {
        return new LogPart(LogPart.Kind.PRESENT, Path.of(AuditLog.FILE_NAME), Optional.empty(), 0, 0, true);
    }
}
