/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.json.JsonWriter;
import app.gatehouse.shell.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answer to {@code --status}, in words or in JSON. Stateless. */
final class StatusWords {
    private final Messages messages;
    private final ZoneId zone;

    StatusWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** One line of JSON. */
    static String json(Optional<StationStatus> status) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("running", status.isPresent());
        status.ifPresent(running -> fields.putAll(running.fields()));
        return new String(JsonWriter.write(fields), StandardCharsets.UTF_8);
    }

    /** Three lines: which station, its vault, who is there. */
    String lines(StationStatus status) {
        String name = status.number().isEmpty()
                ? status.station()
                : messages.get("app.status.station", status.station(), status.number());
        String vault = status.openSince()
                .map(since -> messages.get("app.status.vault.open", time(since)))
                .orElseGet(() -> messages.get("app.status.vault.locked"));
        String person = status.person()
                .map(each -> messages.get(
                        "app.status.person",
                        each.username(),
                        messages.get("people.role." + each.role()),
                        time(each.since())))
                .orElseGet(() -> messages.get("app.status.nobody"));
        return name + "\n" + vault + "\n" + person;
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
