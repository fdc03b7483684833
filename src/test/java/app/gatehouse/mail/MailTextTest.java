/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.EmailAddress;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextTest {
    private static final EmailAddress TO =
            EmailAddress.of("maria.kowalska@example.com").orElseThrow();
    private static final Pattern REMOTE = Pattern.compile("https?:|src=|<img|<link|<script|url\\(|@import");

    @TempDir
    Path folder;

    private TestGate gate;

    @BeforeEach
    void open() throws VaultException {
        gate = new TestGate(folder);
        gate.station.setUp("Press shop, line 4", "PS-04");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private Letter code(String digits) {
        Instant until = gate.time.now().plus(Duration.ofMinutes(10));
        return gate.mailText.code(TO, "Maria Kowalska", digits.toCharArray(), until);
    }

    private static String plain(Letter letter) {
        return new String(letter.plain(), StandardCharsets.UTF_8);
    }

    private static String html(Letter letter) {
        return new String(letter.html(), StandardCharsets.UTF_8);
    }

    @Test
    void theCodeIsSaidInTheWordsThatWereSettled() {
        Letter letter = code("482913");
        assertEquals("Your Gatehouse code", letter.subject());
        assertEquals(
                "482 913 is your code for Press shop, line 4. It is valid until 06:52."
                        + " If you did not ask for it, tell your shift leader.\n",
                plain(letter));
        assertEquals(TO, letter.to());
        assertEquals("Maria Kowalska", letter.toName());
    }

    @Test
    void htmlHasTheSameWordsAndTheCodeInOnePiece() {
        String html = html(code("482913"));
        assertTrue(html.contains(">482\u00a0913</span> is your code for Press shop, line 4.</p>"), html);
        assertTrue(html.contains("It is valid until 06:52."), html);
        assertTrue(html.contains("If you did not ask for it, tell your shift leader."), html);
    }

    @Test
    void leadingZerosStay() {
        assertTrue(plain(code("000007")).startsWith("000 007 is your code"));
    }

    @Test
    void theCallersDigitsStayAndTheLettersAreWiped() {
        char[] digits = "482913".toCharArray();
        Letter letter = gate.mailText.code(TO, "", digits, gate.time.now());
        assertArrayEquals("482913".toCharArray(), digits);
        letter.close();
        assertArrayEquals(new byte[letter.plain().length], letter.plain());
        assertArrayEquals(new byte[letter.html().length], letter.html());
    }

    @Test
    void aCodeIsSixDigitsAndNothingElse() {
        assertThrows(IllegalArgumentException.class, () -> code("48291\u0663"));
    }

    @Test
    void nothingIsFetchedAndNoColourFightsADarkScreen() {
        for (Letter letter : new Letter[] {code("482913"), gate.mailText.test(TO, "Maria")}) {
            String html = html(letter);
            assertFalse(REMOTE.matcher(html).find(), html);
            assertTrue(html.contains("name=\"color-scheme\" content=\"light dark\""), html);
            assertFalse(Pattern.compile("background|[^-]color:").matcher(html).find(), html);
            assertTrue(html.contains("width=device-width"), html);
        }
    }

    @Test
    void namesAreNoMarkup() throws VaultException {
        gate.station.setUp("<b>A & \"B\"</b>", "");
        String html = html(gate.mailText.test(TO, "Maria"));
        assertTrue(html.contains("&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt;"), html);
        Letter notice = gate.mailText.notice(TO, "<i>Maria</i>", Notice.MFA_ON, gate.time.now());
        assertTrue(html(notice).contains("Account: &lt;i&gt;Maria&lt;/i&gt;."), html(notice));
        assertTrue(plain(notice).contains("Account: <i>Maria</i>."), plain(notice));
    }

    @Test
    void namesOfAnyScriptAreUtf8() throws VaultException {
        gate.station.setUp("プレス工場", "");
        assertTrue(plain(code("482913")).contains("for プレス工場. "));
        assertTrue(html(code("482913")).contains("for プレス工場.</p>"));
    }

    @Test
    void aStationWithoutANameHasItsNumberOrNone() throws VaultException {
        gate.station.setUp("", "PS-04");
        assertTrue(plain(code("482913")).contains("is your code for PS-04. "));
        gate.station.setUp("", "");
        assertTrue(plain(code("482913")).contains("is your code for this station. "));
    }

    @Test
    void bracesInANameAreJustThat() throws VaultException {
        gate.station.setUp("Line {0} {x}", "");
        assertTrue(plain(code("482913")).contains("for Line {0} {x}. "));
    }

    @Test
    void eachLetterHasAnIdOfItsOwn() {
        assertNotEquals(code("482913").id(), code("482913").id());
    }

    @Test
    void theTestMailSaysWhereAndWhen() {
        Letter letter = gate.mailText.test(TO, "Maria");
        assertEquals("Test e-mail from Gatehouse", letter.subject());
        assertTrue(plain(letter).contains("Press shop, line 4"), plain(letter));
        assertTrue(plain(letter).contains("Sent on Tuesday 24 November 2026 at 06:42."), plain(letter));
    }

    @ParameterizedTest
    @EnumSource
    void everyNoticeSaysWhatWhenWhereAndWhatToDo(Notice notice) {
        Letter letter = gate.mailText.notice(TO, "Maria Kowalska", notice, gate.time.now());
        assertFalse(letter.subject().isBlank());
        for (String text : new String[] {plain(letter), html(letter)}) {
            assertTrue(text.contains("When and where: Tuesday 24 November 2026, 06:42, Press shop, line 4."), text);
            assertTrue(text.contains("Account: Maria Kowalska."), text);
            assertTrue(text.contains("If this was not you, tell your administrator at once."), text);
        }
    }
}
