/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import java.util.Objects;

/**
 * How the codes of an account are made. Immutable; holds no secret.
 *
 * @param type by time, by counter, or Steam's letters
 * @param algorithm the hash
 * @param digits {@value #FEWEST_DIGITS} to {@value #MOST_DIGITS}; letters of Steam {@value SteamCode#LETTERS}
 * @param periodSeconds how long one code lasts, 1 to {@value #LONGEST_PERIOD}; 0 for a counter
 * @param counter the next counter, 0 or more; 0 for time
 */
public record OtpParameters(OtpType type, OtpAlgorithm algorithm, int digits, int periodSeconds, long counter) {
    /** Below six digits a code can be guessed (RFC 4226, 5.3). */
    public static final int FEWEST_DIGITS = 6;

    /** The most that any known issuer uses. */
    public static final int MOST_DIGITS = 8;

    /** A day, in seconds. */
    public static final int LONGEST_PERIOD = 86_400;

    /**
     * What we issue, and nothing else: SHA-1, 6 digits, 30 s. Microsoft Authenticator and Authy compute wrong codes for
     * other modes without a word.
     */
    public static final OtpParameters ISSUED = totp(OtpAlgorithm.SHA1, 6, 30);

    /** Steam's, which has only these: SHA-1, five letters, 30 s. */
    public static final OtpParameters STEAM =
            new OtpParameters(OtpType.STEAM, OtpAlgorithm.SHA1, SteamCode.LETTERS, SteamCode.PERIOD_SECONDS, 0);

    /** Throws {@link IllegalArgumentException} for a value outside its bounds. */
    public OtpParameters {
        Objects.requireNonNull(type);
        Objects.requireNonNull(algorithm);
        if (type == OtpType.STEAM) {
            require(algorithm == OtpAlgorithm.SHA1, "algorithm");
            require(digits == SteamCode.LETTERS, "digits");
            require(periodSeconds == SteamCode.PERIOD_SECONDS, "period");
        } else {
            require(digits >= FEWEST_DIGITS && digits <= MOST_DIGITS, "digits");
        }
        if (type == OtpType.HOTP) {
            require(periodSeconds == 0, "period");
            require(counter >= 0, "counter");
        } else {
            require(periodSeconds >= 1 && periodSeconds <= LONGEST_PERIOD, "period");
            require(counter == 0, "counter");
        }
    }

    /** Whether the clock moves the codes on. */
    public boolean byTime() {
        return type != OtpType.HOTP;
    }

    /** Codes by time. */
    public static OtpParameters totp(OtpAlgorithm algorithm, int digits, int periodSeconds) {
        return new OtpParameters(OtpType.TOTP, algorithm, digits, periodSeconds, 0);
    }

    /** Codes by counter; {@code counter} is the one that the next code is made of. */
    public static OtpParameters hotp(OtpAlgorithm algorithm, int digits, long counter) {
        return new OtpParameters(OtpType.HOTP, algorithm, digits, 0, counter);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is out of bounds");
        }
    }
}
