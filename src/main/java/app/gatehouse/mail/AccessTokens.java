/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.crypto.Secret;
import app.gatehouse.task.Cancellation;
import java.time.Duration;
import java.util.Optional;

/** Gets access tokens by a refresh token (RFC 6749 §6). A port. Blocks; thread-safe. Keeps nothing. */
public interface AccessTokens {
    /**
     * Asks the endpoint for a token.
     *
     * @param refreshToken in UTF-8; stays the caller's
     * @param clientSecret likewise, where there is one
     * @param caCertificates PEM of authorities to trust beside those of the Java that runs, where a file was chosen
     * @return tokens to be closed by the caller
     * @throws MailFailure TOKEN_REFUSED, TOKEN_UNREACHABLE, CANCELLED
     */
    Granted refresh(
            SmtpSettings.TokenEndpoint endpoint,
            Secret refreshToken,
            Optional<Secret> clientSecret,
            Optional<String> caCertificates,
            Duration timeout,
            Cancellation cancellation)
            throws MailFailure;

    /**
     * What the endpoint granted.
     *
     * @param access the access token
     * @param validFor how long the access token is good, as the endpoint says; zero where it does not say
     * @param nextRefresh a refresh token in place of the one used, where the endpoint gave one
     */
    record Granted(Secret access, Duration validFor, Optional<Secret> nextRefresh) implements AutoCloseable {
        @Override
        public void close() {
            access.close();
            nextRefresh.ifPresent(Secret::close);
        }

        @Override
        public String toString() {
            return "Granted";
        }
    }
}
