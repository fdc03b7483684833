/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the whole log, archives too, and raises the alarm for what is not as it was written. Takes about a second for
 * 200,000 records; appending goes on meanwhile. Blocking; thread-safe.
 */
public final class LogCheck {
    private final Vault vault;
    private final AuditLog log;

    /** Of this vault's log. */
    public LogCheck(Vault vault, AuditLog log) {
        this.vault = vault;
        this.log = log;
    }

    /** Checks. A log that was changed is set aside, and a new one begun whose numbers go on. */
    public Result run() throws VaultException {
        Verification present = log.verify(record -> {});
        if (!present.sound()) {
            raise(OpenLog::setAsideIfChanged);
            if (log.alarm().isPresent()) {
                return new Result(log.alarm(), present.records(), 0);
            }
            present = log.verify(record -> {});
        }
        long records = present.records();
        List<ClosedMonth> closed =
                log.closed().stream().filter(ClosedMonth::isKept).toList();
        for (ClosedMonth month : closed) {
            Optional<Fault> fault = look(month);
            if (fault.isPresent()) {
                raise(open -> open.raise(fault.get().finding(), fault.get().after(), month.last()));
                return new Result(log.alarm(), records, closed.size());
            }
            records += month.last() - month.first() + 1;
        }
        return new Result(Optional.empty(), records, closed.size());
    }

    private Optional<Fault> look(ClosedMonth month) throws VaultException {
        try (LogKey key = log.key()) {
            LogFile file = log.place().archive().file(month.file());
            if (!file.exists()) {
                return Optional.of(new Fault(LogAlarm.Finding.ARCHIVE_GONE, month.first() - 1));
            }
            long size = file.size();
            LogReader reader = new LogReader(file, key, month.from(), size);
            LogReader.End end = reader.readAll(record -> {});
            boolean sound = file.beginsAt(key, month.from())
                    && end == LogReader.End.CLEAN
                    && reader.head().isAt(month.to());
            return sound
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            LogAlarm.Finding.ARCHIVE_DAMAGED, reader.head().number()));
        } catch (DiskFailure e) {
            throw VaultException.reading(e);
        }
    }

    private void raise(Raising raising) throws VaultException {
        vault.write(handle -> log.withOpen(open -> {
            raising.on(open);
            return null;
        }));
    }

    private interface Raising {
        void on(OpenLog open) throws DiskFailure;
    }

    private record Fault(LogAlarm.Finding finding, long after) {}

    /**
     * What was found.
     *
     * @param alarm what is wrong; empty: nothing
     * @param records how many records are as they were written, before the first fault
     * @param archives how many archived files there are
     */
    public record Result(Optional<LogAlarm> alarm, long records, int archives) {}
}
