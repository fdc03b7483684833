/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.Totp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotpWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:42:12Z");
    private static final Totp TOTP = Totp.issued();
    private static final long STEP = TOTP.step(NOW);

    private final OtpSecret secret = OtpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void acceptsThePresentStepAndOneToEachSide(int offset) {
        assertEquals(new TotpWindow.Match.Right(STEP + offset), match(code(offset), TotpWindow.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {-21, -2, 2, 21})
    void recognisesTwentyStepsBeyond(int offset) {
        assertEquals(new TotpWindow.Match.Near(STEP + offset, offset), match(code(offset), TotpWindow.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2880, -22, 22, 120})
    void callsFartherCodesWrong(int offset) {
        assertEquals(new TotpWindow.Match.Wrong(), match(code(offset), TotpWindow.NONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void refusesTheLastAcceptedStepAndAllBeforeIt(int lastOffset) {
        for (int offset = -21; offset <= lastOffset; offset++) {
            assertEquals(new TotpWindow.Match.Replayed(), match(code(offset), STEP + lastOffset), "offset " + offset);
        }
        if (lastOffset < 1) {
            assertInstanceOf(TotpWindow.Match.Right.class, match(code(lastOffset + 1), STEP + lastOffset));
        }
    }

    @Test
    void refusesACodeThatWasTriedTooEarlyWhenItsTimeComes() {
        char[] coming = code(5);
        TotpFactor factor = new TotpFactor(1, 1, secret, NOW, STEP - 10, STEP + 5);
        Instant then = NOW.plusSeconds(5 * 30);
        assertEquals(new TotpWindow.Match.Replayed(), TotpWindow.match(factor, coming, then));
        assertInstanceOf(TotpWindow.Match.Right.class, TotpWindow.match(factor, code(6), then));
    }

    @Test
    void aCodeOfAnotherLengthIsWrong() {
        assertEquals(new TotpWindow.Match.Wrong(), match("28708".toCharArray(), TotpWindow.NONE));
        assertEquals(new TotpWindow.Match.Wrong(), match(new char[0], TotpWindow.NONE));
    }

    @Test
    void saysByHowMuchTheClockWasSetBack() {
        assertEquals(Duration.ZERO, TotpWindow.setBack(NOW, TotpWindow.NONE));
        assertEquals(Duration.ZERO, TotpWindow.setBack(NOW, STEP));
        assertEquals(Duration.ZERO, TotpWindow.setBack(NOW, STEP + 1));
        Duration back = TotpWindow.setBack(NOW.minus(Duration.ofHours(1)), STEP);
        assertEquals(Duration.ofHours(1).minusSeconds(30 + 12), back);
        assertEquals(18, TotpWindow.setBack(NOW, STEP + 2).toSeconds());
    }

    private TotpWindow.Match match(char[] digits, long lastStep) {
        return TotpWindow.match(new TotpFactor(1, 1, secret, NOW, lastStep, TotpWindow.NONE), digits, NOW);
    }

    private char[] code(int offset) {
        return TOTP.code(secret, STEP + offset);
    }
}
