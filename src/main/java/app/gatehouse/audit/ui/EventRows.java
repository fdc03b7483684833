/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditRecord;
import app.gatehouse.audit.AuditWords;
import app.gatehouse.shell.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes rows out of records, with the names that people had when it was built. Immutable, thread-safe. */
final class EventRows implements AuditWords {
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Messages messages;
    private final EventWords words;
    private final Map<Long, String> names = new HashMap<>();
    private final String station;
    private final ZoneId zone;
    private final int year;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter day;
    private final DateTimeFormatter fullDay;

    /**
     * Knows these names.
     *
     * @param now decides of which days the year is told
     */
    EventRows(List<LogNames.Known> people, String station, Instant now, ZoneId zone, Messages messages) {
        Map<String, String> byUsername = new HashMap<>();
        for (LogNames.Known each : people) {
            names.put(each.id(), each.name());
            byUsername.put(each.username(), each.name());
        }
        this.messages = messages;
        this.words = new EventWords(messages, username -> byUsername.getOrDefault(username, username));
        this.station = station;
        this.zone = zone;
        this.year = now.atZone(zone).getYear();
        this.dayOfYear = DateTimeFormatter.ofPattern(messages.get("audit.day"), messages.locale());
        this.day = DateTimeFormatter.ofPattern(messages.get("audit.day.year"), messages.locale());
        this.fullDay = DateTimeFormatter.ofPattern(messages.get("audit.day.full"), messages.locale());
    }

    /** A row for each record. */
    List<EventRow> of(List<AuditRecord> records, boolean withDay) {
        return records.stream().map(record -> row(record, withDay)).toList();
    }

    private EventRow row(AuditRecord record, boolean withDay) {
        AuditEvent event = record.event();
        ZonedDateTime at = event.at().atZone(zone);
        String hours = HOURS.format(at);
        DateTimeFormatter form = at.getYear() == year ? dayOfYear : day;
        return new EventRow(
                record.number(),
                withDay ? messages.get("audit.time", form.format(at), hours) : hours,
                messages.get("audit.time", fullDay.format(at), hours),
                KindLook.of(event.kind()),
                words.title(event.kind()),
                person(event),
                words.line(event),
                words.lines(event));
    }

    /** What somebody is called, by number or else by the username that the log has. */
    String name(long id, String username) {
        return names.getOrDefault(id, username);
    }

    private String person(AuditEvent event) {
        if (event.personId().isPresent()) {
            return name(event.personId().getAsLong(), event.who());
        }
        return station.isEmpty() ? messages.get("audit.station.unnamed") : messages.get("audit.station", station);
    }

    @Override
    public String of(AuditEvent event) {
        return String.join(" ", words.title(event.kind()), person(event), words.line(event));
    }
}
