/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Text of people in a header, so that it can only be text: whatever could end a line or turn its direction becomes a blank, and
 * what is not plain ASCII, or only looks as if it were encoded, is encoded (RFC 2047).
 */
final class HeaderText {
    private static final int LONGEST = 200;
    /** UTF-8 bytes in one encoded word: 60 characters of base64, 72 with what stands around it; 75 are allowed. */
    private static final int WORD = 45;

    private static final String WORD_START = "=?UTF-8?B?";
    private static final String WORD_END = "?=";

    private HeaderText() {}

    /** A header's text, folded behind its name. */
    static String unstructured(String header, String text) {
        String clean = clean(text);
        return fold(header, isPlain(clean) ? clean : encoded(clean));
    }

    /** An address with a name before it, which may be empty, folded behind the header's name. */
    static String mailbox(String header, String name, String address) {
        String clean = clean(name);
        if (clean.isEmpty()) {
            return address;
        }
        String phrase = isPlain(clean) ? '"' + clean.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : encoded(clean);
        return fold(header, phrase + " <" + address + ">");
    }

    private static String fold(String header, String text) {
        return MimeUtility.fold(header.length() + ": ".length(), text);
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(point -> isText(point) ? point : ' ')
                .forEach(clean::appendCodePoint);
        return clean.toString().replaceAll(" {2,}", " ").strip();
    }

    /** Joiners stay: names in Persian or Hindi need them. */
    private static boolean isText(int point) {
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> !turns;
        };
    }

    private static boolean isPlain(String clean) {
        return clean.chars().allMatch(c -> c >= ' ' && c <= '~') && !clean.contains("=?");
    }

    private static String encoded(String clean) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int length = 0;
        for (int at = 0; at < clean.length(); at += Character.charCount(clean.codePointAt(at))) {
            String letter = Character.toString(clean.codePointAt(at));
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (length + more > WORD) {
                words.append(word(word)).append(' ');
                word.setLength(0);
                length = 0;
            }
            word.append(letter);
            length += more;
        }
        return words.append(word(word)).toString();
    }

    private static String word(StringBuilder text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return WORD_START + Base64.getEncoder().encodeToString(bytes) + WORD_END;
    }
}
