/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import java.util.OptionalInt;

/**
 * What a new password must be. No rule about kinds of characters, none about age (NIST SP 800-63B-4 §3.1.1.2).
 * Characters are code points after NFC. Does not know anybody's old password.
 */
public final class PasswordRules {
    /** Fewest characters where a second factor stands beside the password. */
    public static final int WITH_SECOND_FACTOR = 8;

    /** Fewest characters where the password stands alone. */
    public static final int ALONE = 15;

    /** Most characters. */
    public static final int LONGEST = 128;

    /** Fewest characters of a master password; the guesses ask for more. */
    private static final int FEWEST_OF_MASTER = 8;

    private PasswordRules() {}

    /** The fewest characters of a person's password: fewer where a second factor is on or demanded by policy. */
    public static int fewest(boolean secondFactor) {
        return secondFactor ? WITH_SECOND_FACTOR : ALONE;
    }

    /** How many characters the rules count, or nothing when it is no text. */
    public static OptionalInt count(char[] password) {
        if (!Utf8.canEncode(password)) {
            return OptionalInt.empty();
        }
        try (Secret encoded = Utf8.encode(password)) {
            return OptionalInt.of(PasswordText.codePoints(encoded));
        }
    }

    /**
     * Judges a person's new password.
     *
     * @param password not changed and not kept
     * @param fewest {@link #fewest}
     */
    public static Verdict person(char[] password, Estimate estimate, int fewest) {
        Verdict length = length(password, fewest);
        if (length != Verdict.OK) {
            return length;
        }
        return estimate.common() ? Verdict.COMMON : Verdict.OK;
    }

    /** Judges a new master password: no length is enough alone. */
    public static Verdict master(char[] password, Estimate estimate) {
        Verdict length = length(password, FEWEST_OF_MASTER);
        if (length != Verdict.OK) {
            return length;
        }
        if (estimate.common()) {
            return Verdict.COMMON;
        }
        return estimate.guesses() < Estimate.MASTER ? Verdict.TOO_EASY : Verdict.OK;
    }

    private static Verdict length(char[] password, int fewest) {
        if (password.length > PasswordText.LONGEST_TYPED) {
            return Verdict.TOO_LONG;
        }
        OptionalInt count = count(password);
        if (count.isEmpty()) {
            return Verdict.NOT_TEXT;
        }
        if (count.getAsInt() < fewest) {
            return Verdict.TOO_SHORT;
        }
        return count.getAsInt() > LONGEST ? Verdict.TOO_LONG : Verdict.OK;
    }
}
