/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long events stay in the log's file before their month is closed into an archive. Archives stay until an administrator
 * deletes one. Blocking; thread-safe.
 */
public final class LogRetention {
    /** What holds until somebody says otherwise: a year, so that one file answers a yearly audit. */
    public static final int STANDARD_MONTHS = 12;

    /** The shortest that can be set. */
    public static final int LEAST_MONTHS = 1;

    /** The longest that can be set. */
    public static final int MOST_MONTHS = 120;

    private static final Logger LOG = LoggerFactory.getLogger(LogRetention.class);

    private final Vault vault;
    private final AuditLog log;
    private final TimeSource time;
    private final IntSupplier months;

    /** The month when it was last looked whether another one is over. */
    private volatile YearMonth tended = YearMonth.of(1, 1);

    /**
     * Of this vault's log. Listens to it: {@link #tend} happens with the first sign-out of a month.
     *
     * @param months how many whole months before the present one stay
     */
    public LogRetention(Vault vault, AuditLog log, IntSupplier months) {
        this.vault = vault;
        this.log = log;
        this.months = months;
        this.time = log.place().time();
        log.onSaved(this::heard);
    }

    private void heard(List<AuditEvent> events) {
        boolean out = events.stream().anyMatch(event -> event.kind() == AuditKind.SIGNED_OUT);
        if (out && vault.state() == Vault.State.OPEN && !tended.equals(thisMonth())) {
            tend();
        }
    }

    private YearMonth thisMonth() {
        return YearMonth.from(time.now().atZone(time.zone()));
    }

    /**
     * Closes the months that are over. One look at the first record where there is nothing to do; otherwise reads the log.
     * A cut in between leaves everything where it was, or in both places until the next call.
     *
     * @return how many stretches of a month were closed
     */
    public int archiveOld() throws VaultException {
        int keep = months.getAsInt();
        YearMonth now = thisMonth();
        if (!log.withOpen(open -> isDue(open, now.minusMonths(keep), now))) {
            return 0;
        }
        int count = withMonths(handle -> {
            List<LogMonths.Stretch> leaving = log.withOpen(open -> leaving(open, now.minusMonths(keep), now));
            if (!leaving.isEmpty()) {
                log.withOpen(open -> {
                    List<ClosedMonth> all = new ArrayList<>(open.closed());
                    for (LogMonths.Stretch each : leaving) {
                        String name =
                                open.archive().write(open.file(), open.key(), each.month(), each.from(), each.to());
                        all.add(new ClosedMonth(each.month(), name, each.from(), each.to()));
                    }
                    open.closed(all);
                    return null;
                });
                log.append(closedEvent(leaving));
            }
            return leaving.size();
        });
        dropClosed();
        return count;
    }

    /** As {@link #archiveOld}; where it cannot be done the program's own log says so, and the next time does it. */
    public void tend() {
        tended = thisMonth();
        try {
            archiveOld();
        } catch (VaultException e) {
            LOG.warn("Old months could not be closed", e);
        }
    }

    /**
     * Deletes an archive for good.
     *
     * @param who of a proven administrator
     * @return false if they may not, or it is none
     */
    public boolean delete(LogAuthority who, LogPart archive) throws VaultException {
        boolean deleted = withMonths(handle -> {
            Optional<LogAuthority.Actor> actor = who.actor(handle);
            Optional<ClosedMonth> month = log.closed().stream()
                    .filter(ClosedMonth::isKept)
                    .filter(each -> archive.kind() == LogPart.Kind.ARCHIVE && each.first() == archive.first())
                    .findFirst();
            if (actor.isEmpty() || month.isEmpty()) {
                return false;
            }
            log.append(by(
                    actor.get(),
                    AuditKind.LOG_ARCHIVE_DELETED,
                    Map.of(
                            "month",
                            month.get().month().toString(),
                            "first",
                            number(month.get().first()),
                            "last",
                            number(month.get().last()))));
            log.withOpen(open -> {
                open.closed(open.closed().stream()
                        .map(each -> each.equals(month.get()) ? each.deleted() : each)
                        .toList());
                return null;
            });
            return true;
        });
        if (deleted) {
            log.withOpen(open -> {
                open.archive().delete(archive.file().getFileName().toString());
                return null;
            });
        }
        return deleted;
    }

