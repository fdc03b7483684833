/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.people.Person;
import java.util.Set;

/** What came of doing something about a person. */
public sealed interface RosterAnswer {
    /**
     * It is done and saved.
     *
     * @param person as they are now; as they were, where they have been deleted
     */
    record Done(Person person) implements RosterAnswer {}

    /** Nothing was done. */
    record Refused(Refusal why) implements RosterAnswer {}

    /**
     * Nothing was done: somebody else changed this person since the row was looked at.
     *
     * @param now how they are
     * @param changed what the other one changed; never empty
     */
    record Outdated(PersonRow now, Set<Field> changed) implements RosterAnswer {
        /** Copies the set. */
        public Outdated {
            changed = Set.copyOf(changed);
        }
    }

    /** What can be changed about a person. */
    enum Field {
        NAME,
        USERNAME,
        EMAIL,
        ROLE,
        ENABLED
    }
}
