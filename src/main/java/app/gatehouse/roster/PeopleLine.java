/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Role;
import java.util.List;

/** What one line of a list of people says. */
public sealed interface PeopleLine {
    /** Where it stands in the file, from 1; the last of its lines, where a cell has several. */
    int line();

    /** Somebody who can be added. */
    record Good(int line, NewPerson person, Role role) implements PeopleLine {}

    /**
     * It is left out.
     *
     * @param name what it says as name, cleaned and cut; may be empty
     * @param problems all that is wrong with it, at least one
     */
    record Bad(int line, String name, List<Problem> problems) implements PeopleLine {
        /** Copies the list. */
        public Bad {
            problems = List.copyOf(problems);
        }

        @Override
        public String toString() {
            return "Bad " + line;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param detail see {@link PeopleFault}; cleaned and cut
     */
    record Problem(PeopleFault fault, String detail) {
        @Override
        public String toString() {
            return fault.name();
        }
    }
}
