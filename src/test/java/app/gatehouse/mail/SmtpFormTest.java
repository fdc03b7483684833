/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.mail.SmtpForm.Problem;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpFormTest {
    private final Map<String, String> fields = new HashMap<>(Map.of(
            "host", "smtp.example.com",
            "port", "587",
            "username", "gatehouse",
            "sender", "gatehouse@example.com",
            "name", "Gatehouse PS-04",
            "timeout", "20",
            "endpoint", "https://login.example.com/token",
            "client", "gatehouse"));
    private SmtpSignIn signIn = SmtpSignIn.PASSWORD;
    private Optional<String> ca = Optional.empty();

    private SmtpForm form() {
        return new SmtpForm(
                fields.get("host"),
                fields.get("port"),
                SmtpSecurity.STARTTLS,
                signIn,
                fields.get("username"),
                fields.get("sender"),
                fields.get("name"),
                fields.get("timeout"),
                ca,
                fields.get("endpoint"),
                fields.get("client"));
    }

    private Set<Problem> with(String field, String typed) {
        fields.put(field, typed);
        return form().problems();
    }

    @Test
    void whatIsRightBecomesSettingsAndFieldsAgain() {
        fields.put("host", "  smtp.example.com ");
        SmtpSettings settings = form().settings();
        assertEquals("smtp.example.com", settings.host());
        assertEquals(587, settings.port());
        assertEquals(Duration.ofSeconds(20), settings.timeout());
        assertEquals(Optional.empty(), settings.tokens());
        assertEquals(settings, SmtpForm.of(settings).settings());
        signIn = SmtpSignIn.XOAUTH2;
        assertEquals("gatehouse", form().settings().tokens().orElseThrow().clientId());
        assertEquals(form(), SmtpForm.of(form().settings()));
        signIn = SmtpSignIn.NONE;
        assertEquals("", form().settings().username());
    }

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        assertEquals(
                EnumSet.of(Problem.HOST_EMPTY, Problem.USERNAME_EMPTY, Problem.SENDER_EMPTY),
                SmtpForm.empty().problems());
        assertThrows(IllegalArgumentException.class, () -> SmtpForm.empty().settings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp.example.com",
                "mail",
                "localhost",
                "post.müller.example",
                "почта.example",
                "xn--mller-kva.example",
                "10.0.0.25",
                "255.255.255.255",
                "::1",
                "2001:db8::25",
                "2001:DB8:0:0:0:0:0:25",
                "::ffff:10.0.0.25",
                "4mail.example"
            })
    void aServerIsANameOrAnAddress(String host) {
        assertEquals(Set.of(), with("host", host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp example.com",
                "smtp.example.com:587",
                "smtp://smtp.example.com",
                "user@smtp.example.com",
                "smtp.example.com/x",
                "smtp..example.com",
                "-smtp.example.com",
                "smtp_.example.com",
                "smtp\r\nRCPT TO:<x>",
                "a\u0000b",
                "256.1.1.1",
                "1.2.3",
                "10.0.0.25.",
                "12345",
                "1:2",
                ":::",
                "12345::1",
                "[::1]"
            })
    void anythingElseIsNoServer(String host) {
        assertEquals(Set.of(Problem.HOST_WRONG), with("host", host));
    }

    @Test
    void aNameHasAnEnd() {
        assertEquals(Set.of(Problem.HOST_WRONG), with("host", "a.".repeat(127) + "example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "+25", "25a", "１２", "999999999999"})
    void aPortIsANumber(String port) {
        assertEquals(Set.of(Problem.PORT_WRONG), with("port", port));
    }

    @ParameterizedTest
    @CsvSource({"4, true", "5, false", "120, false", "121, true", "'', true", "20.5, true"})
    void aTimeoutHasBounds(String seconds, boolean wrong) {
        assertEquals(wrong ? Set.of(Problem.TIMEOUT_WRONG) : Set.of(), with("timeout", seconds));
    }

    @Test
    void theSenderIsAnAddressThatEndsNoHeader() {
        assertEquals(Set.of(Problem.SENDER_WRONG), with("sender", "gatehouse"));
        assertEquals(Set.of(Problem.SENDER_WRONG), with("sender", "a@example.com\r\nBcc: b@example.com"));
        assertEquals(Set.of(), with("sender", "gatehouse@müller.example"));
        assertEquals(Set.of(Problem.SENDER_NAME_WRONG), with("name", "Gatehouse\nBcc: b@example.com"));
        assertEquals(Set.of(Problem.SENDER_NAME_WRONG), with("name", "a\u2028b"));
        assertEquals(Set.of(Problem.SENDER_NAME_WRONG), with("name", "x".repeat(255)));
        assertEquals(Set.of(), with("name", "プレス工場 🔐"));
        assertEquals(Set.of(), with("name", ""));
    }

    @Test
    void aSignInNeedsAName() {
        assertEquals(Set.of(Problem.USERNAME_WRONG), with("username", "a\u0001b"));
        assertEquals(Set.of(Problem.USERNAME_EMPTY), with("username", " "));
        signIn = SmtpSignIn.NONE;
        assertEquals(Set.of(), form().problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com/token",
                "http://localhost.example.com/token",
                "http://127.0.0.1.example.com/",
                "ftp://login.example.com/token",
                "https://user:secret@login.example.com/token",
                "https://login.example.com/token#part",
                "https:///token",
                "login.example.com/token",
                "https://login.example.com/to ken"
            })
    void aTokenEndpointIsAnHttpsAddress(String address) {
        assertEquals(Set.of(), with("endpoint", address));
        signIn = SmtpSignIn.XOAUTH2;
        assertEquals(Set.of(Problem.ENDPOINT_WRONG), form().problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.com/tenant/oauth2/v2.0/token",
                "https://login.example.com:8443/token?x=1",
                "http://localhost:8080/token",
                "http://127.0.0.1:8080/token",
                "http://[::1]:8080/token"
            })
    void plainHttpGoesToTheMachineItselfAlone(String address) {
        signIn = SmtpSignIn.XOAUTH2;
        assertEquals(Set.of(), with("endpoint", address));
    }

    @Test
    void accessTokensNeedAnEndpointAndAClient() {
        signIn = SmtpSignIn.XOAUTH2;
        fields.put("client", "");
        assertEquals(EnumSet.of(Problem.ENDPOINT_EMPTY, Problem.CLIENT_EMPTY), with("endpoint", ""));
        fields.put("endpoint", "https://login.example.com/token");
        assertEquals(Set.of(Problem.CLIENT_WRONG), with("client", "a\tb"));
    }

    @Test
    void aCaFileMustHaveACertificate() {
        ca = Optional.of("no certificate");
        assertEquals(Set.of(Problem.CA_WRONG), form().problems());
    }
}
