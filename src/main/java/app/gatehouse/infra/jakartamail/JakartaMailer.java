/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import app.gatehouse.mail.Letter;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.Mailer;
import app.gatehouse.mail.SmtpSecrets;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.task.Cancellation;

/** Hands letters over by SMTP (RFC 5321). Keeps no connection and no state. */
public final class JakartaMailer implements Mailer {
    @Override
    public void send(SmtpSettings settings, SmtpSecrets secrets, Letter letter, Cancellation cancellation)
            throws MailFailure {
        throw new UnsupportedOperationException();
    }
}
