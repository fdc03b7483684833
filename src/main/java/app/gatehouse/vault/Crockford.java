/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

/** Crockford's base 32: digits and capital letters without I, L, O and U. */
final class Crockford {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /** The symbol of a value from 0 to 31. */
    static char symbol(int value) {
        return SYMBOLS.charAt(value);
    }

    /** The value of a typed character, or -1. Forgives small letters and the look-alikes O, I and L. */
    static int value(char typed) {
        char c = typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
        if (c == 'O') {
            return 0;
        }
        return c == 'I' || c == 'L' ? 1 : SYMBOLS.indexOf(c);
    }

    /** Whether a typed character only separates: white space of any kind, a dash of any kind. */
    static boolean isFiller(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
