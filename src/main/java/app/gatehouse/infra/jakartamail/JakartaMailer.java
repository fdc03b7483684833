/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.Letter;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.Mailer;
import app.gatehouse.mail.SmtpSecrets;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.TimeSource;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Hands letters over by SMTP (RFC 5321), one connection a letter. Keeps no connection, no secret and no state between two.
 *
 * <p>Does not ask whether the mail server is the right one for the recipient, and delivers to no other server itself. What the
 * server says is read for its digits alone and reaches no log, no exception and no screen.
 */
public final class JakartaMailer implements Mailer {
    private final TimeSource time;
    private final HostLookup names;

    /**
     * Sends by the system's names.
     *
     * @param lookups threads that look names up; they must not be those that call {@link #send}, which wait for them. A name
     *     server that is silent holds one of them longer than the mail waits
     */
    public JakartaMailer(TimeSource time, Executor lookups) {
        this(time, lookups, InetAddress::getAllByName);
    }

    JakartaMailer(TimeSource time, Executor lookups, HostLookup.Resolver resolver) {
        this.time = time;
        this.names = new HostLookup(lookups, resolver);
    }

    @Override
    public void send(SmtpSettings settings, SmtpSecrets secrets, Letter letter, Cancellation cancellation)
            throws MailFailure {
        QuietLibrary.hush();
        Patience patience = new Patience(time, settings.timeout());
        Instant now = time.now();
        String host = HostLookup.ascii(settings.host());
        Delivery delivery = new Delivery(settings, host, now);
        List<InetAddress> addresses = names.find(host, patience, cancellation);
        try (Wire wire = new Wire(patience)) {
            cancellation.onCancel(wire::cancel);
            delivery.run(wire, addresses, secrets, letter, now.atZone(time.zone()));
        } catch (IOException e) {
            // The machine has no more descriptors.
            throw new MailFailure(Reason.NO_CONNECTION);
        }
    }
}
