/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.Hotp;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import app.gatehouse.otp.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Whether a token's code is right at a moment. Pure and stateless; always does the same work for the same token. Counts and
 * saves nothing.
 *
 * <p><b>By time</b> (RFC 6238 §5.2): the code of the present step or of one to either side, by the token's own clock, which
 * may be up to {@value #MOST_DRIFT} steps off the station's. How far it was off at the last accepted code is remembered (§6),
 * so that a clock that drifts slowly is followed. <b>By counter</b> (RFC 4226 §7.2, §7.4): the next one and a few after it,
 * {@link #lookAhead}.
 *
 * <p>A code of further off is not right, but recognised (steps as far as a drift may go, counters up to {@value #RESYNC}
 * ahead): it is used up by that, and the very next try may be the code after it. Two such codes bring token and station
 * together again.
 *
 * <p><b>The chance of a guess.</b> Decisions, 15, leave fewer than 300 guesses a year. Three codes in a million are right at
 * any moment, by time and, with six digits, by counter: 300 × 3 / 10<sup>6</sup> is 0.9 in 1,000 a year; a look-ahead of ten
 * would make it 3 in 1,000, so only tokens of seven or eight digits have that (10 of 10<sup>7</sup>: 0.3 in 1,000). Hitting a
 * recognised code, 300 × 100 / 10<sup>6</sup> or 3 in 100 a year, admits nobody: it costs a wait and no budget, and is worth
 * one single further guess at one code, which adds 3 in 10<sup>8</sup> a year. That further try draws on the budget when it
 * is wrong, as any other does.
 */
public final class TokenWindow {
    /** Steps to either side that are accepted, about the token's own clock. */
    public static final int SIDE = 1;
    /** Steps that a token's clock may be off the station's. */
    public static final int MOST_DRIFT = 20;
    /** Counters ahead whose codes are recognised. */
    public static final int RESYNC = 100;
    /** Where no code was recognised yet. */
    public static final long NONE = -1;

    /** Counters ahead that a first code is looked for, since how often a button was pressed before nobody knows. */
    static final int FIRST_SEARCH = 1000;
    /** Counters ahead that one code is enough for at the activation, where whoever types it knows the key. */
    static final int FIRST_AHEAD = 10;

    private static final int LOOK_AHEAD_OF_SIX = 3;
    private static final int LOOK_AHEAD = 10;
    private static final int LOOK_BACK = 20;

    private TokenWindow() {}

    /** What a code is. */
    public sealed interface Match {
        /**
         * Right; to be saved before anybody is admitted.
         *
         * @param at the moving factor, used up with all before it
         * @param drift what is to be remembered of the clock
         * @param resynchronised whether it is right only because the code before it was recognised
         */
        record Right(long at, int drift, boolean resynchronised) implements Match {}

        /** A code that was accepted or passed over, or that was used up by being recognised. */
        record Replayed() implements Match {}

        /**
         * Recognised outside the window, and used up by that; the code after it would be right now.
         *
         * @param steps how far off the present one, or the next expected one; positive: the token is ahead
         */
        record Near(long at, int steps) implements Match {}

        /** None of these. */
        record Wrong() implements Match {}
    }

    /** How many counters are accepted, the next one counted; see above. */
    public static int lookAhead(int digits) {
        return digits == OtpParameters.FEWEST_DIGITS ? LOOK_AHEAD_OF_SIX : LOOK_AHEAD;
    }

    /** Compares with a token's codes. The digits are left as they are. */
    public static Match match(HeldToken token, char[] digits, Instant now) {
        return token.parameters().byTime()
                ? match(token, digits, aroundNow(token, now))
                : match(token, digits, ahead(token, lookAhead(token.parameters().digits()), RESYNC));
    }

    /** As {@link #match}, with a wide search, for a token that is not in force yet. */
    static Match first(HeldToken token, char[] digits, Instant now) {
        return token.parameters().byTime()
                ? match(token, digits, aroundNow(token, now))
                : match(token, digits, ahead(token, FIRST_AHEAD, FIRST_SEARCH));
    }

    /**
     * By how much at least the clock was set back since the last code was accepted; zero if nothing shows that it was, and
     * for a counter. While it is more than zero no code can be right.
     */
    public static Duration setBack(HeldToken token, Instant now) {
        if (!token.parameters().byTime()) {
            return Duration.ZERO;
        }
        Totp totp = Totp.of(token.parameters());
        long farthest = totp.step(now) + MOST_DRIFT + SIDE;
        return farthest >= token.next()
                ? Duration.ZERO
                : Duration.between(now, totp.start(token.next() - MOST_DRIFT - SIDE));
    }

    /**
     * Where codes are looked for.
     *
     * @param origin the present step by the station's clock, or the next counter
     * @param rightFrom the first that is accepted, by what it is off the origin
     * @param rightTo the last, likewise
     * @param knownFrom the first that is recognised, likewise
     * @param knownTo the last, likewise
     */
    private record Range(long origin, int rightFrom, int rightTo, int knownFrom, int knownTo) {
        boolean accepts(int offset) {
            return offset >= rightFrom && offset <= rightTo;
        }
    }

    private static Range aroundNow(HeldToken token, Instant now) {
        long present = Totp.of(token.parameters()).step(now);
        int far = MOST_DRIFT + SIDE;
        return new Range(present, token.drift() - SIDE, token.drift() + SIDE, -far, far);
    }

    private static Range ahead(HeldToken token, int accepted, int searched) {
        return new Range(token.next(), 0, accepted - 1, -LOOK_BACK, searched - 1);
    }

    private static Match match(HeldToken token, char[] digits, Range range) {
        Hotp hotp = new Hotp(token.parameters().algorithm(), token.parameters().digits());
        Match.Right right = null;
        Match.Near near = null;
        boolean replayed = false;
        // One further than what is recognised: the code after the last of those.
        for (int offset = range.knownFrom; offset <= range.knownTo + 1; offset++) {
            long at = range.origin + offset;
            if (!isCode(hotp, token.secret(), at, digits)) {
                continue;
            }
            boolean fresh = at >= token.next() && at != token.nearAt();
            boolean follows = token.nearWaits() && at == token.nearAt() + 1;
            if (!fresh) {
                replayed = true;
            } else if (range.accepts(offset) || follows) {
                // Of two with the same code the later one counts, lest the code be accepted again there.
                right = new Match.Right(at, drift(token, offset), !range.accepts(offset));
            } else if (near == null && offset <= range.knownTo) {
                near = new Match.Near(at, offset);
            }
        }
        if (right != null) {
            return right;
        }
        if (replayed) {
            return new Match.Replayed();
        }
        return near == null ? new Match.Wrong() : near;
    }

    private static int drift(HeldToken token, int offset) {
        return token.parameters().type() == OtpType.HOTP ? 0 : Math.max(-MOST_DRIFT, Math.min(MOST_DRIFT, offset));
    }

    private static boolean isCode(Hotp hotp, OtpSecret secret, long at, char[] digits) {
        char[] code = hotp.code(secret, at);
        int difference = code.length ^ digits.length;
        for (int i = 0; i < code.length && i < digits.length; i++) {
            difference |= code[i] ^ digits[i];
        }
        Arrays.fill(code, '\0');
        return difference == 0 && at >= 0;
    }
}
