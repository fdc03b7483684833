/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers that are not there, silent, slow or without an end. Sockets know no clock but the machine's, so the tests of
 * silence wait for a time-out of a fraction of a second, in place of one of half a minute.
 */
@Timeout(60)
class JakartaMailerFaultsTest {
    private static final Duration SHORT = Duration.ofMillis(120);

    @Test
    void unknownNameIsNotFound() {
        Sending sending = new Sending().to(25);
        sending.host = "no-such-host.example";
        sending.fails(Reason.NAME_NOT_FOUND);
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        new Sending().to(port).fails(Reason.NO_CONNECTION);
    }

    /** A full queue of connections drops the next one's packets, as a firewall does. */
    @Test
    void nobodyAnswersTheCall() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Sending sending = new Sending().to(full.getLocalPort()).waiting(SHORT);
            // Two fit in; the kernel completes them alone. From the third on it is silent.
            sending.fails(Reason.NO_ANSWER);
            sending.fails(Reason.NO_ANSWER);
            sending.fails(Reason.NO_ANSWER);
        }
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                Arguments.of(SmtpSecurity.NONE, PoliteScript.GREETING),
                Arguments.of(SmtpSecurity.NONE, PoliteScript.TAKEN),
                Arguments.of(SmtpSecurity.STARTTLS, "EHLO"),
                Arguments.of(SmtpSecurity.STARTTLS, "AUTH"),
                Arguments.of(SmtpSecurity.TLS, PoliteScript.GREETING),
                Arguments.of(SmtpSecurity.TLS, "RCPT"));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void silenceEndsByTheTimeOut(SmtpSecurity security, String step) throws Exception {
        try (ScriptedServer server = server(security, new PoliteScript().at(step, PoliteScript.SILENCE))) {
            to(server, security).waiting(SHORT).fails(Reason.NO_ANSWER);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void silenceInsteadOfAHandshakeEndsByTheTimeOut(SmtpSecurity security) throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            if (security == SmtpSecurity.STARTTLS) {
                talk.say("220 ready");
                talk.hear();
                talk.say("250-mail\n250 STARTTLS");
                talk.hear();
                talk.say("220 go ahead");
            }
            talk.beSilent();
        })) {
            to(server, security).waiting(SHORT).fails(Reason.NO_ANSWER);
        }
    }

    /** So much mail fits into no buffer between the two. */
    @ParameterizedTest
    @EnumSource
    void serverThatDoesNotReadEndsByTheTimeOut(SmtpSecurity security) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        PoliteScript script = new PoliteScript().at("DATA", "354 go ahead").holdingData(over);
        try (ScriptedServer server = server(security, script)) {
            Sending sending = to(server, security).waiting(SHORT);
            sending.plain = "x".repeat(8_000_000);

            sending.fails(Reason.NO_ANSWER);

            over.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void slowServerIsWaitedFor(SmtpSecurity security) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        PoliteScript script = new PoliteScript().before(() -> never.await(20, TimeUnit.MILLISECONDS));
        try (ScriptedServer server = server(security, script)) {
            to(server, security).send();

            assertTrue(server.heard.contains("."));
        }
    }

    /** Each byte comes in time; the test's clock says that each took seven seconds. */
    @ParameterizedTest
    @EnumSource
    void dribblingServerIsLeftAfterAMinute(SmtpSecurity security) throws Exception {
        Sending sending = new Sending().waiting(Duration.ofSeconds(10));
        try (ScriptedServer server = new ScriptedServer(talk -> {
            if (security == SmtpSecurity.TLS) {
                talk.secure(TestCertificates.server("server"));
            }
            talk.raw("220-".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                sending.time.pass(Duration.ofSeconds(7));
                talk.raw(new byte[] {'.'});
            }
        })) {
            sending.to(server.port()).by(security, TestCertificates.pem("ca")).fails(Reason.NO_ANSWER);
        }
    }

    @Test
    void wholeTimeIsThreeTimeOutsWhereTheseAreLong() {
        Sending sending = new Sending();
        Patience patience = new Patience(sending.time, Duration.ofMinutes(2));

        sending.time.pass(Duration.ofMinutes(5));
        assertEquals(60_000, patience.nextWait());
        sending.time.pass(Duration.ofSeconds(60));
        assertTrue(patience.isOver());
    }

    static Stream<Arguments> floods() {
        return Stream.of(SmtpSecurity.values())
                .flatMap(security ->
                        Stream.of("220-welcome\r\n", "x", "220 ready\r\n").map(text -> Arguments.of(security, text)));
    }

    /** The endless greeting, the endless line, and answers that nobody asked for. */
    @ParameterizedTest
    @MethodSource("floods")
    void endlessTalkIsNoSmtp(SmtpSecurity security, String text) throws Exception {
        byte[] much = text.repeat(1000).getBytes(StandardCharsets.US_ASCII);
        try (ScriptedServer server = new ScriptedServer(talk -> {
            if (security == SmtpSecurity.TLS) {
                talk.secure(TestCertificates.server("server"));
            }
            while (true) {
                talk.raw(much);
            }
        })) {
            MailFailure failure =
                    assertThrows(MailFailure.class, () -> to(server, security).send());
            assertTrue(
                    failure.reason() == Reason.NOT_SMTP || failure.reason() == Reason.NO_STARTTLS,
                    failure.reason().name());
        }
    }

    @Test
    void webServerIsNoMailServer() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.raw("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n<html>".getBytes(StandardCharsets.US_ASCII));
        })) {
            to(server, SmtpSecurity.NONE).fails(Reason.NOT_SMTP);
            to(server, SmtpSecurity.TLS).fails(Reason.TLS);
        }
    }

    @Test
    void clearTextWhereTlsIsExpectedIsNoTls() throws Exception {
        try (ScriptedServer server = new ScriptedServer(new PoliteScript())) {
            to(server, SmtpSecurity.TLS).fails(Reason.TLS);
        }
    }

    static Stream<Arguments> cancelled() {
        return Stream.of(SmtpSecurity.values())
                .flatMap(security -> Stream.of(PoliteScript.GREETING, "AUTH", PoliteScript.TAKEN)
                        .map(step -> Arguments.of(security, step)));
    }

    @ParameterizedTest
    @MethodSource("cancelled")
    void cancellingEndsTheWaiting(SmtpSecurity security, String step) throws Exception {
        CountDownLatch silent = new CountDownLatch(1);
        PoliteScript script = new PoliteScript().at(step, PoliteScript.SILENCE).whenSilent(silent::countDown);
        try (ScriptedServer server = server(security, script)) {
            Sending sending = to(server, security);

            assertEquals(Reason.CANCELLED, reasonAfter(sending, silent, sending.cancellation::cancel));
        }
    }

    @Test
    void cancelledBeforeItBeganSendsNothing() throws Exception {
        try (ScriptedServer server = new ScriptedServer(new PoliteScript())) {
            Sending sending = to(server, SmtpSecurity.NONE);
            sending.cancellation.cancel();

            sending.fails(Reason.CANCELLED);

            assertTrue(server.heard.isEmpty());
        }
    }

    /** When the program ends, its threads are interrupted. */
    @Test
    void interruptIsTakenForACancellation() throws Exception {
        CountDownLatch silent = new CountDownLatch(1);
        PoliteScript script =
                new PoliteScript().at("MAIL", PoliteScript.SILENCE).whenSilent(silent::countDown);
        try (ScriptedServer server = new ScriptedServer(script)) {
            Sending sending = to(server, SmtpSecurity.NONE);
            Thread[] sender = new Thread[1];

            assertEquals(
                    Reason.CANCELLED,
                    reasonAfter(
                            () -> {
                                sender[0] = Thread.currentThread();
                                sending.send();
                            },
                            silent,
                            () -> sender[0].interrupt()));
        }
    }

    private interface Work {
        void run() throws MailFailure;
    }

    private static Reason reasonAfter(Sending sending, CountDownLatch moment, Runnable then) throws Exception {
        return reasonAfter(sending::send, moment, then);
    }

    private static Reason reasonAfter(Work work, CountDownLatch moment, Runnable then) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> sent = thread.submit(() -> {
                work.run();
                return null;
            });
            assertTrue(moment.await(10, TimeUnit.SECONDS));
            then.run();
            ExecutionException failure = assertThrows(ExecutionException.class, () -> sent.get(10, TimeUnit.SECONDS));
            return ((MailFailure) failure.getCause()).reason();
        } finally {
            thread.shutdownNow();
        }
    }

    private static ScriptedServer server(SmtpSecurity security, PoliteScript script) throws Exception {
        return new ScriptedServer(
                switch (security) {
                    case NONE -> script;
                    case STARTTLS -> script.offering(TestCertificates.server("server"));
                    case TLS -> script.behind(TestCertificates.server("server"));
                });
    }

    private static Sending to(ScriptedServer server, SmtpSecurity security) throws IOException {
        return new Sending()
                .to(server.port())
                .by(security, TestCertificates.pem("ca"))
                .signingIn(SmtpSignIn.PASSWORD, "station", "secret");
    }
}
