/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

/**
 * Letters and digits of protocols. The JDK's own methods take other scripts' digits and letters as well (the Kelvin sign
 * becomes k), which no account address means.
 */
final class Ascii {
    private Ascii() {}

    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }

    /** The number that ASCII digits write, or -1 for anything else and for what does not fit. */
    static long number(String text) {
        if (text.isEmpty() || text.length() > 19) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
            if (value < 0) {
                return -1;
            }
        }
        return value;
    }
}
