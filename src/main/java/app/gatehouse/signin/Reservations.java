/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.Optional;

/** Counts a try as wrong, durably, before anything is compared. Blocks; thread-safe. */
final class Reservations {
    private final Vault vault;
    private final Throttle throttle;

    Reservations(Vault vault, Throttle throttle) {
        this.vault = vault;
        this.throttle = throttle;
    }

    /** How a target stands now. */
    Tries look(Target target) throws VaultException {
        return vault.read(handle -> throttle.look(handle, target));
    }

    /**
     * Counts and saves, unless nothing may be tried now: then empty, and nothing is saved, because such a try leaves no
     * trace in the counts.
     *
     * @throws VaultException if it could not be saved: nothing may be compared
     */
    Optional<Tries> reserve(Target target) throws VaultException {
        if (look(target).isBlocked()) {
            return Optional.empty();
        }
        // Looked at again inside the save: another try may have been faster.
        return vault.write(handle -> throttle.look(handle, target).isBlocked()
                ? Optional.empty()
                : Optional.of(throttle.reserve(handle, target)));
    }
}
