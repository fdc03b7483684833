/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * How a typed password becomes bytes: Unicode NFC, then UTF-8. Fixed for ever, because every derived key hangs on it.
 * Stateless, thread-safe.
 */
public final class Utf8 {
    private Utf8() {}

    /** Whether the text can be encoded: it has no half of a surrogate pair. */
    public static boolean canEncode(char[] text) {
        for (int i = 0; i < text.length; i++) {
            if (Character.isHighSurrogate(text[i]) && i + 1 < text.length && Character.isLowSurrogate(text[i + 1])) {
                i++;
            } else if (Character.isSurrogate(text[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Encodes.
     *
     * <p>Text that is in NFC already, which is what keyboards give, never becomes a {@code String}. For other text the
     * JDK's normalizer makes one, which is garbage when this returns but cannot be wiped.
     *
     * @param text not changed; the caller wipes it
     * @throws IllegalArgumentException if {@link #canEncode} says no
     */
    public static Secret encode(char[] text) {
        if (!canEncode(text)) {
            throw new IllegalArgumentException("Half of a surrogate pair");
        }
        CharBuffer chars = CharBuffer.wrap(text);
        if (Normalizer.isNormalized(chars, Normalizer.Form.NFC)) {
            return encoded(chars);
        }
        char[] composed = Normalizer.normalize(chars, Normalizer.Form.NFC).toCharArray();
        try {
            return encoded(CharBuffer.wrap(composed));
        } finally {
            Arrays.fill(composed, '\0');
        }
    }

    /**
     * Encodes as it was typed, without NFC: what other programs do.
     *
     * @param text not changed; the caller wipes it
     * @throws IllegalArgumentException if {@link #canEncode} says no
     */
    public static Secret asTyped(char[] text) {
        if (!canEncode(text)) {
            throw new IllegalArgumentException("Half of a surrogate pair");
        }
        return encoded(CharBuffer.wrap(text));
    }

    private static Secret encoded(CharBuffer chars) {
        try {
            ByteBuffer buffer = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(chars);
            byte[] bytes = Arrays.copyOfRange(buffer.array(), buffer.arrayOffset(), buffer.limit());
            Arrays.fill(buffer.array(), (byte) 0);
            return Secret.taking(bytes);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Half of a surrogate pair");
        }
    }
}
