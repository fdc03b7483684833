/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Opens the log for reading: what is written now, the archived months and what was set aside. Blocking; thread-safe.
 *
 * <p>Who may read is asked at each opening. A hundred thousand events open in under a second (`src/bench/log-figures.sh`).
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

    /** The log's files, the one that is written first, then back in time. Empty if {@code who} may not read. */
    public Optional<List<LogPart>> parts(LogAuthority who) throws VaultException {
        if (vault.read(who::actor).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(List.of(present()));
    }

    /** What is written now, as far as it has come. Empty if {@code who} may not read. */
    public Optional<LogBook> open(LogAuthority who, AuditWords words) throws VaultException {
        return open(who, words, present());
    }

    /** One of {@link #parts}. Empty if {@code who} may not read. */
    public Optional<LogBook> open(LogAuthority who, AuditWords words, LogPart part) throws VaultException {
        if (vault.read(who::actor).isEmpty()) {
            return Optional.empty();
        }
        try (LogKey key = log.key()) {
            return Optional.of(LogBook.read(part, new LogFile(disk, folder.resolve(part.file())), log, key, words));
        } catch (DiskFailure e) {
            throw VaultException.reading(e);
        }
    }

    private LogPart present() {
        return new LogPart(LogPart.Kind.PRESENT, Path.of(AuditLog.FILE_NAME), Optional.empty(), 0, 0, true);
    }
}
