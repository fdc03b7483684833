/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.people.Role;
import app.gatehouse.station.Method;
import java.util.List;

/**
 * How one person is covered by second factors. Knows no secret.
 *
 * @param factors in the order of {@link Method}
 * @param mustEnrol an administrator ordered a second factor, to be set up at the next sign-in
 * @param codesLeft unused backup codes
 * @param codes how many the set had; 0: none was made
 */
public record CoverageRow(
        long id,
        String name,
        String username,
        Role role,
        boolean enabled,
        List<HeldFactor> factors,
        boolean mustEnrol,
        int codesLeft,
        int codes) {
    /** Copies the list. */
    public CoverageRow {
        factors = List.copyOf(factors);
    }

    /** Whether they have any second factor. */
    public boolean isCovered() {
        return !factors.isEmpty();
    }

    /** Whether e-mail is the only one, which is no second factor by the standards. */
    public boolean byEmailAlone() {
        return factors.size() == 1 && factors.get(0).method() == Method.EMAIL;
    }

    /** Says nothing about who it is, so that it can stand in a log by mistake. */
    @Override
    public String toString() {
        return "CoverageRow " + id;
    }
}
