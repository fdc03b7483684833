/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.scan.ui.CameraMemory;
import app.gatehouse.station.Station;
import app.gatehouse.vault.VaultException;
import java.util.Optional;

/** The station remembers which camera was chosen last, across people and starts. */
record StationCamera(Station station) implements CameraMemory {
    @Override
    public Optional<String> name() {
        String name = station.settings().camera();
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    @Override
    public void keep(String name) {
        try {
            station.useCamera(name);
        } catch (VaultException e) {
            // The station holds it until the program ends; who looks for a code is not to be kept from it.
        }
    }
}
