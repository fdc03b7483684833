/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server's answers mean at each step, in clear text, by STARTTLS and by TLS. */
class JakartaMailerAnswersTest {
    private static final String PASSWORD = "Ключ 7, pässword";

    static Stream<Arguments> noes() {
        List<Arguments> answers = List.of(
                Arguments.of(PoliteScript.GREETING, "554 5.7.1 your host is blocked", Reason.MESSAGE_REFUSED),
                Arguments.of(PoliteScript.GREETING, "421 4.3.2 come back later", Reason.BUSY),
                Arguments.of(PoliteScript.GREETING, "* OK IMAP4rev1 ready", Reason.NOT_SMTP),
                Arguments.of(PoliteScript.GREETING, "HTTP/1.1 400 Bad Request", Reason.NOT_SMTP),
                Arguments.of(PoliteScript.GREETING, "", Reason.NOT_SMTP),
                Arguments.of(PoliteScript.GREETING, "250 not a greeting", Reason.NOT_SMTP),
                Arguments.of("EHLO", "421 4.3.2 too many connections", Reason.BUSY),
                Arguments.of("AUTH", "535 5.7.8 no", Reason.SIGN_IN_REFUSED),
                Arguments.of(
                        "AUTH", "534-5.7.9 an app password is needed\n534 5.7.9 see there", Reason.SIGN_IN_REFUSED),
                Arguments.of("AUTH", "504 5.5.4 unknown mechanism", Reason.SIGN_IN_KIND),
                Arguments.of("AUTH", "538 5.7.11 encryption required", Reason.SIGN_IN_KIND),
                Arguments.of("AUTH", "454 4.7.0 temporary failure", Reason.BUSY),
                Arguments.of("AUTH", "334 more, please", Reason.SIGN_IN_REFUSED),
                Arguments.of("MAIL", "550 5.7.1 not you", Reason.SENDER_REFUSED),
                Arguments.of("MAIL", "530 5.7.0 authentication required", Reason.SIGN_IN_KIND),
                Arguments.of("MAIL", "451 4.3.0 later", Reason.BUSY),
                Arguments.of("RCPT", "550 5.1.1 no such person", Reason.RECIPIENT_REFUSED),
                Arguments.of("RCPT", "552 5.2.2 mailbox full", Reason.RECIPIENT_REFUSED),
                Arguments.of("RCPT", "550-5.1.8 your domain\n550 5.1.8 is not known", Reason.SENDER_REFUSED),
                Arguments.of("RCPT", "450 4.2.0 greylisted", Reason.BUSY),
                Arguments.of("DATA", "554 5.5.1 no valid recipients", Reason.MESSAGE_REFUSED),
                Arguments.of("DATA", "421 4.4.2 time is up", Reason.BUSY),
                Arguments.of(PoliteScript.TAKEN, "554 5.7.1 spam", Reason.MESSAGE_REFUSED),
                Arguments.of(PoliteScript.TAKEN, "550 5.7.60 not your address", Reason.SENDER_REFUSED),
                Arguments.of(PoliteScript.TAKEN, "452 4.3.1 disk full", Reason.BUSY),
                Arguments.of(PoliteScript.TAKEN, "999 what", Reason.NOT_SMTP));
        return answers.stream()
                .flatMap(answer -> Stream.of(SmtpSecurity.values()).map(security -> {
                    Object[] of = answer.get();
                    return Arguments.of(security, of[0], of[1], of[2]);
                }));
    }

    @ParameterizedTest
    @MethodSource("noes")
    void noIsKnownByItsStep(SmtpSecurity security, String step, String answer, Reason reason) throws Exception {
        try (ScriptedServer server = server(security, new PoliteScript().at(step, answer))) {
            to(server, security).fails(reason);
        }
    }

