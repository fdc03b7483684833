/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.people.PasswordChange;
import app.gatehouse.vault.VaultException;

/** What came of replacing a one-time password at the gate. */
public sealed interface ChangeAnswer {
    /** The new password is in force and the person is in. */
    record Admitted(Session session) implements ChangeAnswer {}

    /** The new password was refused; try another one. Never {@link PasswordChange#CHANGED}. */
    record Refused(PasswordChange why) implements ChangeAnswer {}

    /** Too late, or the vault was locked in between: begin with the one-time password again. */
    record Expired() implements ChangeAnswer {}

    /** The vault could not save it. */
    record Unavailable(VaultException.Reason reason) implements ChangeAnswer {}
}
