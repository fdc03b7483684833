/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.exporting;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Hkdf;
import app.gatehouse.crypto.Sealed;
import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.json.JsonWriter;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gatehouse's own sealed file of accounts, byte by byte in {@code docs/export-format.md}. Derives a key, which takes half a
 * second: never call it on the screen's thread. Stateless, thread-safe.
 */
public final class SealedExport {
    /** Bytes before the sealed part. */
    public static final int HEADER = 66;

    /** What a new file asks for. */
    public static final Argon2id.Parameters COSTS = new Argon2id.Parameters(64 * 1024, 3, 1);

    private static final byte[] MAGIC = {(byte) 0x89, 'G', 'H', 'X', '\r', '\n', 0x1a, '\n'};
    private static final short VERSION = 1;
    private static final int SALT = 32;
    private static final byte[] INFO = "gatehouse export 1".getBytes(StandardCharsets.US_ASCII);

    private SealedExport() {}

    /**
     * Seals accounts.
     *
     * @param accounts stay the caller's, who closes them
     * @param password not changed, the caller wipes it
     */
    public static byte[] write(
            List<OtpAuthUri> accounts, char[] password, Argon2id.Parameters costs, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[Sealed.NONCE_LENGTH];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putShort(VERSION)
                .putInt(costs.memoryKiB())
                .putInt(costs.iterations())
                .putInt(costs.parallelism())
                .put(salt)
                .put(nonce)
                .array();
        byte[] inside = JsonWriter.write(Map.of("accounts", tree(accounts)));
        try (Secret typed = Utf8.encode(password);
                Secret key = key(typed, salt, costs)) {
            byte[] sealed = Sealed.seal(key, nonce, inside, header);
            return ByteBuffer.allocate(HEADER + sealed.length)
                    .put(header)
                    .put(sealed)
                    .array();
        } finally {
            Arrays.fill(inside, (byte) 0);
        }
    }

    private static List<Map<String, Object>> tree(List<OtpAuthUri> accounts) {
        List<Map<String, Object>> tree = new ArrayList<>();
        for (OtpAuthUri account : accounts) {
            OtpParameters how = account.parameters();
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("issuer", account.issuer());
            fields.put("account", account.account());
            fields.put("type", how.type().name());
            fields.put("algorithm", how.algorithm().name());
            fields.put("digits", how.digits());
            fields.put(how.byTime() ? "period" : "counter", how.byTime() ? how.periodSeconds() : how.counter());
            fields.put("secret", Keys.base32(account.secret()));
            tree.add(fields);
        }
        return tree;
    }

    /** Whether a file begins as one does. */
    public static boolean isOne(byte[] file) {
        return file.length >= MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** The version of a file that {@link #isOne}, and is at least {@link #HEADER} bytes long. */
    public static int version(byte[] file) {
        return ByteBuffer.wrap(file).getShort(MAGIC.length) & 0xffff;
    }

    /** What opening such a file costs, as it says: memory in KiB, passes, lanes. Not bounded yet. */
    public static long[] costs(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).position(MAGIC.length + Short.BYTES);
        return new long[] {in.getInt() & 0xffffffffL, in.getInt() & 0xffffffffL, in.getInt() & 0xffffffffL};
    }

    /**
     * The JSON inside, which the caller wipes.
     *
     * @param typed the password in UTF-8 of NFC
     * @param costs those of the file, found affordable
     * @throws AuthenticationFailed when the password is another one, or any byte was changed
     */
    public static byte[] open(byte[] file, Secret typed, Argon2id.Parameters costs) throws AuthenticationFailed {
        byte[] header = Arrays.copyOf(file, HEADER);
        byte[] salt = Arrays.copyOfRange(file, HEADER - Sealed.NONCE_LENGTH - SALT, HEADER - Sealed.NONCE_LENGTH);
        byte[] nonce = Arrays.copyOfRange(file, HEADER - Sealed.NONCE_LENGTH, HEADER);
        try (Secret key = key(typed, salt, costs)) {
            return Sealed.open(key, nonce, Arrays.copyOfRange(file, HEADER, file.length), header);
        }
    }

    private static Secret key(Secret typed, byte[] salt, Argon2id.Parameters costs) {
        try (Secret derived = Secret.taking(Argon2id.derive(typed.bytes(), salt, costs, Sealed.KEY_LENGTH))) {
            return Hkdf.derive(derived, salt, INFO, Sealed.KEY_LENGTH);
        }
    }
}
