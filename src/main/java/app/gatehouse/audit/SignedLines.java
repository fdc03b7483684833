/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.crypto.Ed25519;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events as lines of JSON, as in {@code docs/vault-format.md}: each line's last field is a digest of it and the lines before
 * it, and the last line is signed. For one file; not thread-safe.
 */
final class SignedLines {
    /** What the first line says that the file is. */
    static final String WHAT = "gatehouse audit log";

    static final long VERSION = 1;

    /** Between what a digest is over and the digest. */
    static final String CHAIN = ",\"chain\":\"";

    /** Between what the signature is over and the signature. */
    static final String SIGNATURE = ",\"signature\":\"";

    /** Signed before the last line, so that the key's signature never means anything else. */
    static final byte[] CONTEXT = "gatehouse audit export 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] END = "\"}\n".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private byte[] chain = new byte[Sha256.LENGTH];
    private long records;

    /** Begins with the line about the file itself. */
    SignedLines(String station, String made, String by, byte[] publicKey) {
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("what", WHAT);
        front.put("version", VERSION);
        front.put("station", station);
        front.put("made", made);
        front.put("by", by);
        front.put("key", HexFormat.of().formatHex(publicKey));
        chained(front);
    }

    /** The next event. */
    void add(AuditRecord record) {
        AuditEvent event = record.event();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", record.number());
        line.put("generation", record.generation());
        line.put("time", event.at().toString());
        line.put("kind", event.kind().name());
        event.personId().ifPresent(id -> line.put("person", id));
        line.put("who", event.who());
        line.put("details", event.details());
        chained(line);
        records++;
    }

    /** Ends with the signed line. */
    byte[] signed(Ed25519.Pair pair) {
        byte[] body = chainedBody(Map.of("records", records));
        byte[] signature = Ed25519.sign(pair.seed(), message(body));
        out.writeBytes(body);
        out.writeBytes(SIGNATURE.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(END);
        return out.toByteArray();
    }

    /** What is signed for a last line that has this before its signature. */
    static byte[] message(byte[] body) {
        byte[] message = Arrays.copyOf(CONTEXT, CONTEXT.length + body.length);
        System.arraycopy(body, 0, message, CONTEXT.length, body.length);
        return message;
    }

    private void chained(Map<String, Object> fields) {
        out.writeBytes(chainedBody(fields));
        out.write('}');
        out.write('\n');
    }

    private byte[] chainedBody(Map<String, Object> fields) {
        byte[] json = JsonWriter.write(fields);
        byte[] open = Arrays.copyOf(json, json.length - 1);
        chain = Sha256.of(chain, open);
        String text = new String(open, StandardCharsets.UTF_8)
                + CHAIN
                + HexFormat.of().formatHex(chain)
                + '"';
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
