/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.mail.MailText;
import app.gatehouse.mail.Postman;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.task.TimeSource;
import java.security.SecureRandom;

/** Makes {@link MailedCode}s and sees to the limits that hold for a person over all of them. Thread-safe; nothing blocks. */
public final class MailedCodes {
    /** Sends through the postman. */
    public MailedCodes(Postman postman, MailText text, TimeSource time, SecureRandom random) {}

    /** For one thing that the person wants to do; nothing is sent yet. To be closed. */
    public MailedCode begin(Person person, EmailAddress to) {
        throw new UnsupportedOperationException();
    }

    /** Kills every code of the person: at sign-out, and when an account is reset. */
    public void end(long personId) {
        throw new UnsupportedOperationException();
    }

    /** Kills every code: the vault was locked. */
    public void endAll() {
        throw new UnsupportedOperationException();
    }
}
