/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.station.Policy;
import app.gatehouse.task.TimeSource;
import java.util.Optional;

/**
 * Whose factors the screens are about: the person who is signed in.
 *
 * @param person as they came in
 * @param signInProof what the sign-in itself proved, where it was by a backup code; empty otherwise
 * @param policy what the station asks of its people
 * @param mails whether the station can send e-mail
 * @param stationName the station's name, for the sheet of backup codes
 */
public record FactorHolder(
        Person person, Optional<Proof> signInProof, Policy policy, boolean mails, String stationName) {
    /** The sign-in's proof while it still stands: it ends with the session and with the set-up it was used for. */
    Optional<Proof> standing(TimeSource time) {
        return signInProof.filter(proof -> proof.standsFor(person.id(), time));
    }

    /** Says nothing about who it is. */
    @Override
    public String toString() {
        return "FactorHolder " + person.id();
    }
}
