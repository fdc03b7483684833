/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

/** Why a line of a list of people cannot be added. What the detail says stands behind each. */
public enum PeopleFault {
    /** No full name; no detail. */
    NAME_EMPTY,
    /** The name is too long; detail: how many characters it may have. */
    NAME_TOO_LONG,
    /** A control character stands in the name; no detail. */
    NAME_NOT_TEXT,
    /** No username; no detail. */
    USERNAME_EMPTY,
    /** The username is too long; detail: how many characters it may have. */
    USERNAME_TOO_LONG,
    /** A control character stands in the username; no detail. */
    USERNAME_NOT_TEXT,
    /** Not an address; detail: what stands there. */
    EMAIL_WRONG,
    /** No role of this station; detail: what stands there. */
    ROLE_UNKNOWN,
    /** A spreadsheet would take it for a formula; detail: what stands there. */
    FORMULA,
    /** The line has more cells than the first one has names, so that they may be shifted; no detail. */
    TOO_MANY_CELLS,
    /** An earlier line has the same username; detail: the number of that line. */
    USERNAME_TWICE,
    /** Somebody here has the username; detail: the username. */
    USERNAME_HERE
}
