/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Whether a log file belongs to a vault's content that is not in force (yet). Reads; changes nothing. Immutable. */
public final class LogMatch {
    private final boolean goesOn;
    private final long generation;

    private LogMatch(boolean goesOn, long generation) {
        this.goesOn = goesOn;
        this.generation = generation;
    }

    /**
     * Compares a log file's end with what a vault's content says of the log. Reads what was appended since then.
     *
     * @param content the vault's content
     * @param vault that vault's number
     */
    public static LogMatch of(Disk disk, Path log, UUID vault, Handle content) throws VaultException {
        AuditKeyStore store = new AuditKeyStore();
        try (LogKey key = new LogKey(store.key(content), vault)) {
            LogFile file = new LogFile(disk, log);
            ClosedMonths months = ClosedMonths.leadingTo(
                    file, new ArchiveFolder(disk, log.getParent()), key, store.closed(content), store.head(content));
            LogExaminer examiner = new LogExaminer(file, key, Long.MAX_VALUE, months.closed());
            boolean fits = file.exists() && examiner.examine(months.known()).state() == AuditLog.State.SOUND;
            return new LogMatch(fits, examiner.highestGeneration());
        } catch (DiskFailure e) {
            throw VaultException.reading(e);
        }
    }

    /** Whether the file has everything that the vault had noted, and nothing but sound records behind it. */
    public boolean goesOn() {
        return goesOn;
    }

    /** The highest number of a save in the records behind what the vault had noted; 0 without any. */
    public long generation() {
        return generation;
    }
}
