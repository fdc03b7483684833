/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import app.gatehouse.station.Method;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asks a signed-in person again before a sensitive change. A port: what counts wrong tries implements it, with the same
 * waits, budgets and replay rule as the sign-in.
 */
public interface Reproof {
    /** How the person can prove themself besides the password. Blocks; sends nothing. */
    Ways ways(long personId) throws VaultException;

    /**
     * What a person is asked for.
     *
     * @param methods whose code is asked for, the preferred one first; empty: the password is enough
     * @param mail the person's mailed codes, there where {@link Method#EMAIL} is among the methods. They end with the
     *     session
     * @param tokenDigits how many digits a code of the person's token has; 0 where {@link Method#TOKEN} is not among the
     *     methods
     */
    record Ways(List<Method> methods, Optional<CodeMail> mail, int tokenDigits) {
        /** Copies the list. */
        public Ways {
            methods = List.copyOf(methods);
        }

        /** Ways of somebody without a token. */
        public Ways(List<Method> methods, Optional<CodeMail> mail) {
            this(methods, mail, 0);
        }
    }

    /**
     * Checks. Blocks (key derivation, a save).
     *
     * @param password wiped by the caller
     * @param code one of the methods that {@link #ways} named; empty only where the person has no second factor
     */
    Answer prove(long personId, char[] password, Optional<Code> code);

    /** A code that was typed. */
    final class Code {
        private final Method method;
        private final char[] digits;

        /**
         * A code for that method.
         *
         * @param digits as many as the method's codes have; not copied, and wiped by the caller
         */
        public Code(Method method, char[] digits) {
            this.method = method;
            this.digits = digits;
        }

        /** What it is a code of. */
        public Method method() {
            return method;
        }

        /** The digits themselves: the caller's array. */
        public char[] digits() {
            return digits;
        }

        @Override
        public String toString() {
            return "Code";
        }
    }

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

    /**
     * The password is right, and the code is the token's, but of far off: the very next code too proves them.
     *
     * @param triesLeft as for {@link Wrong}
     */
    record NextCode(int triesLeft) implements Answer {}

    /** The code was just used: wait for the next one. */
    record JustUsed() implements Answer {}

    /** The password is right, but no mailed code is alive: a new one must be sent. The code was neither checked nor counted. */
    record TooOld() implements Answer {}

    /** Nothing was checked: too many wrong tries. */
    record Wait(Duration left) implements Answer {}

    /** Nothing was checked: the budget of codes is empty. */
    record NoTriesLeft() implements Answer {}

    /** Nothing was checked: the try could not be written down. */
    record Unavailable() implements Answer {}
}
