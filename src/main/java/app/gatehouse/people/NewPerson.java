/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.util.Optional;

/**
 * Somebody to be added, as checked values.
 *
 * @param name as it is shown, trimmed, 1 to 100 code points
 */
public record NewPerson(Username username, String name, Optional<String> email) {
    /** Most code points of a shown name. */
    public static final int LONGEST_NAME = 100;

    /** Most characters of an address (RFC 5321). */
    public static final int LONGEST_EMAIL = 254;

    /** Says nothing about who it is, so that it can stand in a log by mistake. */
    @Override
    public String toString() {
        return "NewPerson";
    }
}
