/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

/** How a person stands at the gate, the strongest word first: where two fit, the earlier one is said. */
public enum PersonState {
    /** Switched off: nobody signs in with it. */
    DISABLED,
    /** May come in once without the second factor; {@link PersonRow#releasedFor()}. */
    RELEASED,
    /** The budget of codes is empty, or a kind is off after a hundred wrong codes. */
    NO_TRIES_LEFT,
    /** A wait after wrong tries runs; {@link PersonRow#lockedFor()}. */
    LOCKED,
    /** Holds a one-time password, to be changed at the next sign-in. */
    MUST_CHANGE_PASSWORD,
    /** Nothing stands in the way. */
    ACTIVE
}
