/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.audit.AuditLog.State;
import app.gatehouse.audit.LogExaminer.Result;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.DiskFailure;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The log while the vault is open: sees to it that what is written stands where the log ends, and raises the alarm where
 * the file is not as it was left. {@link #close()} wipes the key. Not thread-safe.
 */
final class OpenLog implements AutoCloseable {
    private final LogFile file;
    private final ArchiveFolder archive;
    private final LogKey key;
    private final LongSupplier generation;
    private final TimeSource time;
    private final LogWriter writer;
    private List<ClosedMonth> closed;
    private Optional<LogAlarm> alarm;
    private State state = State.SOUND;

    /** Takes the key over. {@code closed} and {@code alarm} are as the vault knows them. */
    OpenLog(Place place, LogKey key, LongSupplier generation, List<ClosedMonth> closed, Optional<LogAlarm> alarm) {
        this.file = place.file();
        this.archive = place.archive();
        this.key = key;
        this.generation = generation;
        this.time = place.time();
        this.writer = new LogWriter(file, key, place.random());
        this.closed = closed;
        this.alarm = alarm;
    }

    /** Compares the end of the file with what the vault knows of it. */
    void begin(Optional<LogHead> known) throws DiskFailure {
        ClosedMonths months = ClosedMonths.leadingTo(file, archive, key, closed, known);
        closed = months.closed();
        examine(months.known());
    }

    /** Writes an event down, durably, after a look at the file. */
    void write(AuditEvent event) throws DiskFailure {
        if (!writer.fits()) {
            examine(Optional.of(writer.head()));
        }
        writer.write(event, generation.getAsLong());
        if (event.kind() == AuditKind.LOG_ALARM_SEEN) {
            alarm = Optional.empty();
        }
    }

    /** Where the log stands. */
    LogHead head() {
        return writer.head();
    }

    State state() {
        return state;
    }

    Optional<LogAlarm> alarm() {
        return alarm;
    }

    List<ClosedMonth> closed() {
        return closed;
    }

    LogKey key() {
        return key;
    }

    LogFile file() {
        return file;
    }

    ArchiveFolder archive() {
        return archive;
    }

    /** Other months are closed now. */
    void closed(List<ClosedMonth> months) {
        closed = List.copyOf(months);
    }

    /** Whether every byte of the file is as it was written. Reads all of it. */
    boolean isWhole() throws DiskFailure {
        LogReader reader =
                new LogReader(file, key, file.base(key), writer.head().end());
        return new LogExaminer(file, key, 0, closed).beginsWell()
                && reader.readAll(record -> {}) == LogReader.End.CLEAN
                && reader.head().isAt(writer.head());
    }

    /** Sets the file aside if it is not {@linkplain #isWhole() whole}, with an alarm. */
    void setAsideIfChanged() throws DiskFailure {
        if (!isWhole()) {
            goOnFrom(new Result(State.DAMAGED, writer.head(), false));
        }
    }

    /** Something is wrong that does not keep the log from going on. */
    void raise(LogAlarm.Finding finding, long after, long last) throws DiskFailure {
        LogAlarm next = new LogAlarm(finding, after, last, time.now());
        alarm = Optional.of(next);
        writer.write(next.event(), generation.getAsLong());
    }

    private void examine(Optional<LogHead> known) throws DiskFailure {
        LogExaminer examiner = new LogExaminer(file, key, generation.getAsLong(), closed);
        Result result = examiner.examine(known);
        examiner.lastAboutAlarm().ifPresent(record -> alarm = LogAlarm.in(record.event()));
        goOnFrom(result);
    }

    private void goOnFrom(Result result) throws DiskFailure {
        state = result.state();
        LogHead head = result.head();
        long after = head.number();
        if (!state.goesOn()) {
            after = lastGood();
            file.setAside(head.number());
            head = LogHead.beginning(key.header(), head.number());
        }
        writer.goOnFrom(head, result.torn());
        if (state.alarm()) {
            raise(LogAlarm.Finding.valueOf(state.name()), after, head.number());
        }
    }

    private long lastGood() throws DiskFailure {
        long[] last = new long[1];
        if (file.exists()) {
            new LogReader(file, key, file.base(key), file.size()).readAll(record -> last[0] = record.number());
        }
        return last[0];
    }

    @Override
    public void close() {
        key.close();
    }

    /** Where a log is, and by which clock and chance it is written. */
    record Place(LogFile file, ArchiveFolder archive, TimeSource time, SecureRandom random) {}
}
