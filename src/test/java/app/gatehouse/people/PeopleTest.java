/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
    @TempDir
    Path folder;

    private PeopleStation station;

    @BeforeEach
    void open() throws VaultException {
        station = new PeopleStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Addition add(String username, String password) throws VaultException {
        return station.people.addFirstAdministrator(
                NewPerson.of("Jonas Weber", username, "jonas@plant.example"), password.toCharArray());
    }

    @Test
    void aNewStationHasNobody() throws VaultException {
        assertFalse(station.people.hasAdministrator());
        assertEquals(List.of(), station.people.administrators());
        assertEquals(Optional.empty(), station.people.find(Username.of("jonas").orElseThrow()));
    }

    @Test
    void theFirstAdministratorIsKept() throws VaultException {
        Person jonas = station.addJonas();
        assertEquals(
                new Person(
                        jonas.id(),
                        Username.of("jonas.weber").orElseThrow(),
                        "Jonas Weber",
                        Optional.of("jonas@plant.example"),
                        Role.ADMINISTRATOR,
                        true,
                        false,
                        station.vaults.time.now(),
                        Optional.empty()),
                jonas);
        station.restart();
        assertTrue(station.people.hasAdministrator());
        assertEquals(List.of(jonas), station.people.administrators());
        assertEquals(jonas, station.people.get(jonas.id()));
        assertEquals(
                Optional.of(jonas),
                station.people.find(Username.of(" JONAS.Weber").orElseThrow()));
        assertTrue(station.passwords.matches(Optional.of(jonas), PeopleStation.PASSWORD.toCharArray()));
        assertEquals(1, station.logged(AuditKind.PERSON_ADDED));
    }

    @Test
    void theFirstAdministratorIsTheOnlyOneOfThatKind() throws VaultException {
        station.addJonas();
        assertThrows(IllegalStateException.class, () -> add("second", PeopleStation.PASSWORD));
        assertEquals(1, station.people.administrators().size());
    }

    @Test
    void aPasswordThatTheRulesRefuseAddsNobody() throws VaultException {
        assertEquals(new Addition.Refused(PasswordChange.TOO_SHORT), add("jonas", "Xk2-vq9-pL-7wz"));
        assertEquals(new Addition.Refused(PasswordChange.TOO_LONG), add("jonas", "Xk2-vq9-".repeat(17)));
        assertEquals(new Addition.Refused(PasswordChange.COMMON), add("jonas", "jonas@plant.example"));
        assertEquals(new Addition.Refused(PasswordChange.NOT_TEXT), add("jonas", "Xk2-vq9-pL-7wz-\uD83D"));
        assertFalse(station.people.hasAdministrator());
        assertEquals(0, station.logged(AuditKind.PERSON_ADDED));
    }

    @Test
    void namesAndAddressesOfAnyScriptComeBack() throws VaultException {
        NewPerson person = NewPerson.of("王小明 'x'; DROP TABLE person;--", "王 小明", "");
        Addition added = station.people.addFirstAdministrator(person, PeopleStation.PASSWORD.toCharArray());
        Person found = station.people.find(Username.of("王  小明").orElseThrow()).orElseThrow();
        assertEquals(new Addition.Added(found), added);
        assertEquals("王小明 'x'; DROP TABLE person;--", found.name());
        assertEquals(Optional.empty(), found.email());
    }

    @Test
    void whoSignedInLastComesFirstAndFourAreEnough() throws VaultException {
        long first = station.addJonas().id();
        long last = 0;
        for (int i = 0; i < 5; i++) {
            last = station.addOperator("operator" + i);
            station.vaults.time.pass(Duration.ofMinutes(1));
            long id = last;
            station.vaults.vault.write(handle -> {
                station.store.signedIn(handle, id, station.vaults.time.now());
                return null;
            });
        }
        List<Person> recent = station.people.recent();
        assertEquals(4, recent.size());
        assertEquals(last, recent.get(0).id());
        assertEquals(Optional.of(station.vaults.time.now()), recent.get(0).lastSignInAt());
        assertFalse(recent.stream().anyMatch(person -> person.id() == first));

        long gone = last;
        station.vaults.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0 WHERE id = ?", gone));
        assertFalse(station.people.recent().stream().anyMatch(person -> person.id() == gone));
    }

    @Test
    void aLockedVaultKnowsNobody() {
        station.vaults.vault.lock();
        VaultException refused = assertThrows(VaultException.class, () -> station.people.hasAdministrator());
        assertEquals(VaultException.Reason.LOCKED, refused.reason());
    }

    @Test
    void nobodyPrints() throws VaultException {
        String printed = station.addJonas().toString() + NewPerson.of("Jonas", "jonas", "");
        assertFalse(printed.toLowerCase(java.util.Locale.ROOT).contains("jonas"), printed);
    }
}
