/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.people.Person;
import app.gatehouse.signin.Releases;
import app.gatehouse.vault.VaultException;
import org.jdbi.v3.core.Handle;

/**
 * What somebody holds besides their account, and what must go when they may not come in any more. Every method belongs inside
 * the {@code vault.write} that takes the right away. Thread-safe.
 *
 * @param releases the word of a leader that waits for them
 * @param openings their own password for the vault
 */
public record Rights(Releases releases, Openings openings) {
    /** People's own passwords for the vault. A port: the care of the vault knows people, and not the other way round. */
    @FunctionalInterface
    public interface Openings {
        /**
         * Ends somebody's opening password, if they have one, and writes that down; before the person is gone.
         *
         * @param by username of who acts
         */
        void revoke(Handle handle, long personId, String by) throws VaultException;
    }

    /** They are switched off or leave: all of it goes. */
    void end(Handle handle, Person by, Person about) throws VaultException {
        releases.revoke(handle, about.id());
        endOpening(handle, by, about);
    }

    /** They are no leader any more. */
    void endOpening(Handle handle, Person by, Person about) throws VaultException {
        openings.revoke(handle, about.id(), by.username().value());
    }
}
