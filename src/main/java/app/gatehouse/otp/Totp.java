/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

/**
 * Codes by time (RFC 6238), counted in steps since 1970. Immutable, thread-safe; the time is given, never read.
 *
 * <p>Only computes and compares: the window, replay and the number of tries belong to the caller.
 */
public final class Totp implements TimeCodes {
    private final Hotp hotp;
    private final int periodSeconds;

    /**
     * A maker of codes.
     *
     * @param periodSeconds how long a code lasts
     * @throws IllegalArgumentException for values outside the bounds of {@link OtpParameters}
     */
    public Totp(OtpAlgorithm algorithm, int digits, int periodSeconds) {
        OtpParameters bounded = OtpParameters.totp(algorithm, digits, periodSeconds);
        this.hotp = new Hotp(algorithm, digits);
        this.periodSeconds = bounded.periodSeconds();
    }

    /** As {@link OtpParameters#ISSUED}. */
    public static Totp issued() {
        return of(OtpParameters.ISSUED);
    }

    /**
     * For the given parameters.
     *
     * @throws IllegalArgumentException if they go by a counter, or are letters
     */
    public static Totp of(OtpParameters parameters) {
        if (parameters.type() != OtpType.TOTP) {
            throw new IllegalArgumentException("not digits by time");
        }
        return new Totp(parameters.algorithm(), parameters.digits(), parameters.periodSeconds());
    }

    @Override
    public int periodSeconds() {
        return periodSeconds;
    }

    /** How many digits a code has. */
    public int digits() {
        return hotp.digits();
    }

    /** The code of a step: ASCII digits with leading zeros; the caller wipes it. */
    @Override
    public char[] code(OtpSecret secret, long step) {
        return hotp.code(secret, step);
    }

    /** Whether this is the code of exactly this step; see {@link Hotp#matches}. */
    public boolean matches(OtpSecret secret, long step, CharSequence typed) {
        return hotp.matches(secret, step, typed);
    }
}
