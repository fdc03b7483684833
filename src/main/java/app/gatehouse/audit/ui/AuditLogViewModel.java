/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditFilter;
import app.gatehouse.audit.AuditGroup;
import app.gatehouse.audit.AuditHistory;
import app.gatehouse.audit.LogAuthority;
import app.gatehouse.audit.TimeFrame;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.VaultException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What happened here, newest first, as far as it fits the filters; more of it as the person scrolls. */
public final class AuditLogViewModel extends WorkingViewModel {
    private final LogReading reading;
    private final TimeSource time;
    private final ObservableList<EventRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Period> periods = FXCollections.observableArrayList(Period.Stretch.values());
    private final ObservableList<Whose> people = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper(this, "nothing", "");
    private final ReadOnlyStringWrapper broken = new ReadOnlyStringWrapper(this, "broken", "");
    private Period period = Period.Stretch.TODAY;
    private LocalDate from;
    private LocalDate to;
    private AuditFilter filter = AuditFilter.ALL;
    private Optional<LogReading.Open> open = Optional.empty();
    private OptionalLong next = OptionalLong.empty();
    private boolean stale;

    /** Reads the present day at once. */
    public AuditLogViewModel(
            AuditHistory history,
            LogAuthority who,
            LogNames names,
            TimeSource time,
            Background background,
            Messages messages) {
        super(background, messages);
        this.reading = new LogReading(history, who, names, time, messages);
        this.time = time;
        this.from = LocalDate.ofInstant(time.now(), time.zone());
        this.to = from;
        this.people.add(everyone());
        look();
    }

    private Whose everyone() {
        return new Whose(OptionalLong.empty(), words("audit.everyone"));
    }

    /** The events that fit, newest first, as far as they are read. Not to be changed. */
    public ObservableList<EventRow> rows() {
        return rows;
    }

    /** The times that can be chosen, the months of the archive behind the others. Not to be changed. */
    public ObservableList<Period> periods() {
        return periods;
    }

    /** Whose events can be chosen; everybody's first, then by name. Not to be changed. */
    public ObservableList<Whose> people() {
        return people;
    }

    /** How many events fit, in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The value of {@link #summaryProperty()}. */
    public String getSummary() {
        return summary.get();
    }

    /** The sentence where no event fits; else empty. */
    public ReadOnlyStringProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /** The value of {@link #nothingProperty()}. */
    public String getNothing() {
        return nothing.get();
    }

    /** The sentence where the file that is shown was changed; else empty. */
    public ReadOnlyStringProperty brokenProperty() {
        return broken.getReadOnlyProperty();
    }

    /** The value of {@link #brokenProperty()}. */
    public String getBroken() {
        return broken.get();
    }

    /** The time that is shown. */
    public Period period() {
        return period;
    }

    /** The first day of {@link Period.Stretch#FROM_TO}. */
    public LocalDate from() {
        return from;
    }

    /** The last day of {@link Period.Stretch#FROM_TO}. */
    public LocalDate to() {
        return to;
    }

    /** Shows another time. */
    public void show(Period other) {
        period = other;
        look();
    }

    /** Shows the events of whole days, both included. */
    public void between(LocalDate first, LocalDate last) {
        from = first;
        to = last;
        look();
    }

    /** Shows the kinds of one group; empty: all kinds. */
    public void show(Optional<AuditGroup> group) {
        Set<AuditGroup> wanted =
                group.<Set<AuditGroup>>map(EnumSet::of).orElseGet(() -> EnumSet.allOf(AuditGroup.class));
        filter = filter.of(wanted);
        look();
    }

    /** Shows the events of one person. */
    public void show(Whose whose) {
        filter = filter.about(whose.id());
        look();
    }

    /** Shows the events in whose words the text's words stand. */
    public void search(String text) {
        filter = filter.saying(text);
        look();
    }

