/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event as bytes and back, as in {@code docs/vault-format.md}. */
final class AuditEventBytes {
    /** The longest event; a longer one is a bug of the caller. */
    static final int MOST_BYTES = 16 * 1024;

    private static final String UNKNOWN_KIND = "kind";
    private static final Map<String, AuditKind> KINDS =
            Stream.of(AuditKind.values()).collect(Collectors.toMap(AuditKind::name, kind -> kind));

    private AuditEventBytes() {}

    static byte[] of(AuditEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(event.at().toEpochMilli());
            writeText(out, event.kind().name());
            out.writeBoolean(event.personId().isPresent());
            out.writeLong(event.personId().orElse(0));
            writeText(out, event.who());
            out.writeShort(event.details().size());
            for (Map.Entry<String, String> detail : event.details().entrySet()) {
                writeText(out, detail.getKey());
                writeText(out, detail.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.size() > MOST_BYTES) {
            throw new IllegalArgumentException("An event of " + bytes.size() + " bytes");
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #of} wrote; a kind of a newer program becomes {@link AuditKind#OTHER}. */
    static AuditEvent read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Instant at = Instant.ofEpochMilli(in.readLong());
            String kind = readText(in);
            boolean known = in.readBoolean();
            long id = in.readLong();
            String who = readText(in);
            Map<String, String> details = new TreeMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                details.put(readText(in), readText(in));
            }
            return new AuditEvent(
                    at, kind(kind, details), known ? OptionalLong.of(id) : OptionalLong.empty(), who, details);
        }
    }

    private static AuditKind kind(String name, Map<String, String> details) {
        AuditKind known = KINDS.get(name);
        if (known != null) {
            return known;
        }
        details.put(UNKNOWN_KIND, name);
        return AuditKind.OTHER;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("A text of " + bytes.length + " bytes");
        }
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
