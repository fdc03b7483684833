/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import app.gatehouse.task.TimeSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who may change what everybody at the station shares. Every method belongs inside a {@code vault.read} or
 * {@code vault.write}. Thread-safe.
 */
public final class Administrators {
    private final PersonStore people;
    private final SecondFactors factors;
    private final TimeSource time;

    /** Looks people up anew each time. */
    public Administrators(PersonStore people, SecondFactors factors, TimeSource time) {
        this.people = people;
        this.factors = factors;
        this.time = time;
    }

    /** The administrator of this number, unless they are switched off or no administrator any more. */
    public Optional<Person> get(Handle handle, long personId) {
        return people.get(handle, personId)
                .filter(Person::enabled)
                .filter(person -> person.role() == Role.ADMINISTRATOR);
    }

    /** The shift leader or administrator of this number, unless they are switched off or have become less. */
    public Optional<Person> leader(Handle handle, long personId) {
        return people.get(handle, personId)
                .filter(Person::enabled)
                .filter(person -> person.role().compareTo(Role.SHIFT_LEADER) >= 0);
    }

    /**
     * The administrator whose proof this is, if it stands: of the password, and of the factor where one is on. Does not use
     * it up.
     */
    public Optional<Person> proven(Handle handle, Proof proof) {
        return get(handle, proof.personId()).filter(person -> stands(handle, proof, person));
    }

    /** As {@link #proven}, of a shift leader as well as of an administrator. */
    public Optional<Person> provenLeader(Handle handle, Proof proof) {
        return leader(handle, proof.personId()).filter(person -> stands(handle, proof, person));
    }

    private boolean stands(Handle handle, Proof proof, Person person) {
        return proof.standsFor(person.id(), time)
                && (proof.how() == Proof.How.PASSWORD_AND_FACTOR
                        || (proof.how() == Proof.How.PASSWORD && !factors.on(handle, person.id())));
    }

    /** How many administrators can still sign in. */
    public int count(Handle handle) {
        return (int) people.withRole(handle, Role.ADMINISTRATOR).stream()
                .filter(Person::enabled)
                .count();
    }
}
