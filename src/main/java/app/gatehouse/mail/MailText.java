/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.people.EmailAddress;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Station;
import app.gatehouse.task.TimeSource;
import java.security.SecureRandom;
import java.time.Instant;

/** Writes the letters: plain text, and HTML that reads well on a phone. Thread-safe. */
public final class MailText {
    private final Station station;
    private final Messages messages;
    private final TimeSource time;
    private final SecureRandom random;

    /** In the words of the bundle. */
    public MailText(Station station, Messages messages, TimeSource time, SecureRandom random) {
        this.station = station;
        this.messages = messages;
        this.time = time;
        this.random = random;
    }

    /**
     * The mail with a code: "482 913 is your code for Press shop, line 4. It is valid until 06:52. If you did not ask for
     * it, tell your shift leader." (decisions, 34).
     *
     * @param code six digits; stays the caller's
     */
    public Letter code(EmailAddress to, String name, char[] code, Instant validUntil) {
        throw new UnsupportedOperationException();
    }

    /** The mail that only shows that mail works. */
    public Letter test(EmailAddress to, String name) {
        throw new UnsupportedOperationException();
    }

    /** The mail about a sensitive change: what, when, at which station, and what to do if it was not you. */
    public Letter notice(EmailAddress to, String name, Notice notice, Instant at) {
        throw new UnsupportedOperationException();
    }
}
