/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.Letter;
import app.gatehouse.mail.SmtpSettings;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A letter as MIME: plain text and the same in HTML, so that every reader shows one of them. Says of the machine neither its
 * name nor its programs. The bodies stay the letter's own arrays and are only read while it is written.
 */
final class MailMessage extends MimeMessage {
    /** RFC 5322 §3.3. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final String messageId;

    MailMessage(Session session, SmtpSettings settings, Letter letter, ZonedDateTime written)
            throws MessagingException {
        super(session);
        messageId = "<" + letter.id() + "@" + settings.sender().asciiDomain() + ">";
        setHeader("Date", DATE.format(written));
        setHeader(
                "From",
                HeaderText.mailbox(
                        "From", settings.senderName(), settings.sender().ascii()));
        setHeader("To", HeaderText.mailbox("To", letter.toName(), letter.to().ascii()));
        setHeader("Subject", HeaderText.unstructured("Subject", letter.subject()));
        // No holiday answer (RFC 3834 §5; Exchange's own header says the same).
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.plain(), "text/plain"));
        both.addBodyPart(part(letter.html(), "text/html"));
        setContent(both);
        saveChanges();
    }

    private static MimeBodyPart part(byte[] body, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(body, type + "; charset=UTF-8")));
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** The library's own would hold the machine's name, and might ask the network for it. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
