/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.crypto.Secret;
import app.gatehouse.testing.MovableTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptTokenTest {
    private final MovableTime time = new MovableTime();
    private final KeptToken kept = new KeptToken(time);

    private static SmtpForm at(String host, String port, String username, String endpoint) {
        return new SmtpForm(
                host,
                port,
                SmtpSecurity.STARTTLS,
                SmtpSignIn.XOAUTH2,
                username,
                "gatehouse@example.com",
                "",
                "20",
                Optional.empty(),
                endpoint,
                "gatehouse");
    }

    private static SmtpSettings server() {
        return at("smtp", "587", "station", "https://login.example.com/token").settings();
    }

    private static AccessTokens.Granted granted(String token, Duration validFor) {
        return new AccessTokens.Granted(
                Secret.taking(token.getBytes(StandardCharsets.UTF_8)), validFor, Optional.empty());
    }

    private Optional<String> get(SmtpSettings settings) {
        return kept.get(settings).map(token -> new String(token.bytes(), StandardCharsets.UTF_8));
    }

    private void put(String token, Duration validFor) {
        try (AccessTokens.Granted granted = granted(token, validFor)) {
            kept.put(kept.age(), server(), granted);
        }
    }

    @Test
    void servesTheServerItWasGotForAlone() {
        put("a1", Duration.ofHours(1));
        String login = "https://login.example.com/token";
        assertEquals(Optional.of("a1"), get(server()));
        assertEquals(
                Optional.empty(),
                get(at("mail.example.org", "587", "station", login).settings()));
        assertEquals(Optional.empty(), get(at("smtp", "588", "station", login).settings()));
        assertEquals(Optional.empty(), get(at("smtp", "587", "other", login).settings()));
        assertEquals(
                Optional.empty(),
                get(at("smtp", "587", "station", "https://example.org/token").settings()));
    }

    @Test
    void whatWasAskedForBeforeAllWasForgottenIsNotKept() {
        long before = kept.age();
        kept.forget();
        try (AccessTokens.Granted granted = granted("a1", Duration.ofHours(1))) {
            kept.put(before, server(), granted);
        }
        assertEquals(Optional.empty(), get(server()));
    }

    @Test
    void itsLastMinuteIsNotUsed() {
        put("a1", Duration.ofMinutes(10));
        time.pass(Duration.ofMinutes(9).minusMillis(1));
        assertTrue(get(server()).isPresent());
        time.pass(Duration.ofMillis(1));
        assertEquals(Optional.empty(), get(server()));
    }

    @Test
    void oneThatRunsOutWithinTheMinuteIsNotKept() {
        put("a1", Duration.ofHours(1));
        put("a2", Duration.ofMinutes(1));
        assertEquals(Optional.of("a1"), get(server()), "it replaces nothing");
    }

    @Test
    void droppedAndForgottenOnesAreGone() {
        put("a1", Duration.ofHours(1));
        kept.drop();
        assertEquals(Optional.empty(), get(server()));
        put("a2", Duration.ofHours(1));
        kept.forget();
        assertEquals(Optional.empty(), get(server()));
    }
}