    /** The events behind the last one that is shown, if there are any. */
    public void more() {
        if (open.isPresent() && next.isPresent()) {
            LogReading.Open now = open.get();
            AuditFilter wanted = filter();
            boolean withDay = withDay();
            OptionalLong before = next;
            work(() -> now.page(wanted, before, withDay), this::append, () -> {});
        }
    }

    /** What is shown, for an export; empty before the log has been read. */
    Optional<LogReading.Choice> choice() {
        return open.map(now -> new LogReading.Choice(now.book(), filter()));
    }

    /** What a period is called. */
    public String name(Period each) {
        if (each instanceof Period.Part other) {
            return reading.name(other.part());
        }
        return words("audit.period." + ((Period.Stretch) each).name());
    }

    /** Reads the log anew, as after something was written to it. */
    void reload() {
        open = Optional.empty();
        look();
    }

    /** The newest wish counts: one that comes while another is carried out waits for it, and only the last of several. */
    private void look() {
        Period wantedPeriod = period;
        AuditFilter wanted = filter();
        boolean withDay = withDay();
        Optional<LogReading.Open> known = open;
        stale = isBusy();
        work(
                () -> reading.look(known, wantedPeriod, wanted, withDay),
                found -> {
                    if (stale) {
                        found.ifPresent(this::keep);
                        look();
                    } else if (found.isEmpty()) {
                        say(words("audit.refused"));
                    } else {
                        keep(found.get());
                        show(found.get());
                    }
                },
                () -> {
                    if (stale) {
                        look();
                    }
                });
    }

    private void keep(LogReading.Found found) {
        open = Optional.of(found.open());
    }

    private void show(LogReading.Found found) {
        say("");
        next = found.page().next();
        if (!found.open().people().equals(people.subList(1, people.size()))) {
            people.setAll(found.open().people());
            people.add(0, everyone());
        }
        if (!found.open().others().equals(periods.subList(Period.Stretch.values().length, periods.size()))) {
            periods.setAll(Period.Stretch.values());
            periods.addAll(found.open().others());
        }
        summary.set(counted(found.count()));
        nothing.set(found.count() == 0 ? words("audit.nothing") : "");
        broken.set(found.open().broken());
        rows.setAll(found.page().rows());
    }

    private void append(LogReading.Page page) {
        if (stale) {
            look();
        } else {
            next = page.next();
            rows.addAll(page.rows());
        }
    }

    private String counted(int count) {
        return period instanceof Period.Stretch stretch
                ? words("audit.count." + stretch.name(), count)
                : words("audit.count.ALL", count);
    }

    private boolean withDay() {
        return period != Period.Stretch.TODAY;
    }

    private AuditFilter filter() {
        return filter.during(frame());
    }

    private TimeFrame frame() {
        if (!(period instanceof Period.Stretch stretch)) {
            return TimeFrame.ALL;
        }
        return switch (stretch) {
            case TODAY -> TimeFrame.today(time.now(), time.zone());
            case SEVEN_DAYS -> TimeFrame.lastDays(7, time.now(), time.zone());
            case MONTH -> TimeFrame.thisMonth(time.now(), time.zone());
            case ALL -> TimeFrame.ALL;
            case FROM_TO -> TimeFrame.between(from, to, time.zone());
        };
    }

    /** A log that was changed while it is read is no damaged vault. */
    @Override
    protected String sentence(Exception failure) {
        boolean changed = failure instanceof VaultException vault && vault.reason() == VaultException.Reason.DAMAGED;
        return changed ? words("audit.changed-meanwhile") : super.sentence(failure);
    }

    /** Lets go of every event and name. */
    @Override
    public void close() {
        super.close();
        open = Optional.empty();
        next = OptionalLong.empty();
        filter = AuditFilter.ALL;
        rows.clear();
        people.clear();
        periods.clear();
        List.of(summary, nothing, broken).forEach(each -> each.set(""));
    }
}
