/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.testing.MovableTime;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a station believes to be its mail server, by STARTTLS and by TLS. Nothing but a hello is said to anybody else. */
class ServerTrustTest {
    @ParameterizedTest
    @CsvSource({
        "server, localhost, ca",
        "server, mail.plant.test, ca",
        "server, MAIL.Plant.Test., ca",
        "server, müller-pressen.test, ca",
        "server, 127.0.0.1, ca",
        "self-signed, localhost, self-signed"
    })
    void serverIsBelieved(String certificate, String host, String authority) throws Exception {
        for (SmtpSecurity security : secure()) {
            try (ScriptedServer server = server(certificate, security)) {
                to(server, security, host, authority).send();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "expired, localhost, ca, CERTIFICATE_EXPIRED",
        "self-signed-expired, localhost, self-signed-expired, CERTIFICATE_EXPIRED",
        "other-host, localhost, ca, CERTIFICATE_WRONG_HOST",
        "server, www.plant.test, ca, CERTIFICATE_WRONG_HOST",
        "self-signed, mail.plant.test, self-signed, CERTIFICATE_WRONG_HOST",
        "server, localhost, other-ca, CERTIFICATE_UNKNOWN",
        "self-signed, localhost, ca, CERTIFICATE_UNKNOWN",
        "other-host, localhost, other-ca, CERTIFICATE_UNKNOWN"
    })
    void serverIsNotBelieved(String certificate, String host, String authority, Reason reason) throws Exception {
        for (SmtpSecurity security : secure()) {
            try (ScriptedServer server = server(certificate, security)) {
                to(server, security, host, authority).fails(reason);

                assertSaidNothing(server);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void withoutOwnAuthoritiesThePlantsIsUnknown(SmtpSecurity security) throws Exception {
        try (ScriptedServer server = server("server", security)) {
            to(server, security, "localhost", "ca").by(security, null).fails(Reason.CERTIFICATE_UNKNOWN);

            assertSaidNothing(server);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void certificateOfLaterDoesNotHoldYet(SmtpSecurity security) throws Exception {
        try (ScriptedServer server = server("server", security)) {
            Sending sending = to(server, security, "localhost", "ca");
            sending.time.setWallClock(Instant.parse("2019-12-31T00:00:00Z"));

            sending.fails(Reason.CERTIFICATE_EXPIRED);

            assertSaidNothing(server);
        }
    }

    @Test
    void everyAuthorityOfTheFileCounts() throws Exception {
        String both =
                "Subject: our authorities\n" + TestCertificates.pem("other-ca") + "\n" + TestCertificates.pem("ca");
        try (ScriptedServer server = server("server", SmtpSecurity.TLS)) {
            to(server, SmtpSecurity.TLS, "localhost", "ca")
                    .by(SmtpSecurity.TLS, both)
                    .send();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no certificate",
                "-----BEGIN CERTIFICATE-----\nbm9uZQ==\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nMIIB"
            })
    void unreadableAuthoritiesAreNamedBeforeAnybodyIsCalled(String pem) throws Exception {
        try (ScriptedServer server = server("server", SmtpSecurity.TLS)) {
            to(server, SmtpSecurity.TLS, "localhost", "ca")
                    .by(SmtpSecurity.TLS, pem)
                    .fails(Reason.CA_FILE);

            assertEquals(List.of(), server.heard);
        }
    }

    @Test
    void oldTlsIsNotSpoken() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Talk::beSilent);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            TlsLayer layer = new TlsLayer(
                    new ServerTrust(TrustedAuthorities.at(MovableTime.MOCK_UP, Optional.empty()), MovableTime.MOCK_UP),
                    "localhost");

            try (SSLSocket secure = layer.over(socket, server.port())) {
                assertEquals(Set.of("TLSv1.3", "TLSv1.2"), Set.of(secure.getEnabledProtocols()));
            }
        }
    }

    /** A server that is too old says so by an alert (RFC 5246 §7.2). */
    @Test
    void serverThatKnowsOldTlsOnlyIsNoServer() throws Exception {
        byte[] protocolVersion = {0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46};
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.raw(protocolVersion);
            talk.beSilent();
        })) {
            to(server, SmtpSecurity.TLS, "localhost", "ca").fails(Reason.TLS);
        }
    }

    @Test
    void serverIsToldTheNameThatWasAskedFor() throws Exception {
        SSLContext context = TestCertificates.server("server");
        List<String> named = new CopyOnWriteArrayList<>();
        PoliteScript script = new PoliteScript();
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.secure(
                    context,
                    parameters -> parameters.setSNIMatchers(List.of(new SNIMatcher(0) {
                        @Override
                        public boolean matches(SNIServerName name) {
                            named.add(new String(name.getEncoded(), StandardCharsets.US_ASCII));
                            return true;
                        }
                    })));
            script.run(talk);
        })) {
            to(server, SmtpSecurity.TLS, "müller-pressen.test", "ca").send();
        }
        assertEquals(List.of("xn--mller-pressen-wob.test"), named);
    }

    private static void assertSaidNothing(ScriptedServer server) {
        assertFalse(server.heard.stream().anyMatch(line -> !line.startsWith("EHLO") && !line.equals("STARTTLS")));
    }

    private static List<SmtpSecurity> secure() {
        return List.of(SmtpSecurity.STARTTLS, SmtpSecurity.TLS);
    }

    private static ScriptedServer server(String certificate, SmtpSecurity security) throws Exception {
        SSLContext context = TestCertificates.server(certificate);
        PoliteScript script = new PoliteScript();
        return new ScriptedServer(security == SmtpSecurity.TLS ? script.behind(context) : script.offering(context));
    }

    private static Sending to(ScriptedServer server, SmtpSecurity security, String host, String authority)
            throws Exception {
        Sending sending = new Sending()
                .to(server.port())
                .by(security, TestCertificates.pem(authority))
                .signingIn(SmtpSignIn.PASSWORD, "station", "secret");
        sending.host = host;
        return sending;
    }
}
