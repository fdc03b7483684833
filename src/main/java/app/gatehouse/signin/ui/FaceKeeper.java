/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.signin.VaultDoor;
import app.gatehouse.station.ClockState;
import app.gatehouse.station.Station;
import app.gatehouse.station.StationSettings;
import app.gatehouse.task.Background;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps right what the station's face tells of vault, station and clock; time and date are the face clock's. One for the
 * program; screen's thread only.
 */
public final class FaceKeeper implements AutoCloseable {
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long LOOK_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

    private final FaceModel face;
    private final VaultDoor door;
    private final Station station;
    private final TimeSource time;
    private final Background background;
    private final Ticker.Subscription beat;
    private StationSettings shown;
    private long lookedAt;
    private boolean looking;
    private Supplier<Optional<Instant>> copiesOld = Optional::empty;

    /** Begins at once; the background is its own. */
    public FaceKeeper(
            FaceModel face, VaultDoor door, Station station, TimeSource time, Ticker ticker, Background background) {
        this.face = face;
        this.door = door;
        this.station = station;
        this.time = time;
        this.background = background;
        this.lookedAt = time.monotonicNanos() - LOOK_EVERY_NANOS;
        this.beat = ticker.everySecond(this::refresh);
        refresh();
    }

    /** Warns where this answers since when there was no copy of the vault. */
    public void watchCopies(Supplier<Optional<Instant>> oldSince) {
        copiesOld = oldSince;
        refresh();
    }

    /** Looks again now; otherwise each second. */
    public void refresh() {
        showStation();
        showVault();
        face.setCopyDays(copiesOld
                .get()
                .map(since -> Duration.between(since, time.now()).toDays())
                .orElse(0L));
        showClock(door.clock());
        face.setWarning(door.logAlarm().isPresent() ? FaceModel.Warning.LOG_CHANGED : FaceModel.Warning.NONE);
        if (!looking && time.monotonicNanos() - lookedAt >= LOOK_EVERY_NANOS) {
            looking = true;
            lookedAt = time.monotonicNanos();
            background.run(door::lookAtClock, this::looked, failure -> {
                // The vault could not take the note that the clock was set; sign-ins fail by the same cause and say so.
                looking = false;
            });
        }
    }

    private void looked(ClockState state) {
        looking = false;
        showClock(state);
    }

    /** Only what has changed, because step 3 of the first run shows the name while it is typed. */
    private void showStation() {
        StationSettings now = station.settings();
        if (!now.equals(shown)) {
            shown = now;
            face.setStationName(now.name());
            face.setStationNumber(now.number());
        }
    }

    private void showVault() {
        Vault.State state = door.state();
        door.openSince().ifPresent(since -> face.setVaultSince(HOURS.format(since.atZone(time.zone()))));
        if (state == Vault.State.OPEN) {
            face.setVault(station.settings().name().isEmpty() ? FaceModel.Vault.ABSENT : FaceModel.Vault.OPEN);
        } else {
            face.setVault(state == Vault.State.ABSENT ? FaceModel.Vault.ABSENT : FaceModel.Vault.LOCKED);
        }
    }

    private void showClock(ClockState state) {
        if (state instanceof ClockState.Off off) {
            face.setClockOff(off.by().abs());
            face.setClock(FaceModel.Clock.OFF);
        } else if (state instanceof ClockState.InSync) {
            face.setClock(FaceModel.Clock.IN_SYNC);
        } else {
            face.setClock(FaceModel.Clock.NOT_CHECKED);
        }
    }

    @Override
    public void close() {
        beat.close();
        background.close();
    }
}
