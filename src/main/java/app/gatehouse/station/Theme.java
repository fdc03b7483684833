/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

/** Colours of the whole program. */
public enum Theme {
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK,
    /** As the desktop has it, where it says so; else {@link #LIGHT}. */
    SYSTEM
}
