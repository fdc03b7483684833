/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.crypto.Ed25519;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.json.Json;
import app.gatehouse.json.JsonBroken;
import app.gatehouse.json.JsonReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks a file of signed lines, on any machine: needs no vault. For one file; not thread-safe. Holds one line at a time.
 *
 * <p>Without the key that the station shows it can only say that the file is in itself as somebody's key signed it.
 */
public final class ExportCheck {
    private static final int LONGEST_LINE = 128 * 1024;

    private final InputStream in;
    private byte[] chain = new byte[Sha256.LENGTH];
    private long line;
    private byte[] key = new byte[0];

    private ExportCheck(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * Reads to the end, or to the first fault.
     *
     * @param known the station's public key as it is shown, in any case, blanks and dashes left aside
     */
    public static Result check(InputStream file, Optional<String> known) throws IOException {
        ExportCheck check = new ExportCheck(file);
        Result result = check.run();
        boolean other = result.verdict() == Verdict.SOUND
                && known.filter(wanted -> !plain(wanted).equals(plain(result.key())))
                        .isPresent();
        return other ? check.result(Verdict.OTHER_KEY, result.records()) : result;
    }

    private static String plain(String key) {
        return key.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private Result run() throws IOException {
        Optional<byte[]> front = next();
        if (front.isEmpty() || !isFront(front.get())) {
            return result(Verdict.NO_EXPORT, 0);
        }
        if (!chains(front.get())) {
            return result(Verdict.LINE_CHANGED, 0);
        }
        for (long records = 0; ; records++) {
            Optional<byte[]> next = next();
            if (next.isEmpty()) {
                return result(Verdict.CUT_OFF, records);
            }
            byte[] bytes = next.get();
            int signature = lastIndexOf(bytes, SignedLines.SIGNATURE);
            if (!chains(signature < 0 ? bytes : ended(Arrays.copyOf(bytes, signature)))) {
                return result(Verdict.LINE_CHANGED, records);
            }
            if (signature >= 0) {
                return result(last(bytes, signature, records), records);
            }
        }
    }

    private boolean isFront(byte[] bytes) {
        Optional<Json> json = json(bytes);
        if (json.isEmpty()
                || !json.get().text("what").equals(SignedLines.WHAT)
                || json.get().whole("version").orElse(0) != SignedLines.VERSION) {
            return false;
        }
        key = hex(json.get().text("key"));
        return key.length == Ed25519.PUBLIC_LENGTH;
    }

    private Verdict last(byte[] bytes, int signature, long records) throws IOException {
        String rest = new String(bytes, signature, bytes.length - signature, StandardCharsets.UTF_8);
        byte[] signed = rest.endsWith("\"}")
                ? hex(rest.substring(SignedLines.SIGNATURE.length(), rest.length() - 2))
                : new byte[0];
        Optional<Json> json = json(bytes);
        byte[] message = SignedLines.message(Arrays.copyOf(bytes, signature));
        if (json.isEmpty() || !Ed25519.verify(key, message, signed)) {
            return Verdict.NOT_SIGNED;
        }
        boolean all = json.get().whole("records").orElse(-1) == records && next().isEmpty();
        return all ? Verdict.SOUND : Verdict.LINE_CHANGED;
    }

    /** Whether the line's digest is that of the lines so far. */
    private boolean chains(byte[] bytes) {
        int at = lastIndexOf(bytes, SignedLines.CHAIN);
        if (at < 0 || json(bytes).isEmpty()) {
            return false;
        }
        chain = Sha256.of(chain, Arrays.copyOf(bytes, at));
        String rest = new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8);
        return rest.equals(SignedLines.CHAIN + HexFormat.of().formatHex(chain) + "\"}");
    }

    /** The next line without its end; empty at the end of the file. One that is too long is cut, and fits nothing then. */
    private Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int each = in.read();
        if (each < 0) {
            return Optional.empty();
        }
        line++;
        while (each >= 0 && each != '\n') {
            if (bytes.size() < LONGEST_LINE) {
                bytes.write(each);
            }
            each = in.read();
        }
        return Optional.of(bytes.toByteArray());
    }

    private static byte[] ended(byte[] open) {
        byte[] closed = Arrays.copyOf(open, open.length + 1);
        closed[open.length] = '}';
        return closed;
    }

    private static int lastIndexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }

    private static Optional<Json> json(byte[] bytes) {
        try {
            return Optional.of(JsonReader.read(bytes)).filter(Json::isObject);
        } catch (JsonBroken e) {
            return Optional.empty();
        }
    }

    private static byte[] hex(String digits) {
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private Result result(Verdict verdict, long records) {
        return new Result(verdict, records, line, AuditExport.inGroups(key));
    }

    /** What became of it. */
    public enum Verdict {
        /** Every line is as it was signed. */
        SOUND,
        /** Every line is as it was signed, but by another key than the given one. */
        OTHER_KEY,
        /** The named line, or what stood before it, was changed, taken out or added. */
        LINE_CHANGED,
        /** The end is missing. */
        CUT_OFF,
        /** The lines fit each other, but the signature does not fit them. */
        NOT_SIGNED,
        /** It is no file of signed lines, or of a newer program. */
        NO_EXPORT
    }

    /**
     * A verdict.
     *
     * @param verdict it
     * @param records how many events were read that are as they were written
     * @param line the line where the reading ended, from 1
     * @param key the public key that the file names, in groups of four; empty: none
     */
    public record Result(Verdict verdict, long records, long line, String key) {}
}
