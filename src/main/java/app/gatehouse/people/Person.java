/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A person of this station, without any secret.
 *
 * @param name as it is shown
 * @param enabled false: switched off, may not sign in
 * @param mustChangePassword the present password was handed over and works only to choose another
 */
public record Person(
        long id,
        Username username,
        String name,
        Optional<String> email,
        Role role,
        boolean enabled,
        boolean mustChangePassword,
        Instant passwordChangedAt,
        Optional<Instant> lastSignInAt) {
    /** Says nothing about who it is, so that it can stand in a log by mistake. */
    @Override
    public String toString() {
        return "Person " + id;
    }
}
