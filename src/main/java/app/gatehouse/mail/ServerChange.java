/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a change of the mail settings looks like in the audit log: {@code host.old} and {@code host.new} for each field that
 * changed, {@code secret=replaced} for a secret. A CA file stands there as its SHA-256. Stateless.
 */
final class ServerChange {
    private ServerChange() {}

    static Map<String, String> details(Optional<SmtpSettings> old, SmtpSettings next) {
        Map<String, String> before = old.map(ServerChange::words).orElse(Map.of());
        Map<String, String> details = new TreeMap<>();
        words(next).forEach((field, value) -> {
            String was = before.getOrDefault(field, "");
            if (!was.equals(value)) {
                details.put(field + ".old", was);
                details.put(field + ".new", value);
            }
        });
        return details;
    }

    private static Map<String, String> words(SmtpSettings settings) {
        Map<String, String> words = new TreeMap<>();
        words.put("host", settings.host());
        words.put("port", Integer.toString(settings.port()));
        words.put("security", settings.security().name());
        words.put("sign-in", settings.signIn().name());
        words.put("username", settings.username());
        words.put("sender", settings.sender().text());
        words.put("sender-name", settings.senderName());
        words.put("timeout-seconds", Long.toString(settings.timeout().toSeconds()));
        words.put("ca", settings.caCertificates().map(ServerChange::digest).orElse(""));
        words.put(
                "token-endpoint",
                settings.tokens().map(SmtpSettings.TokenEndpoint::address).orElse(""));
        words.put(
                "client-id",
                settings.tokens().map(SmtpSettings.TokenEndpoint::clientId).orElse(""));
        return words;
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
