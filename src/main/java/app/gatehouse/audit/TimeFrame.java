/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A stretch of wall-clock time. Days begin at midnight of the given zone, or where that hour is left out, at the day's
 * first moment.
 *
 * @param from its first moment; empty: from the beginning
 * @param until the moment after it; empty: without end
 */
public record TimeFrame(Optional<Instant> from, Optional<Instant> until) {
    /** All time. */
    public static final TimeFrame ALL = new TimeFrame(Optional.empty(), Optional.empty());

    /** The present day. */
    public static TimeFrame today(Instant now, ZoneId zone) {
        return lastDays(1, now, zone);
    }

    /** The present day and those before it, so many in all. */
    public static TimeFrame lastDays(int days, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return between(today.minusDays(days - 1L), today, zone);
    }

    /** The present calendar month. */
    public static TimeFrame thisMonth(Instant now, ZoneId zone) {
        return month(YearMonth.from(LocalDate.ofInstant(now, zone)), zone);
    }

    /** A calendar month. */
    public static TimeFrame month(YearMonth month, ZoneId zone) {
        return between(month.atDay(1), month.atEndOfMonth(), zone);
    }

    /** Whole days, the first and the last included, in either order. */
    public static TimeFrame between(LocalDate one, LocalDate other, ZoneId zone) {
        LocalDate first = one.isAfter(other) ? other : one;
        LocalDate last = one.isAfter(other) ? one : other;
        return new TimeFrame(
                Optional.of(first.atStartOfDay(zone).toInstant()),
                Optional.of(last.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** Whether the moment is in it. */
    public boolean contains(Instant moment) {
        return from.filter(moment::isBefore).isEmpty()
                && until.filter(end -> !moment.isBefore(end)).isEmpty();
    }
}
