/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.vault.VaultException;

/** Sets up second factors and turns them off. Blocks; thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class Enrolment {
    /**
     * Makes a new secret for an app. Needs {@link Proof.How#PASSWORD} where the person has no factor, otherwise
     * {@link Proof.How#PASSWORD_AND_APP} or {@link Proof.How#BACKUP_CODE_SIGN_IN}; the last is used up by the activation.
     *
     * @throws NotProven if the proof does not stand for this
     */
    public AppEnrolment startApp(Person person, Proof proof) throws VaultException, NotProven {
        throw new UnsupportedOperationException();
    }

    /**
     * Turns multi-factor authentication off: the app and the backup codes die. Needs {@link Proof.How#PASSWORD_AND_APP}.
     *
     * @throws NotProven if the proof does not stand for this
     */
    public TurnOff turnOff(long personId, Proof proof) throws VaultException, NotProven {
        throw new UnsupportedOperationException();
    }

    /** What came of turning it off. */
    public enum TurnOff {
        /** It is off. */
        TURNED_OFF,
        /** Policy demands it of everybody here; nothing changed. */
        POLICY_DEMANDS_IT
    }
}
