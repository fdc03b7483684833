/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

/** What came of the first code of a new method. */
public enum Activation {
    /** The method is in force, and backup codes wait to be saved. */
    ACTIVATED,
    /** The method is in force, and the backup codes stay as they are. */
    ADDED,
    /** Not the code of this key. */
    WRONG,
    /** The code of this key, but minutes early or late: one of the two clocks is wrong. */
    CLOCK,
    /** Token: its code, but of far off; type the next one that it shows too. */
    NEXT_CODE,
    /** Not that many ASCII digits. */
    MALFORMED,
    /** E-mail: no code is alive; send a new one. */
    TOO_OLD,
    /** Closed, or the person's factor changed or their account was switched off in between: begin again. */
    OVER
}
