/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The code of a KeePass entry, in each of the ways in which its programs keep one: {@code otp} (an address, or KeeOtp's
 * {@code key=…&size=…}), {@code TOTP Seed} with {@code TOTP Settings}, KeePass's own {@code TimeOtp-…} and
 * {@code HmacOtp-…}. Stateless.
 */
final class KeePassEntry {
    private KeePassEntry() {}

    /** The entry; empty if it has no code. */
    static Optional<Entry> read(int position, Map<String, String> fields) {
        String title = fields.getOrDefault("Title", "");
        String user = fields.getOrDefault("UserName", "");
        String otp = fields.getOrDefault("otp", "").strip();
        if (!otp.isEmpty()) {
            return Optional.of(otp(position, otp, title, user));
        }
        Draft draft = new Draft(position, title, user);
        if (!fields.getOrDefault("TOTP Seed", "").isBlank()) {
            return Optional.of(seed(draft, fields));
        }
        if (fields.keySet().stream().anyMatch(name -> name.startsWith("TimeOtp-Secret"))) {
            return Optional.of(key(
                    draft.algorithm(algorithm(fields.getOrDefault("TimeOtp-Algorithm", "")))
                            .digits(whole(fields.get("TimeOtp-Length")))
                            .period(whole(fields.get("TimeOtp-Period"))),
                    "TimeOtp-Secret",
                    fields));
        }
        if (fields.keySet().stream().anyMatch(name -> name.startsWith("HmacOtp-Secret"))) {
            OptionalLong counter = whole(fields.get("HmacOtp-Counter"));
            return Optional.of(key(
                    draft.type("hotp").counter(counter.isPresent() ? counter : OptionalLong.of(0)),
                    "HmacOtp-Secret",
                    fields));
        }
        return Optional.empty();
    }

    private static Entry otp(int position, String otp, String title, String user) {
        if (Address.isOne(otp)) {
            return Address.entry(position, otp, title, user);
        }
        Draft draft = new Draft(position, title, user);
        String key = "";
        for (String pair : otp.split("&", -1)) {
            int equals = pair.indexOf('=');
            String value = pair.substring(equals + 1);
            switch (equals < 0 ? "" : pair.substring(0, equals).toLowerCase(Locale.ROOT)) {
                case "key" -> key = value.replace("%3d", "=").replace("%3D", "=");
                case "size" -> draft.digits(whole(value));
                case "step" -> draft.period(whole(value));
                case "type" -> draft.type(value);
                case "counter" -> draft.counter(whole(value));
                case "otphashmode" -> draft.algorithm(value);
                default -> {
                    // What we do not know changes no code that KeeOtp makes.
                }
            }
        }
        return draft.secret(key).made();
    }

    /** Settings are "30;6", for Steam "30;S". */
    private static Entry seed(Draft draft, Map<String, String> fields) {
        String[] settings = fields.getOrDefault("TOTP Settings", "").split(";", -1);
        if (!settings[0].isBlank()) {
            draft.period(whole(settings[0]));
        }
        if (settings.length > 1 && settings[1].strip().equalsIgnoreCase("S")) {
            draft.type("steam");
        } else if (settings.length > 1) {
            draft.digits(whole(settings[1]));
        }
        return draft.secret(fields.get("TOTP Seed")).made();
    }

    private static Entry key(Draft draft, String start, Map<String, String> fields) {
        try {
            if (fields.containsKey(start + "-Base32")) {
                draft.secret(fields.get(start + "-Base32"));
            } else if (fields.containsKey(start + "-Hex")) {
                draft.secret(HexFormat.of().parseHex(fields.get(start + "-Hex").strip()));
            } else if (fields.containsKey(start + "-Base64")) {
                draft.secret(
                        Base64.getDecoder().decode(fields.get(start + "-Base64").strip()));
            } else {
                draft.secret(fields.getOrDefault(start, "").getBytes(StandardCharsets.UTF_8));
            }
            return draft.made();
        } catch (IllegalArgumentException e) {
            return draft.refused(Reason.BAD_SECRET, "");
        }
    }

    private static String algorithm(String name) {
        return name.toUpperCase(Locale.ROOT).replace("HMAC-", "");
    }

    private static OptionalLong whole(String text) {
        String digits = text == null ? "" : text.strip();
        if (digits.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1);
    }
}
