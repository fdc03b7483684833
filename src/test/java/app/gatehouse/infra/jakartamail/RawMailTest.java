/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The very bytes that leave, as the server hears them: no text of a person's can become a header, a line or a command. */
class RawMailTest {
    private static final Set<String> HEADERS = new TreeSet<>(Set.of(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted",
            "X-Auto-Response-Suppress"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë\r\nBcc: everybody@plant.test",
                "Zoe\r\n\r\n<script>",
                "Zoe\nBcc: everybody@plant.test",
                "Zoe\rBcc: everybody@plant.test",
                "Zoe\0Bcc: everybody@plant.test",
                "Zoe\u0085Bcc: everybody@plant.test",
                "Zoe\u2028Bcc: everybody@plant.test",
                "Zoe\u2029Bcc: everybody@plant.test",
                "Zoe\r\n.\r\nMAIL FROM:<evil@plant.test>",
                "Zoe\" <evil@plant.test>, \"",
                "Zoe\\\" <evil@plant.test>",
                "=?UTF-8?Q?Zoe=0D=0ABcc:_everybody@plant.test?=",
                "=?UTF-8?B?Wm9l?= <evil@plant.test>",
                "\uD83D half a letter",
                "\u202Etset.tnalp@live\u202C",
                "x, y; z: (comment) <evil@plant.test>"
            })
    void nobodysTextBecomesAHeader(String text) throws Exception {
        Sending sending = new Sending();
        sending.toName = text;
        sending.senderName = text;
        sending.subject = text;
        List<String> raw = raw(sending);

        assertEquals(HEADERS, names(raw));
        assertTrue(raw.stream().allMatch(line -> line.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\t')));
        MimeMessage mail = parsed(raw);
        assertEquals(1, mail.getAllRecipients().length);
        assertEquals("zoe@plant.test", ((InternetAddress) mail.getAllRecipients()[0]).getAddress());
        assertEquals(1, mail.getFrom().length);
        assertEquals("gatehouse@plant.test", ((InternetAddress) mail.getFrom()[0]).getAddress());
        assertFalse(mail.getSubject().chars().anyMatch(Character::isISOControl));
        assertFalse(((InternetAddress) mail.getFrom()[0]).getPersonal().chars().anyMatch(Character::isISOControl));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jonas Weber",
                "Zoë Łukasiewicz",
                "Прессовый цех, линия 4",
                "=?UTF-8?Q?not_encoded?=",
                "O’Brien \"the boss\" \\ (night) <3, nobody@else",
                "木下 さくら 👩‍🏭",
                "می‌خواهم",
                "Maximiliana-Theodora Przybyszewska-Wojciechowska, née von und zu Hohenstein-Langenburg"
            })
    void namesAndSubjectsComeBackAsTheyWere(String text) throws Exception {
        Sending sending = new Sending();
        sending.toName = text;
        sending.senderName = text;
        sending.subject = text;
        MimeMessage mail = parsed(raw(sending));

        assertEquals(text, ((InternetAddress) mail.getFrom()[0]).getPersonal());
        assertEquals(text, ((InternetAddress) mail.getAllRecipients()[0]).getPersonal());
        assertEquals(text, mail.getSubject());
    }

    @Test
    void longTextIsCutBetweenLettersAndFolded() throws Exception {
        Sending sending = new Sending();
        sending.toName = "👩".repeat(3000);
        sending.subject = "x".repeat(3000);
        List<String> raw = raw(sending);

        assertTrue(raw.stream().allMatch(line -> line.length() <= 998));
        MimeMessage mail = parsed(raw);
        assertEquals("👩".repeat(200), ((InternetAddress) mail.getAllRecipients()[0]).getPersonal());
        assertEquals("x".repeat(200), mail.getSubject());
    }

    @Test
    void withoutANameThereIsAnAddressAlone() throws Exception {
        Sending sending = new Sending();
        sending.toName = " \t";
        sending.senderName = "";
        List<String> raw = raw(sending);

        assertTrue(raw.contains("From: gatehouse@plant.test"));
        assertTrue(raw.contains("To: zoe@plant.test"));
    }

    /** A dot alone would end the mail, a bare line feed is read in two ways; servers differ, and mails were smuggled so. */
    @Test
    void bodyCannotEndTheMail() throws Exception {
        Sending sending = new Sending();
        sending.plain = "one\n.\nMAIL FROM:<evil@plant.test>\r\n.\r\nRCPT\r.\r482 913\n";
        List<String> raw = raw(sending);

        assertFalse(raw.contains(".") || raw.stream().anyMatch(line -> line.contains("<bare LF>")));
        assertTrue(raw.contains(".."), "the dot is doubled");
        String text = String.join("\n", raw);
        assertTrue(text.contains("482 913") && text.contains("</p>"));
    }

    @Test
    void bodyIsReadableWithoutDecodingWhereItIsAscii() throws Exception {
        List<String> raw = raw(new Sending());

        assertTrue(raw.stream().anyMatch(line -> line.startsWith("482 913 is your code for ")));
        assertTrue(raw.contains("Content-Transfer-Encoding: quoted-printable"));
    }

    @Test
    void dateIsTheStationsOwn() throws Exception {
        assertTrue(raw(new Sending()).contains("Date: Tue, 24 Nov 2026 06:42:12 +0000"));
    }

    private static List<String> raw(Sending sending) throws Exception {
        try (ScriptedServer server = new ScriptedServer(new PoliteScript())) {
            sending.to(server.port()).send();
            List<String> heard = new ArrayList<>(server.heard);
            assertEquals(
                    List.of("EHLO plant.test", "MAIL FROM:<gatehouse@plant.test>", "RCPT TO:<zoe@plant.test>", "DATA"),
                    heard.subList(0, 4));
            int end = heard.indexOf(".");
            assertTrue(List.of(List.of(), List.of("QUIT")).contains(heard.subList(end + 1, heard.size())));
            return heard.subList(4, end);
        }
    }

    private static Set<String> names(List<String> raw) {
        Set<String> names = new TreeSet<>();
        for (String line : raw.subList(0, raw.indexOf(""))) {
            if (!line.startsWith(" ") && !line.startsWith("\t")) {
                names.add(line.substring(0, line.indexOf(':')));
            }
        }
        return names;
    }

    private static MimeMessage parsed(List<String> raw) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(String.join("\r\n", raw).getBytes(StandardCharsets.US_ASCII)));
    }
}
