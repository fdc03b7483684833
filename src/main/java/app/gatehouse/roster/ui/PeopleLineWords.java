/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

/**
 * A line of a list of people that is left out, in words.
 *
 * @param line its number
 * @param title the number, and the name where it says one
 * @param detail all that is wrong with it
 */
public record PeopleLineWords(int line, String title, String detail) {
    /** Says nothing about who it is. */
    @Override
    public String toString() {
        return "Line " + line;
    }
}
