/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

/**
 * What the code's part of a row shows. Immutable.
 *
 * @param state what is known
 * @param code in groups; dashes or dots while there is none to see
 * @param next the code that follows; empty for a counter
 * @param secondsLeft of this code, 1 to {@code period}; 0 for a counter
 * @param period how long a code lasts, in seconds; 0 for a counter
 * @param counter which code of a counter is shown; -1 for none, and for codes by time
 */
public record RowCode(State state, String code, String next, int secondsLeft, int period, long counter) {
    /** From here on the next code is strong, and the ring amber. */
    private static final int ENDING_SECONDS = 5;

    /** Whether the code is about to end. */
    public boolean isEnding() {
        return period > 0 && secondsLeft <= ENDING_SECONDS;
    }

    /** Says nothing of the code. */
    @Override
    public String toString() {
        return "RowCode " + state;
    }

    /** What is known of a code. */
    public enum State {
        /** Its secret is not read yet, or a counter's code was not asked for. */
        NONE,
        /** It is there, but policy hides it until it is touched. */
        HIDDEN,
        /** It is to be seen. */
        SHOWN
    }
}
