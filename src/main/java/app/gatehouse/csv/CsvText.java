/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a table's file. Stateless. */
public final class CsvText {
    private static final String MARK = "\uFEFF";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvText() {}

    /**
     * The text, without a mark in front: UTF-16 where a mark says so, otherwise UTF-8, and Latin-1 where it is not that, as
     * Windows writes it (code page 1252, which has letters where Latin-1 has control characters).
     * Empty for what has zero bytes in it, which no text has. May hold secrets, so keep it in no field.
     */
    public static Optional<String> of(byte[] content) {
        String text = decoded(content);
        String plain = text.startsWith(MARK) ? text.substring(1) : text;
        return plain.indexOf('\0') < 0 ? Optional.of(plain) : Optional.empty();
    }

    private static String decoded(byte[] content) {
        try {
            return charset(content)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }

    private static Charset charset(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xff && content[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (content.length >= 2 && content[0] == (byte) 0xfe && content[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}
