/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.people.CodeMail;
import app.gatehouse.people.EmailAddress;

/**
 * The mailed codes of one thing that one person wants to do: one sign-in, one proof, one enrolment. Six random digits, kept
 * as a salted hash in memory alone, good for ten minutes and once; a new one kills the one before (NIST SP 800-63B-4
 * §3.1.3.2). Resend after a minute, five in all here and ten an hour for the person. Does not count wrong tries towards the
 * gate's budget: the caller does. No call blocks; thread-safe.
 */
public final class MailedCode implements CodeMail, AutoCloseable {
    @Override
    public Request send() {
        throw new UnsupportedOperationException();
    }

    @Override
    public State state() {
        throw new UnsupportedOperationException();
    }

    @Override
    public EmailAddress to() {
        throw new UnsupportedOperationException();
    }

    /** Compares with the live code in constant time; changes nothing. */
    public Check check(char[] digits) {
        throw new UnsupportedOperationException();
    }

    /** Uses the live code up if these are its digits: true once. */
    public boolean useUp(char[] digits) {
        throw new UnsupportedOperationException();
    }

    /** What a comparison came to. */
    public enum Check {
        /** The live code. */
        RIGHT,
        /** Not the live code. */
        WRONG,
        /** No code is alive: none was sent, or it is older than ten minutes, used up or given up. Nothing was compared. */
        TOO_OLD
    }

    /** Kills the code; nothing can be sent or used any more. A second call does nothing. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return "MailedCode";
    }
}
