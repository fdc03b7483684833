/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.VaultException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * One file of the log, as it was when it was opened, to turn pages in. Holds no key: when the vault is locked nothing can
 * be read in it any more ({@code LOCKED}). Blocking; thread-safe.
 */
public final class LogBook {
    private final LogPart part;
    private final LogFile file;
    private final AuditLog log;
    private final AuditWords words;
    private final LogIndex index;
    private final boolean sound;

    private LogBook(LogPart part, LogFile file, AuditLog log, AuditWords words, LogIndex index, boolean sound) {
        this.part = part;
        this.file = file;
        this.log = log;
        this.words = words;
        this.index = index;
        this.sound = sound;
    }

    /**
     * Reads a file once.
     *
     * @param through the place by which it must come to be sound, where one is known
     */
    static LogBook read(LogPart part, LogFile file, AuditLog log, AuditWords words, Optional<LogHead> through)
            throws DiskFailure, VaultException {
        LogIndex index = new LogIndex();
        boolean[] passed = {through.filter(place -> !place.isBeginning()).isEmpty()};
        try (LogKey key = log.key()) {
            boolean begins = through.isEmpty() || new LogExaminer(file, key, 0, log.closed()).beginsWell();
            LogReader reader = new LogReader(file, key, file.base(key), file.size());
            LogReader.End end = reader.readAll(record -> {
                index.add(record, reader.head());
                passed[0] |= through.filter(reader.head()::isAt).isPresent();
            });
            boolean sound = begins && passed[0] && end == LogReader.End.CLEAN;
            return new LogBook(part, file, log, words, index, sound);
        }
    }

    /** Which file it is. */
    public LogPart part() {
        return part;
    }

    /** Whether every record in it is as it was written; otherwise only those before {@link #last()} can be read. */
    public boolean sound() {
        return sound;
    }

    /** How many events there are. */
    public int size() {
        return index.count();
    }

    /** Number of the first event; 0 where there is none. */
    public long first() {
        return index.first();
    }

    /** Number of the last event that can be read; one less than the first where there is none. */
    public long last() {
        return index.last();
    }

    /** Everybody whom an event is about: number and latest username, people who left included. */
    public SortedMap<Long, String> people() {
        return index.people();
    }

    /** How many events fit. Fast, unless a text is wanted. */
    public int count(AuditFilter filter) throws VaultException {
        if (filter.hasText()) {
            int[] count = new int[1];
            each(filter, record -> count[0]++ >= 0);
            return count[0];
        }
        int count = 0;
        for (int i = 0; i < index.count(); i++) {
            count += index.fits(i, filter) ? 1 : 0;
        }
        return count;
    }

    /**
     * The newest events that fit.
     *
     * @param before the {@link AuditPage#next} of the page before; empty: from the end
     * @param most how many at most
     */
    public AuditPage page(AuditFilter filter, OptionalLong before, int most) throws VaultException {
        List<AuditRecord> found = new ArrayList<>();
        int from = before.isEmpty() ? index.count() : (int) (before.getAsLong() - index.first());
        boolean more = backwards(filter, from, record -> {
            if (found.size() == most) {
                return false;
            }
            found.add(record);
            return true;
        });
        OptionalLong next = more || found.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(found.get(found.size() - 1).number());
        return new AuditPage(found, next);
    }

    AuditWords words() {
        return words;
    }

    /** Hands over what fits, newest first, until {@code each} says no. */
    void each(AuditFilter filter, Predicate<AuditRecord> each) throws VaultException {
        backwards(filter, index.count(), each);
    }

    /** Whether it came to the beginning. */
    private boolean backwards(AuditFilter filter, int end, Predicate<AuditRecord> each) throws VaultException {
        try (LogKey key = log.key()) {
            int until = Math.min(end, index.count());
            while (until > 0) {
                int from = (until - 1) / LogIndex.BLOCK * LogIndex.BLOCK;
                if (anyFits(filter, from, until)) {
                    List<AuditRecord> block = block(key, from, until);
                    Collections.reverse(block);
                    for (AuditRecord record : block) {
                        if (index.fits((int) (record.number() - index.first()), filter)
                                && (!filter.hasText() || filter.textFits(record.event(), words))
                                && !each.test(record)) {
                            return false;
                        }
                    }
                }
                until = from;
            }
            return true;
        } catch (DiskFailure e) {
            throw VaultException.reading(e);
        }
    }

    private boolean anyFits(AuditFilter filter, int from, int until) {
        for (int i = from; i < until; i++) {
            if (index.fits(i, filter)) {
                return true;
            }
        }
        return false;
    }

    private List<AuditRecord> block(LogKey key, int from, int until) throws DiskFailure, VaultException {
        List<AuditRecord> records = new ArrayList<>();
        new LogReader(file, key, index.place(from), file.size()).read(until - from, records::add);
        if (records.size() < until - from) {
            throw new VaultException(VaultException.Reason.DAMAGED, "the log was changed meanwhile");
        }
        return records;
    }
}
