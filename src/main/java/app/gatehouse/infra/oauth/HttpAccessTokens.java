/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.oauth;

import app.gatehouse.crypto.Secret;
import app.gatehouse.mail.AccessTokens;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.task.Cancellation;
import java.time.Duration;
import java.util.Optional;

/** Asks a token endpoint (RFC 6749 §6) with the JDK's HTTP client. */
public final class HttpAccessTokens implements AccessTokens {
    @Override
    public Granted refresh(
            SmtpSettings.TokenEndpoint endpoint,
            Secret refreshToken,
            Optional<Secret> clientSecret,
            Optional<String> caCertificates,
            Duration timeout,
            Cancellation cancellation)
            throws MailFailure {
        throw new UnsupportedOperationException();
    }
}
