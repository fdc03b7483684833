/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.station.Station;
import app.gatehouse.station.StationSettings;
import app.gatehouse.task.Background;
import app.gatehouse.ui.theme.Theme;

/**
 * Keeps the look of the station (light or dark, zoom) the same after the next start, and lets the vault's copy win after an
 * unlock. A look that cannot be saved is still worn. Screen's thread only.
 */
final class LookKeeper implements AutoCloseable {
    private final Theme theme;
    private final Station station;
    private final Background background;
    private StationSettings worn;
    private boolean adopting;

    LookKeeper(Theme theme, Station station, Background background) {
        this.theme = theme;
        this.station = station;
        this.background = background;
        adopt();
        theme.modeProperty().addListener((property, old, now) -> keep());
        theme.zoomPercentProperty().addListener((property, old, now) -> keep());
    }

    /** Wears what the station's settings say, where they changed since the last time. */
    void adopt() {
        StationSettings settings = station.settings();
        if (settings.equals(worn)) {
            return;
        }
        worn = settings;
        adopting = true;
        theme.setMode(settings.theme() == app.gatehouse.station.Theme.DARK ? Theme.Mode.DARK : Theme.Mode.LIGHT);
        theme.setZoomPercent(settings.zoomPercent());
        theme.setReducedMotion(settings.reducedMotion());
        adopting = false;
    }

    private void keep() {
        if (adopting) {
            return;
        }
        app.gatehouse.station.Theme mode = theme.getMode() == Theme.Mode.DARK
                ? app.gatehouse.station.Theme.DARK
                : app.gatehouse.station.Theme.LIGHT;
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
        background.close();
    }
}
