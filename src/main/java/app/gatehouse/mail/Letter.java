/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.people.EmailAddress;
import java.util.Arrays;
import java.util.UUID;

/**
 * One mail, written and not sent yet. The bodies may bear a code: {@link #close()} wipes them. The same letter keeps its
 * id over several tries, so that a mailbox that gets it twice can tell.
 */
public final class Letter implements AutoCloseable {
    private final EmailAddress to;
    private final String toName;
    private final String subject;
    private final byte[] plain;
    private final byte[] html;
    private final UUID id;

    /**
     * Takes the bodies over.
     *
     * @param toName the person's name; may be empty, in any script
     * @param subject bears no code
     * @param plain UTF-8 text
     * @param html the same in HTML, UTF-8
     */
    public Letter(EmailAddress to, String toName, String subject, byte[] plain, byte[] html, UUID id) {
        this.to = to;
        this.toName = toName;
        this.subject = subject;
        this.plain = plain;
        this.html = html;
        this.id = id;
    }

    /** Whom it is for. */
    public EmailAddress to() {
        return to;
    }

    /** The person's name. */
    public String toName() {
        return toName;
    }

    /** The subject. */
    public String subject() {
        return subject;
    }

    /** The plain text in UTF-8: the live array. */
    public byte[] plain() {
        return plain;
    }

    /** The HTML text in UTF-8: the live array. */
    public byte[] html() {
        return html;
    }

    /** What its Message-ID is made of. */
    public UUID id() {
        return id;
    }

    /** Wipes the bodies; a second call does nothing. */
    @Override
    public void close() {
        Arrays.fill(plain, (byte) 0);
        Arrays.fill(html, (byte) 0);
    }

    @Override
    public String toString() {
        return "Letter";
    }
}
