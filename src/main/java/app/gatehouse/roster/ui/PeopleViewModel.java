/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.Role;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.PersonState;
import app.gatehouse.roster.Roster;
import app.gatehouse.roster.RosterSearch;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Session;
import app.gatehouse.task.Background;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who is here and how they stand, and which of them are in the table. Changes nobody: {@link PersonActs}. */
public final class PeopleViewModel extends WorkingViewModel {
    private final Session session;
    private final Roster roster;
    private final RosterFlow flow;
    private final TimeSource time;
    private final PersonWording wording;
    private final Ticker.Subscription beat;
    private final ObservableList<PersonRow> shown = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyStringWrapper noMatch = new ReadOnlyStringWrapper(this, "noMatch", "");
    private final ReadOnlyIntegerWrapper beats = new ReadOnlyIntegerWrapper(this, "beats");
    private RosterSearch all = new RosterSearch(List.of());
    private String search = "";
    private long seenAt;
    private boolean again;

    /** Looks at once. */
    public PeopleViewModel(
            Session session,
            Roster roster,
            RosterFlow flow,
            Background background,
            Ticker ticker,
            TimeSource time,
            Messages messages) {
        super(background, messages);
        this.session = session;
        this.roster = roster;
        this.flow = flow;
        this.time = time;
        this.wording = new PersonWording(time, messages);
        flow.onChange(this::look);
        beat = ticker.everySecond(() -> beats.set(beats.get() + 1));
        look();
    }

    private void look() {
        // Whoever changes people while they are being read is not to see the old ones.
        again = !work(() -> new Seen(time.monotonicNanos(), roster.look(session)), this::show);
    }

    private void show(Seen seen) {
        if (seen.rows().isEmpty()) {
            flow.refuse();
            return;
        }
        seenAt = seen.nanos();
        all = new RosterSearch(seen.rows().get());
        loaded.set(true);
        filter();
        if (again) {
            look();
        }
    }

    /** The people who match the search, by name, as they were when they were read. Not to be changed. */
    public ObservableList<PersonRow> shown() {
        return shown;
    }

    /** Whether they have been read. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** The sentence where nobody matches the search; else empty. */
    public ReadOnlyStringProperty noMatchProperty() {
        return noMatch.getReadOnlyProperty();
    }

    /** The value of {@link #noMatchProperty()}. */
    public String getNoMatch() {
        return noMatch.get();
    }

    /** Changes each second: what counts down is to be drawn anew. */
    public ReadOnlyIntegerProperty beatsProperty() {
        return beats.getReadOnlyProperty();
    }

    /** Whether whoever looks is an administrator, who may do more than look, unlock and release. */
    public boolean isAdministrator() {
        return session.person().role() == Role.ADMINISTRATOR;
    }

    /** Shows the people who have every word of it in name, username or address, whatever the case and the accents. */
    public void search(String text) {
        search = text;
        filter();
    }

    /** Begins to add one person. */
    public void add() {
        if (isAdministrator()) {
            flow.add();
        }
    }

    /** Begins to add the people of a list. */
    public void addMany() {
        if (isAdministrator()) {
            flow.addMany();
        }
    }

    /** Goes to the page that tells who has which second factor. */
    public void showCoverage() {
        flow.showCoverage();
    }

    /** Somebody as they stand now: the time since they were read has passed over their waits. */
    PersonRow now(PersonRow row) {
        return row.after(Duration.ofNanos(Math.max(0, time.monotonicNanos() - seenAt)));
    }

    /** Somebody in words, as they stand now. */
    PersonWords describe(PersonRow row) {
        return wording.of(now(row));
    }

    /** Whether nobody else is an administrator who can sign in. */
    boolean isLastAdministrator(PersonRow row) {
        return all.find("").stream()
                .noneMatch(other -> other.id() != row.id()
                        && other.role() == Role.ADMINISTRATOR
                        && other.state() != PersonState.DISABLED);
    }

    private void filter() {
        List<PersonRow> matching = all.find(search);
        if (!matching.equals(shown)) {
            shown.setAll(matching);
        }
        noMatch.set(matching.isEmpty() && loaded.get() ? words("roster.search.none", search.strip()) : "");
    }

    /** Lets go of every name. */
    @Override
    public void close() {
        super.close();
        beat.close();
        flow.onChange(() -> {});
        all = new RosterSearch(List.of());
        search = "";
        shown.clear();
        noMatch.set("");
    }

    /** What was read, and when. */
    private record Seen(long nanos, Optional<List<PersonRow>> rows) {}
}
