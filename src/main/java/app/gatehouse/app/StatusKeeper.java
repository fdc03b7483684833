/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.signin.Session;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.station.Station;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Tells the outside how the station stands whenever that changes. Screen's thread only; the file is written elsewhere. */
final class StatusKeeper implements AutoCloseable {
    private final StatusFile file;
    private final VaultDoor door;
    private final Station station;
    private final Executor inOrder;
    private Optional<Session> inside = Optional.empty();
    private Optional<StationStatus> told = Optional.empty();

    StatusKeeper(StatusFile file, VaultDoor door, Station station, Executor inOrder) {
        this.file = file;
        this.door = door;
        this.station = station;
        this.inOrder = inOrder;
    }

    /** Somebody is inside, until their session is over. */
    void inside(Session session) {
        inside = Optional.of(session);
        refresh();
    }

    /** Looks how it stands now. */
    void refresh() {
        inside = inside.filter(session -> !session.isOver());
        StationStatus now = new StationStatus(
                station.settings().name(),
                station.settings().number(),
                door.openSince(),
                inside.map(session -> new StationStatus.Inside(
                        session.person().username().value(),
                        session.person().role().name(),
                        session.since())));
        if (!told.equals(Optional.of(now))) {
            told = Optional.of(now);
            inOrder.execute(() -> file.write(now));
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
