/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.util.Optional;

/**
 * What a person types to say who they are: trimmed, NFKC, case-folded, 1 to {@value #LONGEST} code points. Two that look
 * alike after that are the same name. Any script; spaces inside are kept, one at a time.
 */
public final class Username {
    /** Most code points. */
    public static final int LONGEST = 64;

    private final String value;

    private Username(String value) {
        this.value = value;
    }

    /** The name that somebody typed, or nothing when {@link #problem} names one. */
    public static Optional<Username> of(String typed) {
        return Optional.of(new Username(typed));
    }

    /** Why this cannot be a username, or nothing when it can. */
    public static Optional<Problem> problem(String typed) {
        return Optional.empty();
    }

    /** The folded name. */
    public String value() {
        return value;
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
