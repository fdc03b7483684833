/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.people.EmailAddress;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Station;
import app.gatehouse.station.StationSettings;
import app.gatehouse.task.TimeSource;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes the letters: plain text, and HTML that reads well on a phone. Thread-safe. */
public final class MailText {
    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String PLAIN_GAP = " ";
    /** A phone must not break the code into two lines. */
    private static final String HTML_GAP = "\u00a0";

    private final Station station;
    private final Messages messages;
    private final TimeSource time;
    private final SecureRandom random;
    private final DateTimeFormatter dates;

    /** In the words of the bundle. */
    public MailText(Station station, Messages messages, TimeSource time, SecureRandom random) {
        this.station = station;
        this.messages = messages;
        this.time = time;
        this.random = random;
        this.dates = DateTimeFormatter.ofPattern(messages.get("mail.date-pattern"), messages.locale());
    }

    /**
     * The mail with a code: "482 913 is your code for Press shop, line 4. It is valid until 06:52. If you did not ask for
     * it, tell your shift leader." (decisions, 34).
     *
     * @param code six digits; stays the caller's
     */
    public Letter code(EmailAddress to, String name, char[] code, Instant validUntil) {
        String subject = messages.get("mail.code.subject");
        List<String> sentences = List.of(
                messages.get("mail.code.is", LetterBody.PLACE, here()),
                messages.get("mail.code.valid", clock(validUntil)),
                messages.get("mail.code.stranger"));
        return new Letter(
                to,
                name,
                subject,
                LetterBody.of(String.join(" ", sentences) + "\n", code, PLAIN_GAP),
                LetterBody.of(html(subject, sentences), code, HTML_GAP),
                id());
    }

    /** The mail that only shows that mail works. */
    public Letter test(EmailAddress to, String name) {
        Instant now = time.now();
        return letter(
                to,
                name,
                messages.get("mail.test.subject"),
                List.of(messages.get("mail.test.works", here()), messages.get("mail.test.sent", day(now), clock(now))));
    }

    /** The mail about a sensitive change: what, when, at which station, and what to do if it was not you. */
    public Letter notice(EmailAddress to, String name, Notice notice, Instant at) {
        String key = "mail.notice." + notice.name();
        return letter(
                to,
                name,
                messages.get(key + ".subject"),
                List.of(
                        messages.get(key),
                        messages.get("mail.notice.when", day(at), clock(at), here()),
                        messages.get("mail.notice.account", name),
                        messages.get("mail.notice.stranger")));
    }

    private Letter letter(EmailAddress to, String name, String subject, List<String> paragraphs) {
        return new Letter(
                to,
                name,
                subject,
                LetterBody.of(String.join("\n\n", paragraphs) + "\n"),
                LetterBody.of(html(subject, paragraphs)),
                id());
    }

    private String html(String subject, List<String> paragraphs) {
        HtmlLetter html = new HtmlLetter(subject, messages.locale());
        paragraphs.forEach(html::paragraph);
        return html.end();
    }

    private String here() {
        StationSettings settings = station.settings();
        if (!settings.name().isEmpty()) {
            return settings.name();
        }
        return settings.number().isEmpty() ? messages.get("mail.this-station") : settings.number();
    }

    private String day(Instant instant) {
        return dates.format(instant.atZone(time.zone()));
    }

    private String clock(Instant instant) {
        return HOURS_AND_MINUTES.format(instant.atZone(time.zone()));
    }

    /** Random alone: a Message-ID says nothing about the machine. */
    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
