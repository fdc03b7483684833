/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.station.LookSource;
import app.gatehouse.station.Station;
import app.gatehouse.station.StationSettings;
import app.gatehouse.task.Background;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.theme.Theme;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps the look of the station (light or dark, zoom) the same after the next start, lets the vault's copy win after an
 * unlock, and follows the desktop where the station does. A look that cannot be saved is still worn. Screen's thread only.
 */
final class LookKeeper implements AutoCloseable {
    private static final long ASK_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

    private final Theme theme;
    private final Station station;
    private final LookSource desktop;
    private final TimeSource time;
    private final Background background;
    private final Ticker.Subscription beat;
    private StationSettings worn;
    private Optional<app.gatehouse.station.Theme> system = Optional.empty();
    private long askedNanos;
    private boolean asking;
    private boolean adopting;

    LookKeeper(
            Theme theme, Station station, LookSource desktop, Ticker ticker, TimeSource time, Background background) {
        this.theme = theme;
        this.station = station;
        this.desktop = desktop;
        this.time = time;
        this.background = background;
        adopt();
        theme.modeProperty().addListener((property, old, now) -> keep(mode()));
        theme.zoomPercentProperty()
                .addListener((property, old, now) -> keep(station.settings().theme()));
        ask();
        this.beat = ticker.everySecond(() -> {
            if (time.monotonicNanos() - askedNanos >= ASK_EVERY_NANOS) {
                ask();
            }
        });
    }

    /** Whether the desktop says if it is light or dark. */
    boolean systemIsKnown() {
        return system.isPresent();
    }

    /** Wears what the station's settings say, where they changed since the last time. */
    void adopt() {
        StationSettings settings = station.settings();
        if (settings.equals(worn)) {
            return;
        }
        worn = settings;
        wear();
    }

    private void wear() {
        adopting = true;
        app.gatehouse.station.Theme wanted = worn.theme() == app.gatehouse.station.Theme.SYSTEM
                ? system.orElse(app.gatehouse.station.Theme.LIGHT)
                : worn.theme();
        theme.setMode(wanted == app.gatehouse.station.Theme.DARK ? Theme.Mode.DARK : Theme.Mode.LIGHT);
        theme.setZoomPercent(worn.zoomPercent());
        theme.setReducedMotion(worn.reducedMotion());
        adopting = false;
    }

    private void ask() {
        askedNanos = time.monotonicNanos();
        if (asking) {
            return;
        }
        asking = true;
        background.run(
                desktop::ask,
                said -> {
                    asking = false;
                    boolean other = !said.equals(system);
                    system = said;
                    if (other && worn.theme() == app.gatehouse.station.Theme.SYSTEM) {
                        wear();
                    }
                },
                failure -> {
                    asking = false;
                    throw new IllegalStateException(failure);
                });
    }

    private app.gatehouse.station.Theme mode() {
        return theme.getMode() == Theme.Mode.DARK
                ? app.gatehouse.station.Theme.DARK
                : app.gatehouse.station.Theme.LIGHT;
    }

    private void keep(app.gatehouse.station.Theme mode) {
        if (adopting) {
            return;
        }
        int zoom = theme.getZoomPercent();
        background.run(
                () -> {
                    station.wear(mode, zoom);
                    return station.settings();
                },
                saved -> worn = saved,
                failure -> {
                    // Worn until the program ends; there is nothing that the person could do about it here.
                });
    }

    @Override
    public void close() {
        beat.close();
        background.close();
    }
}
