/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.time.Duration;

/**
 * Asks a signed-in person again before a sensitive change. A port: what counts wrong tries implements it, with the same
 * waits, budgets and replay rule as the sign-in.
 */
public interface Reproof {
    /**
     * Checks. Blocks (key derivation, a save).
     *
     * @param password wiped by the caller
     * @param codeOrNull six digits of the app; null only where the person has no second factor
     */
    Answer prove(long personId, char[] password, char[] codeOrNull);

    /** What came of it. */
    sealed interface Answer {}

    /** They are who they say. */
    record Proved(Proof proof) implements Answer {}

    /**
     * Password or code is not right; which one is not said.
     *
     * @param triesLeft until the next wait or the end of the budget, whichever is nearer
     */
    record Wrong(int triesLeft) implements Answer {}

    /** The code was just used: wait for the next one. */
    record JustUsed() implements Answer {}

    /** Nothing was checked: too many wrong tries. */
    record Wait(Duration left) implements Answer {}

    /** Nothing was checked: the budget of codes is empty. */
    record NoTriesLeft() implements Answer {}

    /** Nothing was checked: the try could not be written down. */
    record Unavailable() implements Answer {}
}
