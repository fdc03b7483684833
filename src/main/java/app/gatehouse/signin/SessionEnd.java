/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

/** Why a session ended. */
public enum SessionEnd {
    /** The person signed out. */
    SIGNED_OUT,
    /** Nothing was touched for the policy's time. */
    IDLE,
    /** The longest time a session may last is over. */
    TOO_LONG,
    /** The vault was locked. */
    LOCKED,
    /** A backup took the place of what was here. */
    RESTORED,
    /** The program ends. */
    CLOSED
}
