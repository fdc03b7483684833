/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A key as people type it: Base32 as apps show it, or hex digits as they stand on the seed lists of hardware tokens; with
 * spaces and dashes anywhere, in either case. Stateless.
 */
public final class KeyText {
    /** Bytes of the keys on seed lists: SHA-1's 20 mostly, and those of the other hashes. */
    private static final Set<Integer> HEX_BYTES = Set.of(16, 20, 32, 64);

    private static final int HEX_DIGITS_A_BYTE = 2;

    private KeyText() {}

    /** How a key is written. */
    public enum Form {
        /** The letters A to Z and the digits 2 to 7. */
        BASE32,
        /** The digits 0 to 9 and the letters A to F. */
        HEX
    }

    /** Reads a key of one form. */
    public static Read read(CharSequence text, Form form) {
        return form == Form.BASE32 ? base32(text) : hex(text);
    }

    /**
     * Reads a key of whichever form it has. Hex digits in the number of a seed list's key that are Base32 as well are
     * {@link Read.Either}: nobody but the reader of the list can tell.
     */
    public static Read read(CharSequence text) {
        if (!isAllHex(text)) {
            return base32(text);
        }
        Read asHex = hex(text);
        Read asBase32 = base32(text);
        boolean both = asHex instanceof Read.Key && asBase32 instanceof Read.Key;
        if (asBase32 instanceof Read.IllegalLetter || both) {
            close(asBase32);
            if (both) {
                close(asHex);
                return new Read.Either();
            }
            return asHex;
        }
        close(asHex);
        return asBase32;
    }

    private static void close(Read read) {
        if (read instanceof Read.Key key) {
            key.secret().close();
        }
    }

    private static boolean isAllHex(CharSequence text) {
        return text.chars().allMatch(c -> Base32.separates((char) c) || (Character.digit(c, 16) >= 0 && c < 0x80));
    }

    private static Read base32(CharSequence text) {
        Base32.Decoded decoded = Base32.decode(text);
        if (decoded instanceof Base32.Decoded.Bytes bytes) {
            return key(bytes.value());
        }
        if (decoded instanceof Base32.Decoded.IllegalLetter letter) {
            return new Read.IllegalLetter(letter.codePoint(), letter.position());
        }
        return decoded instanceof Base32.Decoded.Empty ? new Read.Empty() : new Read.CutOff();
    }

    private static Read hex(CharSequence text) {
        byte[] bytes = new byte[text.length()];
        try {
            return hex(text, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Read hex(CharSequence text, byte[] bytes) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Base32.separates(c)) {
                continue;
            }
            int value = c < 0x80 ? Character.digit(c, 16) : -1;
            if (value < 0) {
                return new Read.IllegalLetter(Character.codePointAt(text, i), Character.codePointCount(text, 0, i) + 1);
            }
            bytes[digits / HEX_DIGITS_A_BYTE] = (byte) (bytes[digits / HEX_DIGITS_A_BYTE] << 4 | value);
            digits++;
        }
        if (digits == 0) {
            return new Read.Empty();
        }
        int length = digits / HEX_DIGITS_A_BYTE;
        if (digits % HEX_DIGITS_A_BYTE != 0 || !HEX_BYTES.contains(length)) {
            return length > OtpSecret.MOST_BYTES ? new Read.TooLong() : new Read.CutOff();
        }
        return key(Arrays.copyOf(bytes, length));
    }

    private static Read key(byte[] bytes) {
        try {
            return bytes.length > OtpSecret.MOST_BYTES ? new Read.TooLong() : new Read.Key(OtpSecret.of(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * The same with the text taken over and wiped.
     *
     * @param form which; empty: whichever it has
     */
    public static Read take(char[] text, Optional<Form> form) {
        try {
            CharBuffer read = CharBuffer.wrap(text);
            return form.isPresent() ? read(read, form.get()) : read(read);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    /** What reading gave. */
    public sealed interface Read {
        /** A key; the receiver closes it. */
        record Key(OtpSecret secret) implements Read {}

        /** A key in either form: ask which it is. */
        record Either() implements Read {}

        /**
         * A letter that no key of the form has.
         *
         * @param codePoint the letter
         * @param position where it stands, from 1, counted in code points with everything that was typed
         */
        record IllegalLetter(int codePoint, int position) implements Read {}

        /** There was nothing but separators. */
        record Empty() implements Read {}

        /** A letter is missing, or there is one too many. */
        record CutOff() implements Read {}

        /** More than a key has. */
        record TooLong() implements Read {}
    }
}
