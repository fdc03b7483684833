/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import java.util.Arrays;

/** Codes as they are written on the screen. Stateless. */
final class CodeText {
    private static final char DOT = '\u2022';
    private static final char DASH = '\u2013';

    private CodeText() {}

    /** Six and seven digits after the third, eight after the fourth; letters are not split. */
    static String grouped(char[] code) {
        int first = switch (code.length) {
            case 6, 7 -> 3;
            case 8 -> 4;
            default -> code.length;
        };
        StringBuilder text = new StringBuilder(code.length + 1).append(code, 0, first);
        if (first < code.length) {
            text.append(' ').append(code, first, code.length - first);
        }
        return text.toString();
    }

    /** In the place of a code that policy hides. */
    static String hidden(int length) {
        return filled(length, DOT);
    }

    /** In the place of a code that is not there. */
    static String none(int length) {
        return filled(length, DASH);
    }

    private static String filled(int length, char sign) {
        char[] signs = new char[length];
        Arrays.fill(signs, sign);
        return grouped(signs);
    }
}