    static Stream<Arguments> steps() {
        return Stream.of(SmtpSecurity.values())
                .flatMap(security -> Stream.of(
                                PoliteScript.GREETING, "EHLO", "AUTH", "MAIL", "RCPT", "DATA", PoliteScript.TAKEN)
                        .map(step -> Arguments.of(security, step)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void hangingUpIsBrokenOffAtEachStep(SmtpSecurity security, String step) throws Exception {
        try (ScriptedServer server = server(security, new PoliteScript().at(step, PoliteScript.HANG_UP))) {
            to(server, security).fails(Reason.BROKEN_OFF);
        }
    }

    @Test
    void hangingUpInsteadOfAHandshakeIsBrokenOff() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.say("220 ready");
            talk.hear();
            talk.say("250-mail\n250 STARTTLS");
            talk.hear();
            talk.say("220 go ahead");
            talk.hear();
        })) {
            to(server, SmtpSecurity.STARTTLS).fails(Reason.BROKEN_OFF);
        }
    }

    @Test
    void withoutStartTlsNothingIsSaidInClearText() throws Exception {
        try (ScriptedServer server = new ScriptedServer(new PoliteScript())) {
            to(server, SmtpSecurity.STARTTLS).fails(Reason.NO_STARTTLS);

            assertEquals(List.of("EHLO plant.test"), server.heard);
        }
    }

    @ParameterizedTest
    @CsvSource({"502 5.5.1 not now, NO_STARTTLS", "454 4.7.0 TLS not available, BUSY", "250 fine, NOT_SMTP"})
    void refusedStartTlsIsNotGoneRound(String answer, Reason reason) throws Exception {
        PoliteScript script =
                new PoliteScript().offering(TestCertificates.server("server")).at("STARTTLS", answer);
        try (ScriptedServer server = new ScriptedServer(script)) {
            to(server, SmtpSecurity.STARTTLS).fails(reason);

            assertEquals(List.of("EHLO plant.test", "STARTTLS"), server.heard);
        }
    }

    @Test
    void serverThatKnowsHeloOnlyHasNoStartTls() throws Exception {
        try (ScriptedServer server = new ScriptedServer(new PoliteScript().at("EHLO", "502 what?"))) {
            to(server, SmtpSecurity.STARTTLS).fails(Reason.NO_STARTTLS);

            assertEquals(List.of("EHLO plant.test", "HELO plant.test"), server.heard);
        }
    }

    @Test
    void serverThatKnowsHeloOnlyTakesMailWithoutSignIn() throws Exception {
        try (ScriptedServer server = new ScriptedServer(new PoliteScript().at("EHLO", "502 what?"))) {
            new Sending().to(server.port()).send();
            to(server, SmtpSecurity.NONE).fails(Reason.SIGN_IN_KIND);
        }
    }

    @Test
    void serverThatKnowsNoHelloIsNoMailServer() throws Exception {
        PoliteScript ftp = new PoliteScript().at("EHLO", "500 what?").at("HELO", "500 what?");
        try (ScriptedServer server = new ScriptedServer(ftp)) {
            new Sending().to(server.port()).fails(Reason.NOT_SMTP);
        }
    }

    /** What was offered before the handshake could have been put there by anybody. */
    @Test
    void whatWasOfferedInClearTextIsForgottenBehindStartTls() throws Exception {
        PoliteScript inside = new PoliteScript().at("EHLO", "250-mail\n250 SIZE 1000");
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.say("220 ready");
            talk.hear();
            talk.say("250-mail\n250-STARTTLS\n250 AUTH PLAIN");
            talk.hear();
            talk.say("220 go ahead");
            talk.secure(TestCertificates.server("server"));
            inside.goOn(talk);
        })) {
            to(server, SmtpSecurity.STARTTLS).fails(Reason.SIGN_IN_KIND);

            assertFalse(server.heard.stream().anyMatch(line -> line.startsWith("AUTH")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"502 5.5.1 what?", "220 hm"})
    void serverThatKnowsNoHelloBehindStartTlsIsLeft(String answer) throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.say("220 ready");
            talk.hear();
            talk.say("250-mail\n250-STARTTLS\n250 AUTH PLAIN");
            talk.hear();
            talk.say("220 go ahead");
            talk.secure(TestCertificates.server("server"));
            new PoliteScript().at("EHLO", answer).goOn(talk);
        })) {
            to(server, SmtpSecurity.STARTTLS).fails(Reason.NOT_SMTP);

            assertEquals(List.of("EHLO plant.test", "STARTTLS", "EHLO plant.test"), server.heard);
        }
    }

    /** Bytes that were slipped in before the handshake must not be taken for answers behind it. */
    @Test
    void answersSlippedInBeforeTheHandshakeDoNotCount() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.say("220 ready");
            talk.hear();
            talk.say("250-mail\n250 STARTTLS");
            talk.hear();
            talk.say("220 go ahead\n250 slipped in");
            talk.secure(TestCertificates.server("server"));
            talk.hear();
            talk.say("421 said in TLS");
        })) {
            to(server, SmtpSecurity.STARTTLS).fails(Reason.BUSY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutAKnownSignInNothingIsSent(SmtpSecurity security) throws Exception {
        String starttls = security == SmtpSecurity.STARTTLS ? "250-STARTTLS\n" : "";
        PoliteScript script = script(security, new PoliteScript())
                .at("EHLO", "250-mail\n" + starttls + "250 AUTH NTLM DIGEST-MD5 CRAM-MD5");
        try (ScriptedServer server = new ScriptedServer(script)) {
            to(server, security).fails(Reason.SIGN_IN_KIND);
            to(server, security)
                    .signingIn(SmtpSignIn.XOAUTH2, "station", "token")
                    .fails(Reason.SIGN_IN_KIND);

            assertFalse(server.heard.stream().anyMatch(line -> line.startsWith("MAIL")));
        }
    }

    @ParameterizedTest
    @CsvSource({"250 AUTH LOGIN", "250 AUTH=LOGIN PLAIN", "250 auth Login"})
    void loginIsSpokenWherePlainIsNotOffered(String offer) throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
            talk.say("220 ready");
            talk.hear();
            talk.say("250-mail\n" + offer);
            talk.hear();
            talk.say("334 VXNlcm5hbWU6");
            talk.hear();
            talk.say("334 UGFzc3dvcmQ6");
            talk.hear();
            talk.say("235 welcome");
            new PoliteScript().goOn(talk);
        })) {
            to(server, SmtpSecurity.NONE).send();

            assertEquals(
                    List.of("AUTH LOGIN", base64("station"), base64(PASSWORD)),
                    List.copyOf(server.heard).subList(1, 4));
        }
    }

    @Test
    void plainIsPreferredAndNamesNobodyElse() throws Exception {
        try (ScriptedServer server = new ScriptedServer(new PoliteScript())) {
            to(server, SmtpSecurity.NONE).send();

            assertEquals("AUTH PLAIN " + base64("\0station\0" + PASSWORD), server.heard.get(1));
        }
    }

    @Test
    void tokenThatIsRefusedIsASignInThatIsRefused() throws Exception {
        PoliteScript script =
                new PoliteScript().at("AUTH", "334 eyJzdGF0dXMiOiI0MDAifQ==").at("", "535 5.7.8 no");
        try (ScriptedServer server = new ScriptedServer(script)) {
            to(server, SmtpSecurity.NONE)
                    .signingIn(SmtpSignIn.XOAUTH2, "gatehouse@plant.test", "ya29.token")
                    .fails(Reason.SIGN_IN_REFUSED);

            assertEquals(
                    List.of("AUTH XOAUTH2 " + base64("user=gatehouse@plant.test\1auth=Bearer ya29.token\1\1"), ""),
                    List.copyOf(server.heard).subList(1, 3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterTheMailWasTakenNothingCountsAnyMore(SmtpSecurity security) throws Exception {
        for (String bye : List.of("500 never heard of it", PoliteScript.HANG_UP, PoliteScript.SILENCE)) {
            try (ScriptedServer server = server(security, new PoliteScript().at("QUIT", bye))) {
                to(server, security).send();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusedRecipientGetsNoMail(SmtpSecurity security) throws Exception {
        try (ScriptedServer server = server(security, new PoliteScript().at("RCPT", "550 5.1.1 no"))) {
            to(server, security).fails(Reason.RECIPIENT_REFUSED);

            assertTrue(server.heard.contains("RCPT TO:<zoe@plant.test>"));
            assertFalse(server.heard.contains("DATA"));
        }
    }

    private static ScriptedServer server(SmtpSecurity security, PoliteScript script) throws Exception {
        return new ScriptedServer(script(security, script));
    }

    private static PoliteScript script(SmtpSecurity security, PoliteScript script) throws Exception {
        return switch (security) {
            case NONE -> script;
            case STARTTLS -> script.offering(TestCertificates.server("server"));
            case TLS -> script.behind(TestCertificates.server("server"));
        };
    }

    private static Sending to(ScriptedServer server, SmtpSecurity security) throws Exception {
        return new Sending()
                .to(server.port())
                .by(security, TestCertificates.pem("ca"))
                .signingIn(SmtpSignIn.PASSWORD, "station", PASSWORD);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
