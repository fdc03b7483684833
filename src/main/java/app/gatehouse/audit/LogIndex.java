/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the records of one file stand and what is asked of them most, so that a page costs a page and not the file. Some
 * twenty bytes a record. Filled by one thread, then read by any.
 */
final class LogIndex {
    /** Every so many records the place is kept from which one can read on. */
    static final int BLOCK = 64;

    private static final long NOBODY = -1;

    private final List<LogHead> places = new ArrayList<>();
    private final SortedMap<Long, String> people = new TreeMap<>();
    private long[] times = new long[1024];
    private long[] persons = new long[1024];
    private AuditGroup[] groups = new AuditGroup[1024];
    private int count;
    private long first;

    /** The next record, which ends at the given place. */
    void add(AuditRecord record, LogHead after) {
        if (count == 0) {
            first = record.number();
        }
        if (count % BLOCK == 0) {
            places.add(after.before());
        }
        if (count == times.length) {
            times = Arrays.copyOf(times, count * 2);
            persons = Arrays.copyOf(persons, count * 2);
            groups = Arrays.copyOf(groups, count * 2);
        }
        AuditEvent event = record.event();
        times[count] = event.at().toEpochMilli();
        persons[count] = event.personId().orElse(NOBODY);
        groups[count] = AuditGroup.of(event.kind());
        if (event.personId().isPresent()) {
            people.put(event.personId().getAsLong(), event.who());
        }
        count++;
    }

    int count() {
        return count;
    }

    /** Number of the first record; 0 where there is none. */
    long first() {
        return first;
    }

    /** Number of the last record; one less than the first where there is none. */
    long last() {
        return first + count - 1;
    }

    /** Everybody whom a record is about, under the username of the latest. */
    SortedMap<Long, String> people() {
        return new TreeMap<>(people);
    }

    /** The place before the block in which the record at an index stands. */
    LogHead place(int index) {
        return places.get(index / BLOCK);
    }

    /** Whether a record fits, its text left aside. */
    boolean fits(int index, AuditFilter filter) {
        return (filter.person().isEmpty() || filter.person().equals(OptionalLong.of(persons[index])))
                && filter.groups().contains(groups[index])
                && filter.time().contains(Instant.ofEpochMilli(times[index]));
    }
}
