/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.oauth;

import app.gatehouse.crypto.Secret;
import app.gatehouse.mail.AccessTokens;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.task.Cancellation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a token endpoint (RFC 6749 §6) with the JDK's HTTP client: one POST, no redirect followed, an answer of at most
 * 64 KiB, all of it within the time-out. Certificates are checked against the endpoint's name. What the client itself
 * buffers of the secrets is garbage afterwards and cannot be wiped. Nothing of the exchange is in an exception or a log.
 */
public final class HttpAccessTokens implements AccessTokens {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int OK = 200;
    private static final Set<Integer> REFUSING = Set.of(400, 401);

    private final EndpointTrust trust;

    /** Asks over this machine's network. */
    public HttpAccessTokens() {
        this(new EndpointTrust(EndpointTrust::ofJava));
    }

    HttpAccessTokens(EndpointTrust trust) {
        this.trust = trust;
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
        if (!SmtpSettings.TokenEndpoint.isAllowed(endpoint.address())) {
            throw new MailFailure(MailFailure.Reason.TOKEN_UNREACHABLE);
        }
        HttpClient client = client(caCertificates, timeout);
        byte[] body = body(endpoint, refreshToken, clientSecret);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint.address()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return granted(exchange(client, request, timeout, cancellation), refreshToken);
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    private static byte[] body(
            SmtpSettings.TokenEndpoint endpoint, Secret refreshToken, Optional<Secret> clientSecret) {
        try (FormBody form = new FormBody()) {
            form.add("grant_type", "refresh_token")
                    .add("client_id", endpoint.clientId())
                    .add("refresh_token", refreshToken.bytes());
            clientSecret.ifPresent(secret -> form.add("client_secret", secret.bytes()));
            return form.toBytes();
        }
    }

    private static HttpResponse<byte[]> exchange(
            HttpClient client, HttpRequest request, Duration timeout, Cancellation cancellation) throws MailFailure {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new BoundedBody(LONGEST_ANSWER));
        cancellation.onCancel(() -> answer.cancel(true));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new MailFailure(MailFailure.Reason.CANCELLED);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            // The cause may quote the exchange, so it goes no further.
            answer.cancel(true);
            throw new MailFailure(
                    cancellation.isCancelled() ? MailFailure.Reason.CANCELLED : MailFailure.Reason.TOKEN_UNREACHABLE);
        }
    }

    private static Granted granted(HttpResponse<byte[]> response, Secret used) throws MailFailure {
        byte[] json = response.body();
        try (TokenAnswer answer = TokenAnswer.read(json)) {
            if (REFUSING.contains(response.statusCode()) && answer.isError()) {
                throw new MailFailure(MailFailure.Reason.TOKEN_REFUSED);
            }
            Optional<Secret> access = response.statusCode() == OK ? answer.takeAccess() : Optional.empty();
            if (access.isEmpty()) {
                throw new MailFailure(MailFailure.Reason.TOKEN_UNREACHABLE);
            }
            return new Granted(access.get(), answer.validFor(), other(answer.takeRefresh(), used));
        } catch (IOException e) {
            throw new MailFailure(MailFailure.Reason.TOKEN_UNREACHABLE);
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    /** Some endpoints answer with the refresh token that was used. */
    private static Optional<Secret> other(Optional<Secret> next, Secret used) {
        if (next.isPresent() && MessageDigest.isEqual(next.get().bytes(), used.bytes())) {
            next.get().close();
            return Optional.empty();
        }
        return next;
    }

    private HttpClient client(Optional<String> caCertificates, Duration timeout) throws MailFailure {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout);
        if (caCertificates.isPresent()) {
            builder.sslContext(trust.with(caCertificates.get()));
        }
        return builder.build();
    }
}
