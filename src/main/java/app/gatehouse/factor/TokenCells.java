/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a list of token keys, its cells as they stand there; empty where it has none. Holds the key as text: for one
 * reading only, and in no field of anything that lives longer.
 */
record TokenCells(
        int line, String serial, String key, String type, String digits, String interval, String hash, String counter) {
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,18})(\\.0+)? ?(s|sec|secs|seconds?|digits?)?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");
    private static final Pattern PADDING = Pattern.compile("=+$");

    /** The key without what only makes it easier to read. */
    String bareKey() {
        String bare = PADDING.matcher(BETWEEN.matcher(key).replaceAll("")).replaceAll("");
        return bare.startsWith("0x") || bare.startsWith("0X") ? bare.substring(2) : bare;
    }

    /** A number from 0 up; less than 0 for what is none, and empty for an empty cell. */
    static OptionalLong number(String cell) {
        if (cell.isEmpty()) {
            return OptionalLong.empty();
        }
        Matcher number = NUMBER.matcher(cell.toLowerCase(Locale.ROOT));
        return OptionalLong.of(number.matches() ? Long.parseLong(number.group(1)) : -1);
    }

    @Override
    public String toString() {
        return "TokenCells of line " + line;
    }
}
