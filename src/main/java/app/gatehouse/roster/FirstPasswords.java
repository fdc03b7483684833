/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.NewPerson;
import java.util.List;

/** The one-time passwords of people who were added together, to be handed over on paper. Closing it wipes them all. */
public final class FirstPasswords implements AutoCloseable {
    private final List<Entry> entries;

    FirstPasswords(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param password closed with the others
     */
    public record Entry(NewPerson person, FirstPassword password) {}

    /** In the order of the list that the people came from. */
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public void close() {
        entries.forEach(entry -> entry.password().close());
    }

    @Override
    public String toString() {
        return "FirstPasswords of " + entries.size();
    }
}
