/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person types to say who they are: NFKC, case-folded, invisible characters left out, trimmed, inner white space as
 * one space, 1 to {@value #LONGEST} code points (after Unicode's NFKC_Casefold). Two that come out alike are the same name.
 * Any script. Does not tell apart what only looks alike (Latin a, Cyrillic а).
 */
public final class Username {
    /** Most code points. */
    public static final int LONGEST = 64;

    /** One character can become eighteen under NFKC; longer input is refused before that work. */
    private static final int LONGEST_TYPED = 1024;

    private static final int MOST_ROUNDS = 4;
    private static final Pattern MANY_SPACES = Pattern.compile(" {2,}");

    private final String value;

    private Username(String value) {
        this.value = value;
    }

    /** The name that somebody typed, or nothing when {@link #problem} names one. */
    public static Optional<Username> of(String typed) {
        return problem(typed).isPresent() ? Optional.empty() : Optional.of(new Username(fold(typed)));
    }

    /** Why this cannot be a username, or nothing when it can. */
    public static Optional<Problem> problem(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.of(Problem.TOO_LONG);
        }
        String folded = fold(typed);
        if (folded.isEmpty()) {
            return Optional.of(Problem.EMPTY);
        }
        if (folded.codePointCount(0, folded.length()) > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        return folded.codePoints().anyMatch(Username::isNoText) ? Optional.of(Problem.NOT_TEXT) : Optional.empty();
    }

    /** The folded name. */
    public String value() {
        return value;
    }

    private static String fold(String typed) {
        String before;
        String folded = typed;
        int rounds = 0;
        do {
            before = folded;
            folded = foldOnce(before);
            // A few Greek and Arabic letters settle only in a second round.
        } while (!folded.equals(before) && ++rounds < MOST_ROUNDS);
        return folded;
    }

    private static String foldOnce(String typed) {
        String visible = nfkc(typed)
                .codePoints()
                .filter(c -> !isInvisible(c))
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // Upper case first: ß and SS, ς and σ meet only there.
        String folded = nfkc(visible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        return MANY_SPACES.matcher(folded.strip()).replaceAll(" ");
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isInvisible(int codePoint) {
        boolean variationSelector =
                (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        boolean filler = codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F);
        return variationSelector || filler || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isNoText(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Username that && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Says nothing about whose it is, so that it can stand in a log by mistake. */
    @Override
    public String toString() {
        return "Username";
    }

    /** Why a name is refused. */
    public enum Problem {
        /** Nothing is left after trimming. */
        EMPTY,
        /** More than {@link #LONGEST} code points. */
        TOO_LONG,
        /** A control character, or half a character, stands in it. */
        NOT_TEXT
    }
}
