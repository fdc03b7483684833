/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.DiskFailure;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Finds the stretches of a log that lie in one calendar month each, by the wall clock of their records. */
final class LogMonths {
    private final List<Stretch> stretches = new ArrayList<>();
    private LogHead start;
    private LogHead last;
    private YearMonth month;

    private LogMonths() {}

    /**
     * The stretches from the beginning of the file to {@code until}, the present one left out. Two that follow each other
     * differ in their month; a clock that jumps makes short ones.
     */
    static List<Stretch> closedIn(LogFile file, LogKey key, LogHead until, ZoneId zone) throws DiskFailure {
        LogMonths months = new LogMonths();
        LogReader reader = new LogReader(file, key, file.base(key), until.end());
        reader.readAll(
                record -> months.take(YearMonth.from(record.event().at().atZone(zone)), reader.start(), reader.head()));
        return months.stretches;
    }

    /**
     * How many of them go: all before the first that must stay. A month that has not come yet does not make others stay; a
     * clock was wrong then.
     */
    static int leaving(List<Stretch> stretches, YearMonth keptFrom, YearMonth now) {
        int leaving = 0;
        while (leaving < stretches.size()
                && (stretches.get(leaving).month().isBefore(keptFrom)
                        || stretches.get(leaving).month().isAfter(now))) {
            leaving++;
        }
        return leaving;
    }

    private void take(YearMonth next, LogHead begin, LogHead after) {
        if (start == null) {
            start = begin;
        } else if (!next.equals(month)) {
            stretches.add(new Stretch(month, start, last));
            start = last;
        }
        month = next;
        last = after;
    }

    /** Records of one month between two places. */
    record Stretch(YearMonth month, LogHead from, LogHead to) {}
}
