/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A program and its arguments in one line, as people type it: spaces part them, straight double quotes hold together what
 * has spaces, and two quotes within quotes are one. Nothing else has a meaning: no shell ever sees the line, and the
 * backslashes of Windows stay what they are.
 */
public final class ArgumentLine {
    /** Most code points of a line. */
    public static final int LONGEST = 1000;

    private ArgumentLine() {}

    /** The program and its arguments, none for a blank line; empty where a quote is not closed, or the line is too long. */
    public static Optional<List<String>> read(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                argument.append(each);
                i++;
            } else if (each == '"') {
                quoted = !quoted;
                begun = true;
            } else if (Character.isWhitespace(each) && !quoted) {
                if (begun) {
                    arguments.add(argument.toString());
                    argument.setLength(0);
                    begun = false;
                }
            } else {
                argument.append(each);
                begun = true;
            }
        }
        if (begun) {
            arguments.add(argument.toString());
        }
        boolean fits = line.codePointCount(0, line.length()) <= LONGEST && line.indexOf('\0') < 0;
        return quoted || !fits ? Optional.empty() : Optional.of(List.copyOf(arguments));
    }

    /** The line that {@link #read} turns into these. */
    public static String write(List<String> arguments) {
        return arguments.stream().map(ArgumentLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        boolean plain = !argument.isEmpty()
                && argument.indexOf('"') < 0
                && argument.chars().noneMatch(Character::isWhitespace);
        return plain ? argument : '"' + argument.replace("\"", "\"\"") + '"';
    }
}
