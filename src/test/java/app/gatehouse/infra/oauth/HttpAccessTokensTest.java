/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.crypto.Secret;
import app.gatehouse.mail.AccessTokens.Granted;
import app.gatehouse.mail.CaFile;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.SmtpSettings.TokenEndpoint;
import app.gatehouse.task.Cancellation;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpAccessTokensTest {
    private static final String CERTIFICATES = "/app/gatehouse/infra/jakartamail/";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpAccessTokens tokens = new HttpAccessTokens();
    private HttpServer server;

    @AfterEach
    void stop() {
        end.countDown();
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private void serve(HttpServer made, HttpHandler handler) throws IOException {
        server = made;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/token", handler);
        server.start();
    }

    private void answers(int status, String body) throws IOException {
        serve(HttpServer.create(), exchange -> answer(exchange, status, body));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        requests.add(exchange.getRequestMethod() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Secret secret(String text) {
        return Secret.taking(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Secret secret) {
        return new String(secret.bytes(), StandardCharsets.UTF_8);
    }

    private Granted refresh(Duration timeout) throws MailFailure {
        return refresh("http://127.0.0.1:" + server.getAddress().getPort() + "/token", Optional.empty(), timeout);
    }

    private Granted refresh(String address, Optional<String> ca, Duration timeout) throws MailFailure {
        return refresh(tokens, address, ca, timeout);
    }

    private static Granted refresh(HttpAccessTokens by, String address, Optional<String> ca, Duration timeout)
            throws MailFailure {
        return by.refresh(
                new TokenEndpoint(address, "gate house"),
                secret("1//re+fresh"),
                Optional.empty(),
                ca,
                timeout,
                new Cancellation());
    }

    private Reason failure(Duration timeout) {
        MailFailure failure = assertThrows(MailFailure.class, () -> refresh(timeout));
        assertNull(failure.getCause(), "the cause may quote what was sent");
        return failure.reason();
    }

    @Test
    void asksAsTheStandardSaysAndTakesWhatItIsGiven() throws Exception {
        answers(
                200,
                "{\"token_type\":\"Bearer\",\"scope\":[\"a\",{\"access_token\":\"no\"}],\"access_token\":\"ya29.A-b_c/1\","
                        + "\"expires_in\":3599,\"refresh_token\":\"next\"}");
        try (Secret refresh = secret("1//re+fresh");
                Secret client = secret("pä&s=s %");
                Granted granted = tokens.refresh(
                        new TokenEndpoint(
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/token", "gate house"),
                        refresh,
                        Optional.of(client),
                        Optional.empty(),
                        LONG,
                        new Cancellation())) {
            assertEquals("ya29.A-b_c/1", text(granted.access()));
            assertEquals(Duration.ofSeconds(3599), granted.validFor());
            assertEquals("next", text(granted.nextRefresh().orElseThrow()));
        }
        assertEquals(
                List.of("POST application/x-www-form-urlencoded grant_type=refresh_token&client_id=gate%20house"
                        + "&refresh_token=1%2F%2Fre%2Bfresh&client_secret=p%C3%A4%26s%3Ds%20%25"),
                requests);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"access_token\":\"a\"} | 0",
                "{\"access_token\":\"a\",\"expires_in\":\"600\"} | 600",
                "{\"access_token\":\"a\",\"expires_in\":-5} | 0",
                "{\"access_token\":\"a\",\"expires_in\":99999999999} | 86400",
                "{\"access_token\":\"a\",\"expires_in\":{\"access_token\":\"b\"}} | 0",
                "{\"access_token\":\"a\",\"refresh_token\":\"1//re+fresh\"} | 0",
                "{\"access_token\":\"a\",\"refresh_token\":null} | 0"
            })
    void whatIsNotSaidIsNotThere(String body, long seconds) throws Exception {
        answers(200, body);
        try (Granted granted = refresh(LONG)) {
            assertEquals("a", text(granted.access()));
            assertEquals(Duration.ofSeconds(seconds), granted.validFor());
            assertEquals(Optional.empty(), granted.nextRefresh());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"invalid_grant\",\"error_description\":\"Token has been expired\"}",
                "401 | {\"error\":\"invalid_client\"}"
            })
    void aRefusalIsToldFromAFault(int status, String body) throws Exception {
        answers(status, body);
        assertEquals(Reason.TOKEN_REFUSED, failure(LONG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | ''",
                "200 | {}",
                "200 | []",
                "200 | \"a\"",
                "200 | <html>Sign in</html>",
                "200 | {\"access_token\":\"a\"",
                "200 | {\"access_token\":\"\"}",
                "200 | {\"access_token\":7}",
                "200 | {\"access_token\":[\"a\"]}",
                "200 | {\"access_token\":\"a b\"}",
                "200 | {\"access_token\":\"a\\u0001auth\"}",
                "200 | {\"access_token\":\"ä\"}",
                "200 | {\"error\":\"invalid_grant\"}",
                "400 | <html>Bad request</html>",
                "400 | {\"error\":7}",
                "403 | {\"error\":\"access_denied\"}",
                "500 | {\"error\":\"server_error\"}",
                "503 | {\"access_token\":\"a\"}"
            })
    void anythingElseMakesNoSense(int status, String body) throws Exception {
        answers(status, body);
        assertEquals(Reason.TOKEN_UNREACHABLE, failure(LONG));
    }

    @Test
    void depthIsNoWayToEatTheStack() throws Exception {
        answers(200, "{\"x\":" + "[".repeat(30_000));
        assertEquals(Reason.TOKEN_UNREACHABLE, failure(LONG));
    }

    @Test
    void anAnswerHasABound() throws Exception {
        answers(200, "{\"access_token\":\"a\",\"x\":\"" + "y".repeat(64 * 1024) + "\"}");
        assertEquals(Reason.TOKEN_UNREACHABLE, failure(LONG));
    }

    @Test
    void anAnswerWithoutAnEndHasOneHere() throws Exception {
        serve(HttpServer.create(), exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[1024];
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(some);
            }
        });
        assertEquals(Reason.TOKEN_UNREACHABLE, failure(LONG));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) throws Exception {
        serve(HttpServer.create(), exchange -> {
            exchange.getResponseHeaders().add("Location", "/token/elsewhere");
            answer(exchange, status, "");
        });
        server.createContext("/token/elsewhere", exchange -> answer(exchange, 200, "{\"access_token\":\"a\"}"));
        assertEquals(Reason.TOKEN_UNREACHABLE, failure(LONG));
        assertEquals(1, requests.size());
    }

    @Test
    void aServerThatStaysSilentIsLeft() throws Exception {
        serve(HttpServer.create(), exchange -> waitForTheEnd());
        assertEquals(Reason.TOKEN_UNREACHABLE, failure(SHORT));
    }

    @Test
    void aServerThatStopsInTheMiddleIsLeft() throws Exception {
        serve(HttpServer.create(), exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"access_token\":".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });
        assertEquals(Reason.TOKEN_UNREACHABLE, failure(SHORT));
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoGivesItUpDoesNotWait() throws Exception {
        Cancellation cancellation = new Cancellation();
        serve(HttpServer.create(), exchange -> {
            cancellation.cancel();
            waitForTheEnd();
        });
        MailFailure failure = assertThrows(
                MailFailure.class,
                () -> tokens.refresh(
                        new TokenEndpoint(
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/token", "gatehouse"),
                        secret("refresh"),
                        Optional.empty(),
                        Optional.empty(),
                        LONG,
                        cancellation));
        assertEquals(Reason.CANCELLED, failure.reason());
    }

    @Test
    void nobodyAtThatPortIsUnreachable() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        MailFailure failure = assertThrows(
                MailFailure.class, () -> refresh("http://127.0.0.1:" + port + "/token", Optional.empty(), LONG));
        assertEquals(Reason.TOKEN_UNREACHABLE, failure.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example.com/token", "ftp://127.0.0.1/token", "file:///etc/passwd", "no"})
    void aSecretDoesNotGoUnprotected(String address) {
        MailFailure failure = assertThrows(MailFailure.class, () -> refresh(address, Optional.empty(), LONG));
        assertEquals(Reason.TOKEN_UNREACHABLE, failure.reason());
    }

    private String serveSecurely(String key) throws Exception {
        HttpsServer secure = HttpsServer.create();
        secure.setHttpsConfigurator(new HttpsConfigurator(tls(key)));
        serve(secure, exchange -> answer(exchange, 200, "{\"access_token\":\"a\"}"));
        return "https://localhost:" + server.getAddress().getPort() + "/token";
    }

    private static SSLContext tls(String key) throws Exception {
        char[] password = "test-only".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = HttpAccessTokensTest.class.getResourceAsStream(CERTIFICATES + key + ".p12")) {
            keys.load(file, password);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static String pem(String name) throws IOException {
        try (InputStream file = HttpAccessTokensTest.class.getResourceAsStream(CERTIFICATES + name + ".pem")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void aPlantsOwnAuthorityIsTrustedWhereItsFileIsChosen() throws Exception {
        String address = serveSecurely("server");
        try (Granted granted = refresh(address, Optional.of(pem("ca")), LONG)) {
            assertEquals("a", text(granted.access()));
        }
        assertEquals(
                Reason.TOKEN_UNREACHABLE,
                assertThrows(MailFailure.class, () -> refresh(address, Optional.empty(), LONG))
                        .reason());
        assertEquals(1, requests.size());
    }

    @Test
    void aFileForTheMailServerLeavesTheAuthoritiesOfJavaTrusted() throws Exception {
        String address = serveSecurely("server");
        HttpAccessTokens ofThisJava = new HttpAccessTokens(new EndpointTrust(() -> List.of(certificate("ca"))));
        try (Granted granted = refresh(ofThisJava, address, Optional.of(pem("other-ca")), LONG)) {
            assertEquals("a", text(granted.access()));
        }
        assertEquals(
                Reason.TOKEN_UNREACHABLE,
                assertThrows(MailFailure.class, () -> refresh(address, Optional.of(pem("other-ca")), LONG))
                        .reason());
        assertEquals(1, requests.size());
    }

    @Test
    void javaItselfTrustsSomebody() throws Exception {
        assertFalse(EndpointTrust.ofJava().isEmpty());
    }

    private static X509Certificate certificate(String name) {
        try {
            CaFile.Reading reading = CaFile.read(pem(name).getBytes(StandardCharsets.US_ASCII));
            return ((CaFile.Reading.Read) reading).file().certificates().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "other-host"})
    void aCertificateIsChecked(String key) throws Exception {
        String address = serveSecurely(key);
        assertEquals(
                Reason.TOKEN_UNREACHABLE,
                assertThrows(MailFailure.class, () -> refresh(address, Optional.of(pem("ca")), LONG))
                        .reason());
        assertTrue(requests.isEmpty());
    }

    @Test
    void aCaFileThatCannotBeReadIsSaid() throws Exception {
        String address = serveSecurely("server");
        assertEquals(
                Reason.CA_FILE,
                assertThrows(MailFailure.class, () -> refresh(address, Optional.of("no"), LONG))
                        .reason());
    }
}
