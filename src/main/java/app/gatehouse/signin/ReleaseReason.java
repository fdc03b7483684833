/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.util.Optional;

/**
 * Why somebody is let in without their second factor: one of the usual reasons, or the leader's own words. It goes into the
 * audit log.
 *
 * @param words empty unless the kind is {@link Kind#OTHER}
 */
public record ReleaseReason(Kind kind, String words) {
    /** The most code points of own words. */
    public static final int MOST = 120;

    /** What usually happened. Names are stored: never rename or reuse one. */
    public enum Kind {
        /** The phone lies at home, or in the locker. */
        PHONE_NOT_HERE,
        /** The phone is broken, empty or lost. */
        PHONE_BROKEN,
        /** The hardware token is not here, or does not work. */
        TOKEN_NOT_HERE,
        /** The e-mail with the code does not come. */
        NO_MAIL,
        /** Too many wrong codes. */
        NO_TRIES_LEFT,
        /** The leader says it. */
        OTHER
    }

    /** Own words belong to {@link Kind#OTHER} alone, which needs some. */
    public ReleaseReason {
        if ((kind == Kind.OTHER) == words.isEmpty()) {
            throw new IllegalArgumentException("Words do not fit the reason");
        }
    }

    /** A usual reason; not {@link Kind#OTHER}. */
    public static ReleaseReason of(Kind kind) {
        return new ReleaseReason(kind, "");
    }

    /** A reason in own words, in one line; empty where they say nothing or are too long. */
    public static Optional<ReleaseReason> own(String typed) {
        String line = typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.isEmpty() || line.codePointCount(0, line.length()) > MOST
                ? Optional.empty()
                : Optional.of(new ReleaseReason(Kind.OTHER, line));
    }

    /** What is kept of it. */
    String stored() {
        return kind == Kind.OTHER ? words : kind.name();
    }
}
