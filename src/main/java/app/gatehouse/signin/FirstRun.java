/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.people.Addition;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.People;
import app.gatehouse.station.Station;
import app.gatehouse.vault.VaultException;

/** The last step of a first run: the station's name and its first administrator. Blocks; thread-safe. */
public final class FirstRun {
    private final Station station;
    private final People people;
    private final Passwords passwords;

    /** Of the given station. */
    public FirstRun(Station station, People people, Passwords passwords) {
        this.station = station;
        this.people = people;
        this.passwords = passwords;
    }

    /** The fewest characters of the administrator's password. Does not block. */
    public int fewestCharacters() {
        return passwords.fewestCharactersOfNewcomer();
    }

    /**
     * Names the station and adds the administrator. The name is kept even if the person is refused, and may be given
     * again. The caller wipes the password.
     */
    public Addition finish(String stationName, String stationNumber, NewPerson administrator, char[] password)
            throws VaultException {
        station.setUp(stationName.strip(), stationNumber.strip());
        return people.addFirstAdministrator(administrator, password);
    }
}
