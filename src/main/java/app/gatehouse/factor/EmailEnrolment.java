/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.people.CodeMail;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.vault.VaultException;

/**
 * E-mail as a second factor, not in force yet: nothing is saved before the code that was just sent to the address comes
 * back. Close it when the screen is left. Thread-safe.
 */
public final class EmailEnrolment implements AutoCloseable {
    /** The codes for an address; one for another address kills those of the one before. Does not block. */
    public CodeMail mail(EmailAddress to) {
        throw new UnsupportedOperationException();
    }

    /**
     * Tries the code. The right one puts the address in force, makes it the person's address, and makes backup codes where
     * there are none, in one save.
     *
     * @param code left as it is; spaces are passed over
     */
    public Activation confirm(char[] code) throws VaultException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
