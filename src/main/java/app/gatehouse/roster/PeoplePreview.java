/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import java.util.List;

/**
 * What is in a list of people, compared with who is here. Nobody is added yet.
 *
 * @param good who would be added, in the list's order
 * @param bad the lines that are left out, in the list's order
 */
public record PeoplePreview(List<PeopleLine.Good> good, List<PeopleLine.Bad> bad) {
    /** Copies the lists. */
    public PeoplePreview {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }

    /** How many people the list has, good and bad ones. */
    public int size() {
        return good.size() + bad.size();
    }

    @Override
    public String toString() {
        return "PeoplePreview of " + size();
    }
}
