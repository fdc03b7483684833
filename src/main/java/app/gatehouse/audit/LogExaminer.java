/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.audit.AuditLog.State;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.vault.DiskFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Compares the end of the log with what the vault knows. Reads one frame and what was appended since the save: the length
 * of the log does not matter.
 */
final class LogExaminer {
    private final LogFile file;
    private final LogKey key;
    private final long vaultGeneration;
    private final List<ClosedMonth> closed;
    private long highestGeneration;
    private Optional<AuditRecord> lastAboutAlarm = Optional.empty();

    /** {@code closed}: the months that were moved out of the log's front. */
    LogExaminer(LogFile file, LogKey key, long vaultGeneration, List<ClosedMonth> closed) {
        this.file = file;
        this.key = key;
        this.vaultGeneration = vaultGeneration;
        this.closed = closed;
    }

    /** Looks. {@code known} is where the log stood when the vault was last saved. */
    Result examine(Optional<LogHead> known) throws DiskFailure {
        LogHead beginning = LogHead.beginning(key.header(), 0);
        long size = file.size();
        if (size == 0 && known.isEmpty()) {
            return new Result(State.SOUND, beginning, false);
        }
        LogHead from = known.orElse(beginning);
        if (size < from.end()) {
            boolean bornTorn = known.isEmpty() && isStartOf(key.header(), size);
            return bornTorn ? new Result(State.SOUND, beginning, true) : new Result(State.BEHIND, from, false);
        }
        if (!beginsWell() || !fits(from)) {
            return new Result(State.DAMAGED, from, false);
        }
        LogReader reader = new LogReader(file, key, from, size);
        LogReader.End end = reader.readAll(this::note);
        if (end == LogReader.End.DAMAGED) {
            return new Result(State.DAMAGED, reader.head(), false);
        }
        State state = highestGeneration > vaultGeneration ? State.VAULT_OLDER : State.SOUND;
        return new Result(state, reader.head(), end == LogReader.End.TORN);
    }

    /** The highest number of a save in the records that {@link #examine} read; 0 without any. */
    long highestGeneration() {
        return highestGeneration;
    }

    /** The last record behind the save that began or ended an alarm. */
    Optional<AuditRecord> lastAboutAlarm() {
        return lastAboutAlarm;
    }

    private void note(AuditRecord record) {
        highestGeneration = Math.max(highestGeneration, record.generation());
        AuditKind kind = record.event().kind();
        if (kind == AuditKind.LOG_ALARM || kind == AuditKind.LOG_ALARM_SEEN) {
            lastAboutAlarm = Optional.of(record);
        }
    }

    private boolean isStartOf(byte[] header, long size) throws DiskFailure {
        byte[] there = file.front((int) size);
        return Arrays.equals(there, 0, there.length, header, 0, there.length);
    }

    /** Whether it begins at the log's beginning or where a closed month ends: nobody else may take off its front. */
    boolean beginsWell() throws DiskFailure {
        if (file.beginsAt(key, LogHead.beginning(key.header(), 0))) {
            return true;
        }
        for (ClosedMonth month : closed) {
            if (file.beginsAt(key, month.to())) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(LogHead at) throws DiskFailure {
        byte[] frame = file.read(at.start(), (int) (at.end() - at.start()));
        return at.isBeginning() || Arrays.equals(Sha256.of(at.chainBefore(), frame), at.chain());
    }

    /** The finding, the place to go on from, and whether a broken-off append is behind it. */
    record Result(State state, LogHead head, boolean torn) {}
}
