/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

/**
 * The session of the person who is signed in, as far as the frame around the screens needs it. A port, because the shell
 * sees no feature. Screen's thread only; no call blocks for long.
 */
public interface OpenSession {
    /** Whole seconds until the session ends by itself, rounded up; zero or less: it is due. */
    long secondsLeft();

    /** Whether a touch puts that end off. False when the longest time of a session ends first. */
    boolean canStay();

    /** The person did something. */
    void touch();

    /** Ends the session because the person asked, and shows the sign-in screen. */
    void signOut();

    /** Ends the session because its time is over, and shows the sign-in screen with the reason. */
    void timeOut();
}
