/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.vault.VaultException;
import java.time.Duration;

/** What came of a username and password. An unknown name gets the same answers as a wrong password. */
public sealed interface PasswordAnswer {
    /** The password was right; the attempt goes on with a second factor. */
    record NeedsCode(Attempt attempt) implements PasswordAnswer {}

    /** The person is in; they have no second factor. */
    record Admitted(Session session) implements PasswordAnswer {}

    /** The password was a one-time one: it must be replaced before entry. */
    record MustChangePassword(PendingChange change) implements PasswordAnswer {}

    /** Name or password is not right; it is never said which. */
    record Wrong() implements PasswordAnswer {}

    /**
     * Nothing was checked, or the last try began a wait.
     *
     * @param total the whole length of this wait
     * @param left what is left of it
     * @param wrongTries how many wrong passwords led to it
     */
    record Wait(Duration total, Duration left, int wrongTries) implements PasswordAnswer {}

    /** The password was right, but an administrator switched the account off. */
    record SwitchedOff() implements PasswordAnswer {}

    /** The vault could not note the try, so nobody is let in. */
    record Unavailable(VaultException.Reason reason) implements PasswordAnswer {}
}
