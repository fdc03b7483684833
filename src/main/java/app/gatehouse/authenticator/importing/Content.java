/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.json.Json;
import app.gatehouse.json.JsonBroken;
import app.gatehouse.json.JsonReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A file's bytes, and what they are as text and as JSON, each looked at once. For one reading; not thread-safe. */
final class Content {
    private final byte[] bytes;
    private final Optional<String> text;
    private Json json = null;
    private JsonBroken broken = null;

    Content(byte[] bytes) {
        this.bytes = bytes;
        this.text = decoded(bytes);
        String start = text.map(String::stripLeading).orElse("");
        if (start.startsWith("{") || start.startsWith("[")) {
            try {
                json = JsonReader.read(bytes);
            } catch (JsonBroken e) {
                broken = e;
            }
        }
    }

    /** The bytes themselves, not a copy. */
    byte[] bytes() {
        return bytes;
    }

    /** The text that they are, without a mark in front; empty if they are none. */
    Optional<String> text() {
        return text;
    }

    /** The JSON that it is, or nothing. */
    Json json() {
        return json == null ? Json.nothing() : json;
    }

    /** What is wrong, if it looks like JSON and is not. */
    Optional<JsonBroken> broken() {
        return Optional.ofNullable(broken);
    }

    /** Whether it begins with these bytes. */
    boolean startsWith(byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static Optional<String> decoded(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            charset = StandardCharsets.UTF_16LE;
        } else if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            charset = StandardCharsets.UTF_16BE;
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return plain.indexOf('\0') < 0 ? Optional.of(plain) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Content of " + bytes.length;
    }
}
