/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Whether a code is right at a moment: that of the present step or of one to either side (RFC 6238 §5.2), and of a later
 * step than the last accepted one. Pure and stateless; always does the same work. Counts and saves nothing.
 */
public final class TotpWindow {
    /** Steps to either side that are accepted. */
    public static final int SIDE = 1;
    /** Steps beyond those that are recognised as the right code of another time. */
    public static final int NEAR = 20;
    /** The last step of a factor that has accepted none yet. */
    public static final long NONE = -1;

    private static final Totp TOTP = Totp.issued();

    private TotpWindow() {}

    /** What a code is. */
    public sealed interface Match {
        /** Right; the step is to be saved as the last one before anybody is admitted. */
        record Right(long step) implements Match {}

        /** The code of a step that is not later than the last accepted one, or that was used up by being tried too early. */
        record Replayed() implements Match {}

        /**
         * The right code of another time; it is used up by that.
         *
         * @param steps how far off; positive: the app's clock is ahead
         */
        record Near(long step, int steps) implements Match {}

        /** None of these. */
        record Wrong() implements Match {}
    }

    /** How many digits the codes have. */
    public static int digits() {
        return TOTP.digits();
    }

    /** Compares with a factor's codes. The digits are left as they are. */
    public static Match match(TotpFactor factor, char[] digits, Instant now) {
        return match(factor.secret(), digits, now, factor.lastStep(), factor.nearStep());
    }

    /** Compares with the codes of a secret that has accepted none yet. The digits are left as they are. */
    static Match match(OtpSecret secret, char[] digits, Instant now) {
        return match(secret, digits, now, NONE, NONE);
    }

    private static Match match(OtpSecret secret, char[] digits, Instant now, long lastStep, long nearStep) {
        long present = TOTP.step(now);
        long right = NONE;
        int near = 0;
        boolean replayed = false;
        for (int offset = -SIDE - NEAR; offset <= SIDE + NEAR; offset++) {
            long step = present + offset;
            boolean equal = step >= 0 && isCode(secret, step, digits);
            boolean fresh = step > lastStep && step != nearStep;
            boolean inWindow = Math.abs(offset) <= SIDE;
            // Of two steps with the same code the later one counts, lest the code be accepted again there.
            right = equal && fresh && inWindow ? step : right;
            near = equal && fresh && !inWindow ? offset : near;
            replayed |= equal && !fresh;
        }
        if (right != NONE) {
            return new Match.Right(right);
        }
        if (replayed) {
            return new Match.Replayed();
        }
        return near == 0 ? new Match.Wrong() : new Match.Near(present + near, near);
    }

    /**
     * By how much at least the clock was set back since the last step was accepted; zero if nothing shows that it was. While
     * it is more than zero no code can be right.
     */
    public static Duration setBack(Instant now, long lastStep) {
        Instant earliestThen = TOTP.start(Math.max(0, lastStep - SIDE));
        Duration back = Duration.between(now, earliestThen);
        return back.isNegative() || TOTP.step(now) + SIDE >= lastStep ? Duration.ZERO : back;
    }

    private static boolean isCode(OtpSecret secret, long step, char[] digits) {
        char[] code = TOTP.code(secret, step);
        int difference = code.length ^ digits.length;
        for (int i = 0; i < code.length && i < digits.length; i++) {
            difference |= code[i] ^ digits[i];
        }
        Arrays.fill(code, '\0');
        return difference == 0;
    }
}
