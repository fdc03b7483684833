/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.Letter;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.SmtpSecrets;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSettings;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** One letter on its way over one wire; says why it did not arrive. */
final class Delivery {
    private static final int DEEPEST_CAUSE = 10;

    private final SmtpSettings settings;
    private final String host;
    private final Optional<ServerTrust> trust;

    /**
     * @param host in ASCII
     * @throws MailFailure CA_FILE
     */
    Delivery(SmtpSettings settings, String host, Instant now) throws MailFailure {
        this.settings = settings;
        this.host = host;
        this.trust = settings.security() == SmtpSecurity.NONE
                ? Optional.empty()
                : Optional.of(new ServerTrust(TrustedAuthorities.at(now, settings.caCertificates()), now));
    }

    /**
     * Returns when the server has taken the letter.
     *
     * @param wire not connected yet; stays the caller's
     */
    void run(Wire wire, List<InetAddress> addresses, SmtpSecrets secrets, Letter letter, ZonedDateTime written)
            throws MailFailure {
        try {
            wire.connect(addresses, settings.port());
            Socket plain = new WireSocket(wire, addresses.get(0), settings.port());
            Session session = Session.getInstance(properties());
            SmtpDialogue dialogue = new SmtpDialogue(session, settings, settings.security() == SmtpSecurity.STARTTLS);
            try {
                dialogue.begin(settings.security() == SmtpSecurity.TLS ? secured(plain) : plain);
                dialogue.signIn(settings, secrets);
                dialogue.sendMessage(new MailMessage(session, settings, letter, written), recipient(letter));
            } finally {
                quit(dialogue);
            }
        } catch (MessagingException | IOException | GeneralSecurityException e) {
            throw new MailFailure(reason(wire, e));
        }
    }

    private Socket secured(Socket plain) throws IOException, GeneralSecurityException {
        SSLSocket secure = layer().over(plain, settings.port());
        secure.startHandshake();
        return secure;
    }

    private TlsLayer layer() throws GeneralSecurityException {
        return new TlsLayer(trust.orElseThrow(), host);
    }

    private static Address[] recipient(Letter letter) {
        InternetAddress address = new InternetAddress();
        address.setAddress(letter.to().ascii());
        return new Address[] {address};
    }

    /** The library's settings, and none of the JVM's. */
    private Properties properties() throws GeneralSecurityException {
        Properties properties = new Properties();
        properties.put("mail.debug", "false");
        properties.put("mail.smtp.from", settings.sender().ascii());
        properties.put("mail.smtp.sendpartial", "false");
        // After the mail was taken, nothing that the server says matters.
        properties.put("mail.smtp.quitwait", "false");
        if (settings.security() == SmtpSecurity.STARTTLS) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
            properties.put("mail.smtp.ssl.socketFactory", layer());
        }
        return properties;
    }

    private static void quit(SmtpDialogue dialogue) {
        try {
            dialogue.close();
        } catch (MessagingException e) {
            // Manners only: the letter was taken before, or its failure is on its way to the caller.
        }
    }

    private Reason reason(Wire wire, Exception failure) {
        Optional<Reason> fault = wire.fault();
        if (fault.filter(Reason.CANCELLED::equals).isPresent()) {
            return Reason.CANCELLED;
        }
        Optional<Reason> verdict = trust.flatMap(ServerTrust::verdict);
        if (verdict.isPresent()) {
            return verdict.get();
        }
        Optional<Refusal> refusal = cause(failure, Refusal.class);
        if (refusal.isPresent()) {
            return refusal.get().reason();
        }
        boolean tlsItself = cause(failure, SSLException.class).isPresent()
                && cause(failure, EOFException.class).isEmpty()
                && cause(failure, WireFault.class).isEmpty();
        if (tlsItself || failure instanceof GeneralSecurityException) {
            return Reason.TLS;
        }
        // What is left are answers that fit no command.
        boolean hungUp = cause(failure, EOFException.class).isPresent();
        return fault.orElse(hungUp ? Reason.BROKEN_OFF : Reason.NOT_SMTP);
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> kind) {
        Throwable part = failure;
        for (int depth = 0; part != null && depth < DEEPEST_CAUSE; depth++) {
            if (kind.isInstance(part)) {
                return Optional.of(kind.cast(part));
            }
            part = part.getCause();
        }
        return Optional.empty();
    }
}
