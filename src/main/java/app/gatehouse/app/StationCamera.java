/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.scan.ui.CameraMemory;
import app.gatehouse.station.Station;
import java.util.Optional;

/** The station remembers which camera was chosen last. */
record StationCamera(Station station) implements CameraMemory {
    @Override
    public Optional<String> name() {
        return Optional.empty();
    }

    @Override
    public void keep(String name) {}
}
