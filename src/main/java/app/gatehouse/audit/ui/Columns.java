/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import javafx.scene.layout.Region;

/** How wide the columns of the log are; the last one takes the rest. For one page; screen's thread only. */
final class Columns {
    /** So many rows before the last one the next ones are read. */
    static final int NEAR = 20;

    private boolean narrow;
    private boolean days;

    /** For a page with less room. */
    void setNarrow(boolean value) {
        narrow = value;
    }

    /** With the day before the time. */
    void setDays(boolean value) {
        days = value;
    }

    /** Gives the widths to the parts of a row, or to the words above it. */
    void set(Region time, Region event, Region person) {
        // Up to "24 Nov 2025, 06:42:03".
        width(time, days ? (narrow ? 196 : 208) : (narrow ? 96 : 112));
        width(event, narrow ? (days ? 212 : 228) : 284);
        width(person, narrow ? (days ? 136 : 160) : (days ? 180 : 208));
    }

    private static void width(Region part, double width) {
        part.setMinWidth(width);
        part.setPrefWidth(width);
        part.setMaxWidth(width);
    }
}
