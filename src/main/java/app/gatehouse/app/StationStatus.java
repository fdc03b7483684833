/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.json.Json;
import app.gatehouse.json.JsonBroken;
import app.gatehouse.json.JsonReader;
import app.gatehouse.json.JsonWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the station stands, for whoever asks with {@code --status} on the same account. No secret.
 *
 * @param station its name, as its face bears it
 * @param number its number; may be empty
 * @param openSince since when the vault is open; empty: it is not
 * @param person who is signed in
 */
record StationStatus(String station, String number, Optional<Instant> openSince, Optional<Inside> person) {
    /**
     * Who is signed in.
     *
     * @param role OPERATOR, SHIFT_LEADER or ADMINISTRATOR
     */
    record Inside(String username, String role, Instant since) {}

    /** The fields in JSON; what is not there is null. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("station", station);
        fields.put("number", number);
        fields.put("vault", openSince.isPresent() ? "open" : "locked");
        fields.put("vault_since", openSince.map(Instant::toString).orElse(null));
        fields.put("user", person.map(Inside::username).orElse(null));
        fields.put("role", person.map(Inside::role).orElse(null));
        fields.put("since", person.map(each -> each.since().toString()).orElse(null));
        return fields;
    }

    /** With what belongs to the running program besides. */
    byte[] bytes(Map<String, Object> besides) {
        Map<String, Object> fields = new LinkedHashMap<>(besides);
        fields.putAll(fields());
        return JsonWriter.write(fields);
    }

    /** Reads those bytes; empty if they are none of these. */
    static Optional<Json> json(byte[] bytes) {
        try {
            return Optional.of(JsonReader.read(bytes)).filter(Json::isObject);
        } catch (JsonBroken e) {
            return Optional.empty();
        }
    }

    /** What the fields say; empty if they make no sense. */
    static Optional<StationStatus> of(Json fields) {
        try {
            Optional<Instant> open = instant(fields, "vault_since");
            Optional<Inside> inside =
                    instant(fields, "since").map(since -> new Inside(fields.text("user"), fields.text("role"), since));
            return Optional.of(new StationStatus(fields.text("station"), fields.text("number"), open, inside));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(Json fields, String name) {
        return fields.get(name).text().map(Instant::parse);
    }
}
