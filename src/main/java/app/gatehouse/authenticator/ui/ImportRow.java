/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

/**
 * One line of the preview.
 *
 * @param title what it is called
 * @param detail why it is not added, or whose it is
 * @param kind what happens with it
 * @param pill the word for that
 * @param place which of those to add it is, from 0; -1 for others
 */
public record ImportRow(String title, String detail, Kind kind, String pill, int place) {
    /** One that is not added. */
    ImportRow(String title, String detail, Kind kind, String pill) {
        this(title, detail, kind, pill, -1);
    }

    /** What happens with an entry. */
    public enum Kind {
        /** It could not be read. */
        UNREAD,
        /** It is left out. */
        SKIPPED,
        /** It is added. */
        ADD
    }
}
