/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A body in UTF-8 around a code that never becomes a {@code String}. Stateless. */
final class LetterBody {
    /** Stands in a text where the code goes; no name has it, since names have no control characters. */
    static final String PLACE = "\u0001";

    private static final int HALF = 3;

    private LetterBody() {}

    /** Text without a code. */
    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Text with the code at its {@link #PLACE}, in two groups.
     *
     * @param code six digits; stays the caller's
     * @param gap what stands between the groups
     */
    static byte[] of(String text, char[] code, String gap) {
        int place = text.indexOf(PLACE);
        byte[] before = of(text.substring(0, place));
        byte[] between = of(gap);
        byte[] after = of(text.substring(place + PLACE.length()));
        byte[] body = new byte[before.length + code.length + between.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        int at = digits(code, 0, HALF, body, before.length);
        System.arraycopy(between, 0, body, at, between.length);
        at = digits(code, HALF, code.length, body, at + between.length);
        System.arraycopy(after, 0, body, at, after.length);
        return body;
    }

    private static int digits(char[] code, int from, int to, byte[] body, int at) {
        for (int i = from; i < to; i++) {
            if (code[i] < '0' || code[i] > '9') {
                Arrays.fill(body, (byte) 0);
                throw new IllegalArgumentException("Not a digit");
            }
            body[at + i - from] = (byte) code[i];
        }
        return at + to - from;
    }
}
