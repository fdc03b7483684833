/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.exporting;

import app.gatehouse.crypto.Scrypt;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.json.JsonWriter;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A sealed vault as Aegis writes it (its {@code docs/vault.md}), which that app and several others take in, so that nobody
 * is locked in here. Derives a key: never call it on the screen's thread. Stateless, thread-safe.
 */
public final class AegisExport {
    private static final int N = 32_768;
    private static final int R = 8;
    private static final int P = 1;
    private static final int SALT = 32;

    private AegisExport() {}

    /**
     * Seals accounts.
     *
     * @param accounts stay the caller's, who closes them
     * @param password not changed, the caller wipes it; Aegis takes it as it is typed, without NFC
     */
    public static byte[] write(List<OtpAuthUri> accounts, char[] password, SecureRandom random) {
        byte[] salt = bytes(random, SALT);
        byte[] slotNonce = bytes(random, Sealed.NONCE_LENGTH);
        byte[] nonce = bytes(random, Sealed.NONCE_LENGTH);
        byte[] inside = JsonWriter.write(content(accounts, random));
        try (Secret typed = Utf8.asTyped(password);
                Secret wrapping = Scrypt.derive(typed, salt, N, R, P, Sealed.KEY_LENGTH);
                Secret master = Secret.random(random, Sealed.KEY_LENGTH)) {
            byte[] wrapped = Sealed.seal(wrapping, slotNonce, master.bytes(), new byte[0]);
            byte[] sealed = Sealed.seal(master, nonce, inside, new byte[0]);
            Map<String, Object> slot = fields(
                    "type",
                    1,
                    "uuid",
                    uuid(random),
                    "key",
                    hex(text(wrapped)),
                    "key_params",
                    parameters(slotNonce, wrapped),
                    "n",
                    N,
                    "r",
                    R,
                    "p",
                    P,
                    "salt",
                    hex(salt),
                    "repaired",
                    true,
                    "is_backup",
                    false);
            Map<String, Object> header = fields("slots", List.of(slot), "params", parameters(nonce, sealed));
            String database = Base64.getEncoder().encodeToString(text(sealed));
            return JsonWriter.write(fields("version", 1, "header", header, "db", database));
        } finally {
            Arrays.fill(inside, (byte) 0);
        }
    }

    private static Map<String, Object> content(List<OtpAuthUri> accounts, SecureRandom random) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (OtpAuthUri account : accounts) {
            OtpParameters how = account.parameters();
            Map<String, Object> info = fields(
                    "secret",
                    Keys.base32(account.secret()),
                    "algo",
                    how.algorithm().name(),
                    "digits",
                    how.digits(),
                    how.byTime() ? "period" : "counter",
                    how.byTime() ? how.periodSeconds() : how.counter());
            entries.add(fields(
                    "type", how.type().name().toLowerCase(Locale.ROOT),
                    "uuid", uuid(random),
                    "name", account.account(),
                    "issuer", account.issuer(),
                    "note", "",
                    "favorite", false,
                    "icon", null,
                    "info", info,
                    "groups", List.of()));
        }
        return fields("version", 3, "entries", entries, "groups", List.of(), "icons_optimized", true);
    }

    /** Aegis keeps the tag apart. */
    private static byte[] text(byte[] sealed) {
        return Arrays.copyOf(sealed, sealed.length - Sealed.TAG_LENGTH);
    }

    private static Map<String, Object> parameters(byte[] nonce, byte[] sealed) {
        byte[] tag = Arrays.copyOfRange(sealed, sealed.length - Sealed.TAG_LENGTH, sealed.length);
        return fields("nonce", hex(nonce), "tag", hex(tag));
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Version 4 of RFC 9562, out of the program's one source of chance. */
    private static String uuid(SecureRandom random) {
        long high = (random.nextLong() & ~0xf000L) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