    private boolean isDue(OpenLog open, YearMonth keptFrom, YearMonth now) throws DiskFailure {
        boolean[] due = {!toDrop(open).isEmpty()};
        LogReader reader = new LogReader(
                open.file(),
                open.key(),
                open.file().base(open.key()),
                open.file().size());
        reader.read(1, record -> {
            YearMonth month = YearMonth.from(record.event().at().atZone(time.zone()));
            due[0] |= month.isBefore(keptFrom) || month.isAfter(now);
        });
        return due[0];
    }

    private List<LogMonths.Stretch> leaving(OpenLog open, YearMonth keptFrom, YearMonth now) throws DiskFailure {
        long closedTo = toDrop(open).map(ClosedMonth::last).orElse(0L);
        List<LogMonths.Stretch> all = LogMonths.closedIn(open.file(), open.key(), open.head(), time.zone()).stream()
                .filter(each -> each.to().number() > closedTo)
                .toList();
        return all.subList(0, LogMonths.leaving(all, keptFrom, now));
    }

    /** The last closed month whose records still stand in the log's file too: its front is to go. */
    private static Optional<ClosedMonth> toDrop(OpenLog open) throws DiskFailure {
        LogHead base = open.file().base(open.key());
        Optional<ClosedMonth> last = open.closed().stream().reduce((one, other) -> other);
        boolean overlaps = last.isPresent()
                && last.get().to().end() > base.end()
                && open.closed().stream().anyMatch(month -> follows(month.from(), base));
        return overlaps ? last : Optional.empty();
    }

    private static boolean follows(LogHead start, LogHead base) {
        return start.isAt(base.isBeginning() ? base.withNumber(start.number()) : base);
    }

    /** What is in archives goes from the front of the log's file. If that fails, the next time does it. */
    private void dropClosed() throws VaultException {
        try {
            log.withOpen(open -> {
                Optional<ClosedMonth> last = toDrop(open);
                if (last.isPresent()) {
                    open.file().dropBefore(open.key(), last.get().to());
                }
                return null;
            });
        } catch (VaultException e) {
            LOG.warn("The log keeps what its archives have too", e);
        }
    }

    /** Does a write that changes the closed months, which are as before if it fails. */
    private <T> T withMonths(Changing<T> work) throws VaultException {
        List<ClosedMonth> before = log.closed();
        try {
            return vault.write(work::run);
        } catch (VaultException e) {
            if (e.reason() != VaultException.Reason.UNCONFIRMED && vault.state() == Vault.State.OPEN) {
                log.withOpen(open -> {
                    open.closed(before);
                    return null;
                });
            }
            throw e;
        }
    }

    private AuditEvent closedEvent(List<LogMonths.Stretch> leaving) {
        LogMonths.Stretch first = leaving.get(0);
        LogMonths.Stretch last = leaving.get(leaving.size() - 1);
        return AuditEvent.ofStation(
                time.now(),
                AuditKind.LOG_ARCHIVED,
                Map.of(
                        "from",
                        first.month().toString(),
                        "to",
                        last.month().toString(),
                        "first",
                        number(first.from().number() + 1),
                        "last",
                        number(last.to().number())));
    }

    private AuditEvent by(LogAuthority.Actor actor, AuditKind kind, Map<String, String> details) {
        return AuditEvent.ofPerson(time.now(), kind, actor.personId(), actor.username(), details);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%d", value);
    }

    private interface Changing<T> {
        T run(Handle handle) throws VaultException;
    }
}
