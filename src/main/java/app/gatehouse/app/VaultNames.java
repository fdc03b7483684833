/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.audit.ui.LogNames;
import app.gatehouse.people.NameStore;
import app.gatehouse.station.Station;
import app.gatehouse.station.StationSettings;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.List;

/** The names that the vault has of people and station, for the log's page. */
final class VaultNames implements LogNames {
    private final Vault vault;
    private final Station station;
    private final NameStore store = new NameStore();

    VaultNames(Vault vault, Station station) {
        this.vault = vault;
        this.station = station;
    }

    @Override
    public List<Known> people() throws VaultException {
        return vault.read(handle -> store.all(handle).stream()
                .map(each -> new Known(each.id(), each.username(), each.name()))
                .toList());
    }

    @Override
    public String station() {
        StationSettings settings = station.settings();
        return settings.number().isEmpty() ? settings.name() : settings.number();
    }
}
