/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

/** Why something was not done about a person. Nothing has changed. */
public enum Refusal {
    /** Whoever asked may not (any more), or is not signed in any more. */
    NOT_ALLOWED,
    /** The proof does not stand for this, or there is none: ask again. */
    NOT_PROVEN,
    /** That person is not here any more. */
    GONE,
    /** Nobody does this to themself. */
    ONESELF,
    /** That is the one administrator who can still sign in. */
    LAST_ADMINISTRATOR,
    /** Somebody has this username. */
    NAME_TAKEN
}
