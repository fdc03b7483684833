/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.crypto.Secret;
import app.gatehouse.mail.Letter;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.SmtpSecrets;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.task.Cancellation;
import app.gatehouse.testing.MovableTime;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** One mail to be sent, as a test wants it: settings, letter and mailer with what mostly does not matter filled in. */
final class Sending {
    static final UUID ID = UUID.fromString("5f0c1e1a-0000-4000-8000-000000000004");
    static final String PLAIN = "482 913 is your code for Прессовый цех, line 4.\nSecond line.\n";
    static final String HTML = "<p><b>482 913</b> is your code for Прессовый цех, line 4.</p>\n";

    final MovableTime time = new MovableTime();
    final Cancellation cancellation = new Cancellation();
    String host = "localhost";
    SmtpSecurity security = SmtpSecurity.NONE;
    SmtpSignIn signIn = SmtpSignIn.NONE;
    String username = "";
    String secret = "";
    String sender = "gatehouse@plant.test";
    String senderName = "Gatehouse PS-04";
    String to = "zoe@plant.test";
    String toName = "Zoë Łukasiewicz";
    String subject = "Your Gatehouse code";
    String plain = PLAIN;
    String ca;
    /** Long enough for a busy machine; nothing waits for it unless a test is about waiting. */
    Duration timeout = Duration.ofSeconds(20);

    HostLookup.Resolver names = Sending::loopback;
    int port;

    Sending to(int serverPort) {
        port = serverPort;
        return this;
    }

    Sending by(SmtpSecurity other, String pem) {
        security = other;
        ca = pem;
        return this;
    }

    Sending signingIn(SmtpSignIn kind, String name, String password) {
        signIn = kind;
        username = name;
        secret = password;
        return this;
    }

    Sending waiting(Duration longest) {
        timeout = longest;
        return this;
    }

    void send() throws MailFailure {
        SmtpSettings settings = new SmtpSettings(
                host,
                port,
                security,
                signIn,
                username,
                address(sender),
                senderName,
                timeout,
                Optional.ofNullable(ca),
                Optional.empty());
        Optional<Secret> main = signIn == SmtpSignIn.NONE
                ? Optional.empty()
                : Optional.of(Secret.taking(secret.getBytes(StandardCharsets.UTF_8)));
        try (SmtpSecrets secrets = new SmtpSecrets(main, Optional.empty());
                Letter letter = new Letter(
                        address(to),
                        toName,
                        subject,
                        plain.getBytes(StandardCharsets.UTF_8),
                        HTML.getBytes(StandardCharsets.UTF_8),
                        ID)) {
            new JakartaMailer(time, Runnable::run, names).send(settings, secrets, letter, cancellation);
        }
    }

    /** Must not be sent, for that reason, and the exception must hold nothing but the reason. */
    void fails(MailFailure.Reason reason) {
        MailFailure failure = assertThrows(MailFailure.class, this::send);
        assertEquals(reason, failure.reason());
        assertEquals(reason.name(), failure.getMessage());
        assertNull(failure.getCause());
        assertEquals(0, failure.getSuppressed().length);
    }

    static EmailAddress address(String text) {
        return EmailAddress.of(text).orElseThrow();
    }

    /** Every server is this machine; what is no name of the tests asks nobody. */
    static InetAddress[] loopback(String name) throws UnknownHostException {
        if (name.equals("localhost") || name.equals("127.0.0.1") || name.endsWith(".test")) {
            return new InetAddress[] {InetAddress.getByAddress(new byte[] {127, 0, 0, 1})};
        }
        throw new UnknownHostException(name);
    }
}
