/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.crypto.Argon2id;
import app.gatehouse.password.OneTimePassword;
import app.gatehouse.password.PasswordHasher;
import app.gatehouse.password.PasswordStrength;
import app.gatehouse.station.Station;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A station with people and no factors; a test says who has one. */
final class PeopleStation implements AutoCloseable {
    static final String PASSWORD = "green-Tractor-71-sings";
    private static final PasswordStrength STRENGTH = new PasswordStrength();

    final TestVaults vaults;
    final PersonStore store = new PersonStore();
    final Set<Long> withFactor = new HashSet<>();
    Argon2id.Parameters cost = TestVaults.CHEAP.least();
    Station station;
    Passwords passwords;
    People people;

    PeopleStation(Path folder) throws VaultException {
        vaults = TestVaults.create(folder);
        build();
    }

    /** The program ends and starts again. */
    void restart() throws VaultException {
        vaults.reopen();
        build();
    }

    void build() throws VaultException {
        station = new Station(vaults.folder, vaults.disk, vaults.vault, vaults.audit, vaults.time);
        station.load();
        Passwords.Tools tools = new Passwords.Tools(
                new PasswordHasher(vaults.random, cost), STRENGTH, new OneTimePassword(vaults.random));
        passwords = new Passwords(
                vaults.vault,
                vaults.audit,
                store,
                tools,
                station,
                (handle, id) -> withFactor.contains(id),
                vaults.time);
        people = new People(vaults.vault, vaults.audit, store, passwords, vaults.time);
    }

    Person addJonas() throws VaultException {
        NewPerson jonas = NewPerson.of("Jonas Weber", "Jonas.Weber", "jonas@plant.example");
        Addition.Added added = (Addition.Added) people.addFirstAdministrator(jonas, PASSWORD.toCharArray());
        return added.person();
    }

    long addOperator(String username) throws VaultException {
        NewPerson operator = NewPerson.of(username, username, "");
        PersonStore.StoredPassword stored = passwords.stored(PASSWORD.toCharArray(), false);
        return vaults.vault.write(handle -> store.add(handle, operator, Role.OPERATOR, stored, vaults.time.now()));
    }

    Proof proof(long personId, Proof.How how) {
        return new Proof(personId, how, vaults.time);
    }

    int logged(AuditKind kind) throws VaultException {
        AtomicInteger count = new AtomicInteger();
        vaults.audit.verify(record -> {
            if (record.event().kind() == kind) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }

    @Override
    public void close() {
        vaults.close();
    }
}
