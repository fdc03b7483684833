/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import java.time.Instant;

/**
 * Codes that time moves on, counted in steps since 1970. Immutable, thread-safe; the time is given, never read.
 *
 * <p>Only computes: the window, replay and the number of tries belong to the caller.
 */
public sealed interface TimeCodes permits Totp, SteamCode {
    /**
     * The maker of an account's codes.
     *
     * @throws IllegalArgumentException if they go by a counter
     */
    static TimeCodes of(OtpParameters parameters) {
        return parameters.type() == OtpType.STEAM ? new SteamCode() : Totp.of(parameters);
    }

    /** How long a code lasts, in seconds. */
    int periodSeconds();

    /** The code of a step, ASCII; the caller wipes it. */
    char[] code(OtpSecret secret, long step);

    /** The step that an instant lies in. Before 1970 it is negative. */
    default long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), periodSeconds());
    }

    /** When a step begins. */
    default Instant start(long step) {
        return Instant.ofEpochSecond(Math.multiplyExact(step, (long) periodSeconds()));
    }

    /** Whole seconds, begun ones counted, until the code of this instant ends: 1 to the period. */
    default int secondsLeft(Instant instant) {
        return periodSeconds() - Math.floorMod(instant.getEpochSecond(), periodSeconds());
    }
}
