/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way to a real mail server and into the mailbox, in clear text, by STARTTLS and by TLS. */
class JakartaMailerTest {
    private static final String PASSWORD = "Żółta łódka, 潜水艦 84";
    private static final Map<SmtpSecurity, MailServer> SERVERS = new EnumMap<>(SmtpSecurity.class);

    @BeforeAll
    static void startServers() throws Exception {
        for (SmtpSecurity security : SmtpSecurity.values()) {
            MailServer server = new MailServer(security);
            server.greenMail.setUser("station@plant.test", "station.ps-04", PASSWORD);
            server.greenMail.setUser("gatehouse@plant.test", "gatehouse@plant.test", "ya29.token");
            SERVERS.put(security, server);
        }
    }

    @AfterAll
    static void stopServers() throws Exception {
        for (MailServer server : SERVERS.values()) {
            server.close();
        }
    }

    @BeforeEach
    void emptyTheMailboxes() throws Exception {
        for (MailServer server : SERVERS.values()) {
            server.greenMail.purgeEmailFromAllMailboxes();
        }
    }

    @ParameterizedTest
    @EnumSource
    void personReadsTheCodeInTheDeliveredMail(SmtpSecurity security) throws Exception {
        MailServer server = SERVERS.get(security);
        to(server, security).send();

        MimeMessage mail = server.mail();
        MimeMultipart both = (MimeMultipart) mail.getContent();
        Matcher code = Pattern.compile("\\d{3} \\d{3}")
                .matcher((String) both.getBodyPart(0).getContent());
        assertTrue(code.find());
        assertEquals("482 913", code.group());
        assertEquals("Your Gatehouse code", mail.getSubject());
    }

    @ParameterizedTest
    @EnumSource
    void mailArrivesWhole(SmtpSecurity security) throws Exception {
        MailServer server = SERVERS.get(security);
        Sending sending = to(server, security);
        sending.senderName = "Прессовый цех, линия 4";
        sending.subject = "Ваш код — Zoë’s “Łódź” 🔑";
        sending.send();

        MimeMessage mail = server.mail();
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertEquals("Прессовый цех, линия 4", from.getPersonal());
        assertEquals("gatehouse@plant.test", from.getAddress());
        InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
        assertEquals("Zoë Łukasiewicz", to.getPersonal());
        assertEquals("zoe@plant.test", to.getAddress());
        assertEquals("Ваш код — Zoë’s “Łódź” 🔑", mail.getSubject());
        assertEquals(
                sending.time.now().getEpochSecond(),
                mail.getSentDate().toInstant().getEpochSecond());
        assertEquals("<" + Sending.ID + "@plant.test>", mail.getMessageID());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("All", mail.getHeader("X-Auto-Response-Suppress", null));
        assertNull(mail.getHeader("X-Mailer"));
        assertEquals("<gatehouse@plant.test>", mail.getHeader("Return-Path", null));

        MimeMultipart both = (MimeMultipart) mail.getContent();
        assertTrue(mail.isMimeType("multipart/alternative"));
        assertEquals(2, both.getCount());
        assertBody("text/plain", Sending.PLAIN, both.getBodyPart(0));
        assertBody("text/html", Sending.HTML, both.getBodyPart(1));
    }

    private static void assertBody(String type, String text, BodyPart part) throws Exception {
        assertTrue(part.isMimeType(type));
        assertEquals(text, ((String) part.getContent()).replace("\r\n", "\n"));
        assertTrue(part.getContentType().contains("charset=UTF-8"));
    }

    @ParameterizedTest
    @EnumSource
    void passwordInAnyScriptSignsIn(SmtpSecurity security) throws Exception {
        MailServer server = SERVERS.get(security);
        to(server, security)
                .signingIn(SmtpSignIn.PASSWORD, "station.ps-04", PASSWORD)
                .send();

        server.mail();
    }

    @ParameterizedTest
    @EnumSource
    void accessTokenSignsIn(SmtpSecurity security) throws Exception {
        MailServer server = SERVERS.get(security);
        to(server, security)
                .signingIn(SmtpSignIn.XOAUTH2, "gatehouse@plant.test", "ya29.token")
                .send();

        server.mail();
    }

    @ParameterizedTest
    @EnumSource
    void wrongPasswordSendsNothing(SmtpSecurity security) throws Exception {
        MailServer server = SERVERS.get(security);
        to(server, security)
                .signingIn(SmtpSignIn.PASSWORD, "station.ps-04", "Zolta lodka")
                .fails(Reason.SIGN_IN_REFUSED);

        assertEquals(0, server.greenMail.getReceivedMessages().length);
    }

    @ParameterizedTest
    @EnumSource
    void nothingInTheMailNamesTheMachine(SmtpSecurity security) throws Exception {
        MailServer server = SERVERS.get(security);
        to(server, security).send();

        String raw = GreenMailUtil.getWholeMessage(server.mail());
        assertTrue(raw.contains("(HELO plant.test)"), "says the sender's domain in EHLO");
        String own = raw.lines().filter(line -> !line.startsWith("Received:")).reduce("", String::concat);
        assertFalse(own.contains(InetAddress.getLocalHost().getHostName()));
        assertFalse(own.contains(System.getProperty("user.name") + "@"));
        assertFalse(own.contains("127.0.0.1"));
        assertFalse(own.contains("JavaMail"));
    }

    @ParameterizedTest
    @EnumSource
    void nextAddressIsTriedWhereNobodyListensAtTheFirst(SmtpSecurity security) throws Exception {
        MailServer server = SERVERS.get(security);
        Sending sending = to(server, security);
        InetAddress deaf = InetAddress.getByAddress(new byte[] {127, 0, 0, 99});
        sending.names = name -> new InetAddress[] {deaf, Sending.loopback(name)[0]};

        sending.send();

        server.mail();
    }

    @ParameterizedTest
    @EnumSource
    void internationalDomainsTravelInAscii(SmtpSecurity security) throws Exception {
        MailServer server = SERVERS.get(security);
        Sending sending = to(server, security);
        sending.host = "müller-pressen.test";
        sending.to = "zoe@łukasiewicz.test";
        sending.sender = "gatehouse@müller-pressen.test";
        sending.send();

        MimeMessage mail = server.mail();
        assertEquals("zoe@xn--ukasiewicz-8zb.test", ((InternetAddress) mail.getAllRecipients()[0]).getAddress());
        assertEquals("<" + Sending.ID + "@xn--mller-pressen-wob.test>", mail.getMessageID());
        assertEquals("gatehouse@xn--mller-pressen-wob.test", ((InternetAddress) mail.getFrom()[0]).getAddress());
    }

    private static Sending to(MailServer server, SmtpSecurity security) throws Exception {
        return new Sending().to(server.port()).by(security, TestCertificates.pem("ca"));
    }
}
