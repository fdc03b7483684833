/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import java.util.List;

/**
 * An event as it stands in the list.
 *
 * @param number of its record
 * @param time when, with the day where the list has several
 * @param moment when, in full
 * @param title what happened
 * @param person about whom: a name, or the station
 * @param detail more of it in one line; may be empty
 * @param lines all of it
 */
public record EventRow(
        long number,
        String time,
        String moment,
        KindLook look,
        String title,
        String person,
        String detail,
        List<String> lines) {
    /** Copies the list. */
    public EventRow {
        lines = List.copyOf(lines);
    }
}
