/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.crypto.Secret;
import app.gatehouse.task.Cancellation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A token endpoint that gives refresh tokens out for one use: "r1" becomes "r2", and the access token is "a2". */
final class TestTokens implements AccessTokens {
    /** The refresh tokens that were used. */
    final List<String> used = new ArrayList<>();

    /** How long access tokens are good. */
    Duration validFor = Duration.ofHours(1);

    /** What else happens while the endpoint is asked. */
    Runnable meanwhile = () -> {};

    private int number = 1;

    /** For where none is needed. */
    static AccessTokens none() {
        return (endpoint, token, secret, ca, timeout, cancellation) -> {
            throw new AssertionError("No token is needed here");
        };
    }

    @Override
    public Granted refresh(
            SmtpSettings.TokenEndpoint endpoint,
            Secret refreshToken,
            Optional<Secret> clientSecret,
            Optional<String> caCertificates,
            Duration timeout,
            Cancellation cancellation)
            throws MailFailure {
        String given = new String(refreshToken.bytes(), StandardCharsets.UTF_8);
        used.add(given);
        if (!given.equals("r" + number)) {
            throw new MailFailure(MailFailure.Reason.TOKEN_REFUSED);
        }
        number++;
        meanwhile.run();
        return new Granted(secret("a" + number), validFor, Optional.of(secret("r" + number)));
    }

    private static Secret secret(String text) {
        return Secret.taking(text.getBytes(StandardCharsets.UTF_8));
    }
}
