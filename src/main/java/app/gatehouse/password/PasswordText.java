/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import java.nio.CharBuffer;
import java.text.Normalizer;

/** Passwords as text: counted in code points, compared after NFC. */
final class PasswordText {
    /** Below this every character is its own NFC and combines with nothing. */
    private static final char FIRST_COMBINING = '\u0300';

    private PasswordText() {}

    /** Whether it is well-formed: every surrogate has its partner. */
    static boolean isText(char[] typed) {
        for (int i = 0; i < typed.length; i++) {
            if (Character.isHighSurrogate(typed[i])) {
                i++;
                if (i == typed.length || !Character.isLowSurrogate(typed[i])) {
                    return false;
                }
            } else if (Character.isLowSurrogate(typed[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * A copy in NFC, which the caller wipes. The JDK normalises into a {@code String}; it is dropped at once, and made
     * only where the text needs it.
     */
    static char[] normal(char[] typed) {
        for (char c : typed) {
            if (c >= FIRST_COMBINING) {
                return Normalizer.normalize(CharBuffer.wrap(typed), Normalizer.Form.NFC)
                        .toCharArray();
            }
        }
        return typed.clone();
    }

    /** Characters as people count them, near enough. */
    static int codePoints(char[] text) {
        return Character.codePointCount(text, 0, text.length);
    }
}
