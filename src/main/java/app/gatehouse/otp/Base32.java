/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import java.util.Arrays;

/** Base32 of RFC 4648, section 6: written strictly, read as people type it. Stateless. */
public final class Base32 {
    private static final char[] LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

    private Base32() {}

    /** Upper case without padding; the caller wipes it. */
    public static char[] encode(byte[] data) {
        char[] text = new char[(data.length * 8 + 4) / 5];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (byte b : data) {
            bits = (bits << 8) | (b & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text[at++] = LETTERS[(bits >> held) & 31];
            }
            bits &= (1 << held) - 1;
        }
        if (held > 0) {
            text[at] = LETTERS[(bits << (5 - held)) & 31];
        }
        return text;
    }

    /**
     * Reads Base32, with spaces and dashes anywhere, in either case, with or without padding at the end.
     *
     * <p>Bits left over after the last whole byte are dropped, as every reader does; a number of letters that no number
     * of bytes gives is {@link Decoded.CutOff}.
     */
    public static Decoded decode(CharSequence text) {
        byte[] bytes = new byte[text.length() * 5 / 8 + 1];
        try {
            return decode(text, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Decoded decode(CharSequence text, byte[] bytes) {
        int bits = 0;
        int held = 0;
        int letters = 0;
        int filled = 0;
        int padding = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (separates(c)) {
                continue;
            }
            if (c == '=' && letters > 0) {
                padding = padding < 0 ? i : padding;
                continue;
            }
            int value = value(c);
            if (value < 0) {
                return illegal(text, i);
            }
            if (padding >= 0) {
                return illegal(text, padding);
            }
            letters++;
            bits = (bits << 5) | value;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[filled++] = (byte) (bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        if (letters == 0) {
            return new Decoded.Empty();
        }
        int rest = letters % 8;
        if (rest == 1 || rest == 3 || rest == 6) {
            return new Decoded.CutOff();
        }
        return new Decoded.Bytes(Arrays.copyOf(bytes, filled));
    }

    private static Decoded illegal(CharSequence text, int index) {
        return new Decoded.IllegalLetter(
                Character.codePointAt(text, index), Character.codePointCount(text, 0, index) + 1);
    }

    static boolean separates(char c) {
        // U+2010 to U+2015 are the dashes that word processors put in place of a hyphen.
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static int value(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '2' && c <= '7' ? c - '2' + 26 : -1;
    }

    /** What reading gave. */
    public sealed interface Decoded {
        /** The bytes, at least one; the receiver wipes them. */
        final class Bytes implements Decoded {
            private final byte[] value;

            Bytes(byte[] value) {
                this.value = value;
            }

            /** The bytes themselves, not a copy. */
            public byte[] value() {
                return value;
            }
        }

        /**
         * A letter that Base32 does not have (0, 1, 8 and 9 are the usual slips).
         *
         * @param codePoint the letter
         * @param position where it stands, from 1, counted in code points with everything that was typed
         */
        record IllegalLetter(int codePoint, int position) implements Decoded {}

        /** There was nothing but separators. */
        record Empty() implements Decoded {}

        /** A letter is missing, or there is one too many. */
        record CutOff() implements Decoded {}
    }
}
