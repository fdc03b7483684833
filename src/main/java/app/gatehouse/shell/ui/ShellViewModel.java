/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.OpenSession;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the side bar shows and does. Screen's thread only; nothing here is slow. */
public final class ShellViewModel implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Occupant occupant;
    private final List<Area> areas;
    private final OpenSession session;
    private final TimeSource clock;
    private final Navigator navigator;
    private final Ticker.Subscription beat;
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper(this, "time");

    /**
     * For one screen of one person.
     *
     * @param areas what this person may enter, in order
     */
    public ShellViewModel(
            Occupant occupant,
            List<Area> areas,
            OpenSession session,
            TimeSource clock,
            Ticker ticker,
            Navigator navigator) {
        this.occupant = occupant;
        this.areas = List.copyOf(areas);
        this.session = session;
        this.clock = clock;
        this.navigator = navigator;
        this.beat = ticker.everySecond(this::showTime);
        showTime();
    }

    /** Hours and minutes, 24 h. */
    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** The value of {@link #timeProperty()}. */
    public String getTime() {
        return time.get();
    }

    /** Who is signed in. */
    public Occupant getOccupant() {
        return occupant;
    }

    /** The areas that this person may enter, in their order. */
    public List<Area> areas() {
        return areas;
    }

    /** Goes to the start of an area, or opens its dialog. */
    public void show(Area area) {
        area.show(navigator);
    }

    /** Goes to the area at this place, counted from 1; a place without one is passed over. */
    public void showPlace(int place) {
        if (place >= 1 && place <= areas().size()) {
            show(areas().get(place - 1));
        }
    }

    /** Shows the list of keys. */
    public void showKeys() {
        navigator.open(DialogRoute.KEYS);
    }

    /** Signs the person out. */
    public void signOut() {
        session.signOut();
    }

    private void showTime() {
        time.set(TIME.format(clock.now().atZone(clock.zone())));
    }

    @Override
    public void close() {
        beat.close();
    }
}
