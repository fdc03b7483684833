/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The serial number on a token's back, folded so that it is found however it was typed: NFKC, upper case, no spaces, no
 * dashes. Not a secret.
 */
public record TokenSerial(String value) {
    /** The longest that is taken; real ones have 8 to 13 characters. */
    public static final int MOST_CHARACTERS = 64;

    /** The serial number of a text, or empty where none is left of it, it is too long or has unprintable characters. */
    public static Optional<TokenSerial> of(String typed) {
        if (typed.length() > MOST_CHARACTERS * MOST_CHARACTERS) {
            return Optional.empty();
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.DASH_PUNCTUATION)
                .forEach(folded::appendCodePoint);
        int length = folded.codePointCount(0, folded.length());
        boolean printable = folded.codePoints().noneMatch(TokenSerial::unprintable);
        return length > 0 && length <= MOST_CHARACTERS && printable
                ? Optional.of(new TokenSerial(folded.toString()))
                : Optional.empty();
    }

    private static boolean unprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }
}
