/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

/**
 * The gate: password, then a second factor where the person has one.
 *
 * <p>Each try is counted and durably saved as wrong before it is checked; if that fails nobody is let in. A name that
 * nobody has costs the same work, the same saves and the same waits as one that somebody has. Blocks; thread-safe. Wipes
 * nothing that it is given: password and code belong to the caller.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class SignIn {
    /** Checks a username, as typed, and a password. Ends any attempt before it. */
    public PasswordAnswer password(String username, char[] password) {
        throw new UnsupportedOperationException();
    }

    /** Tries the app's code. Spaces are passed over; exactly six ASCII digits are needed. */
    public CodeAnswer appCode(Attempt attempt, char[] code) {
        throw new UnsupportedOperationException();
    }

    /** Tries a backup code, which is spent before the person is let in. Exactly eight ASCII digits are needed. */
    public CodeAnswer backupCode(Attempt attempt, char[] code) {
        throw new UnsupportedOperationException();
    }

    /** The person does something on the verification screen; false when the attempt is over. Does not block. */
    public boolean touch(Attempt attempt) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the one-time password and lets the person in. */
    public ChangeAnswer changePassword(PendingChange change, char[] next) {
        throw new UnsupportedOperationException();
    }
}
