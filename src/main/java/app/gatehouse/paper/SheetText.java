/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.paper;

import java.nio.CharBuffer;
import java.util.Arrays;

/** A sheet as plain text, for a text file and the clipboard. Stateless. */
public final class SheetText {
    private SheetText() {}

    /** Lines ended by a line feed, without QR codes; the caller wipes them. */
    public static char[] of(Sheet sheet) {
        // Filled twice, so that no growing buffer leaves copies of the codes behind.
        CharBuffer text = CharBuffer.allocate(length(sheet));
        line(text, sheet.title());
        sheet.lines().forEach(line -> line(text, line));
        line(text, sheet.date());
        line(text, "");
        for (Sheet.Code code : sheet.codes()) {
            char[] letters = code.text();
            text.put(number(code)).put(letters).put('\n');
            Arrays.fill(letters, '\0');
        }
        line(text, "");
        sheet.notes().forEach(note -> line(text, note));
        return text.array();
    }

    private static int length(Sheet sheet) {
        int length = sheet.title().length() + sheet.date().length() + 4;
        for (String line : sheet.lines()) {
            length += line.length() + 1;
        }
        for (Sheet.Code code : sheet.codes()) {
            char[] letters = code.text();
            length += number(code).length() + letters.length + 1;
            Arrays.fill(letters, '\0');
        }
        for (String note : sheet.notes()) {
            length += note.length() + 1;
        }
        return length;
    }

    /** Two places wide, so that the codes stand below each other; or whom the code is for. */
    private static String number(Sheet.Code code) {
        if (code.number() == 0) {
            return code.address().isEmpty() ? "" : code.address() + "  ";
        }
        return (code.number() < 10 ? " " : "") + code.number() + "  ";
    }

    private static void line(CharBuffer text, String line) {
        text.put(line).put('\n');
    }
}
