/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.TokenWindow.Match;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.testing.IndependentCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenWindowTest {
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_010);
    private static final long STEP = NOW.getEpochSecond() / 30;
    private static final OtpParameters SIX = OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0);
    private static final OtpParameters EIGHT = OtpParameters.hotp(OtpAlgorithm.SHA1, 8, 0);

    private static HeldToken token(OtpParameters parameters, long next, int drift, long nearAt, boolean waits) {
        return new HeldToken(1, parameters, OtpSecret.of(KEY), next, drift, nearAt, waits);
    }

    private static Match counter(OtpParameters parameters, long next, long typed) {
        return counter(token(parameters, next, 0, TokenWindow.NONE, false), typed);
    }

    private static Match counter(HeldToken token, long typed) {
        int digits = token.parameters().digits();
        return TokenWindow.match(
                token, IndependentCode.of(KEY, "HmacSHA1", digits, typed).toCharArray(), NOW);
    }

    private static Match step(long next, int drift, long nearAt, boolean waits, int offset) {
        HeldToken token = token(OtpParameters.ISSUED, next, drift, nearAt, waits);
        String code = IndependentCode.of(KEY, "HmacSHA1", 6, STEP + offset);
        return TokenWindow.match(token, code.toCharArray(), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void takesTheCodesOfRfc4226InTheirOrder(long counter, String code) {
        assertEquals(
                new Match.Right(counter, 0, false),
                TokenWindow.match(token(SIX, counter, 0, TokenWindow.NONE, false), code.toCharArray(), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "SHA1, 59, 94287082",
        "SHA256, 59, 46119246",
        "SHA512, 59, 90693936",
        "SHA1, 1111111109, 07081804",
        "SHA256, 1111111109, 68084774",
        "SHA512, 1111111109, 25091201",
        "SHA1, 20000000000, 65353130",
        "SHA256, 20000000000, 77737706",
        "SHA512, 20000000000, 47863826"
    })
    void takesTheCodesOfRfc6238(OtpAlgorithm algorithm, long seconds, String code) {
        int length = algorithm == OtpAlgorithm.SHA1 ? 20 : algorithm == OtpAlgorithm.SHA256 ? 32 : 64;
        byte[] key = "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
        HeldToken token = new HeldToken(
                1, OtpParameters.totp(algorithm, 8, 30), OtpSecret.of(key), 0, 0, TokenWindow.NONE, false);
        assertEquals(
                new Match.Right(seconds / 30, 0, false),
                TokenWindow.match(token, code.toCharArray(), Instant.ofEpochSecond(seconds)));
    }

    @Test
    void sixDigitsAreLookedForThreeAheadAndEightTen() {
        assertEquals(new Match.Right(42, 0, false), counter(SIX, 40, 42));
        assertEquals(new Match.Near(43, 3), counter(SIX, 40, 43));
        assertEquals(new Match.Right(49, 0, false), counter(EIGHT, 40, 49));
        assertEquals(new Match.Near(50, 10), counter(EIGHT, 40, 50));
    }

    @Test
    void aGuessAYearLongHitsOnceInAThousandAtMost() {
        for (int digits = 6; digits <= 8; digits++) {
            double right = Math.max(TokenWindow.lookAhead(digits), 2 * TokenWindow.SIDE + 1);
            assertTrue(300 * right / Math.pow(10, digits) <= 0.001, digits + " digits");
        }
    }

    @Test
    void aHundredAheadAreRecognisedAndNoMore() {
        assertEquals(new Match.Near(139, 99), counter(SIX, 40, 139));
        assertEquals(new Match.Wrong(), counter(SIX, 40, 140));
        assertEquals(new Match.Wrong(), counter(SIX, 40, 141));
    }

    @Test
    void whatWasPassedIsReplayedAndNeverRight() {
        assertEquals(new Match.Replayed(), counter(SIX, 40, 39));
        assertEquals(new Match.Replayed(), counter(SIX, 40, 20));
        assertEquals(new Match.Wrong(), counter(SIX, 40, 19));
    }

    @Test
    void theCodeAfterARecognisedOneIsRightUpToTheEndOfTheSearch() {
        assertEquals(new Match.Right(71, 0, true), counter(token(SIX, 40, 0, 70, true), 71));
        assertEquals(new Match.Right(140, 0, true), counter(token(SIX, 40, 0, 139, true), 140));
    }

    @Test
    void anyOtherThanTheVeryNextOneIsNot() {
        assertEquals(new Match.Near(72, 32), counter(token(SIX, 40, 0, 70, true), 72));
        assertEquals(new Match.Near(69, 29), counter(token(SIX, 40, 0, 70, true), 69));
        assertEquals(new Match.Near(71, 31), counter(token(SIX, 40, 0, 70, false), 71), "something came in between");
    }

    @Test
    void aRecognisedCodeIsUsedUpWhereverTheCounterStandsLater() {
        assertEquals(new Match.Replayed(), counter(token(SIX, 40, 0, 70, true), 70));
        assertEquals(new Match.Replayed(), counter(token(SIX, 69, 0, 70, false), 70));
    }

    @Test
    void ofTimeOneStepToEitherSideIsRightAndTheDriftIsRemembered() {
        for (int offset = -1; offset <= 1; offset++) {
            assertEquals(new Match.Right(STEP + offset, offset, false), step(0, 0, TokenWindow.NONE, false, offset));
        }
        assertEquals(new Match.Near(STEP + 2, 2), step(0, 0, TokenWindow.NONE, false, 2));
        assertEquals(new Match.Near(STEP - 2, -2), step(0, 0, TokenWindow.NONE, false, -2));
    }

    @Test
    void theWindowStandsAboutTheTokensOwnClock() {
        assertEquals(new Match.Right(STEP + 8, 8, false), step(0, 7, TokenWindow.NONE, false, 8));
        assertEquals(new Match.Near(STEP, 0), step(0, 7, TokenWindow.NONE, false, 0));
    }

    @Test
    void aDriftIsFollowedToItsBoundAndNoFurther() {
        assertEquals(new Match.Right(STEP + 21, 20, false), step(0, 20, TokenWindow.NONE, false, 21));
        assertEquals(new Match.Right(STEP - 21, -20, false), step(0, -20, TokenWindow.NONE, false, -21));
        assertEquals(new Match.Wrong(), step(0, 20, TokenWindow.NONE, false, 22));
    }

    @Test
    void twoCodesInARowBringAClockBack() {
        assertEquals(new Match.Right(STEP - 8, -8, true), step(0, 0, STEP - 9, true, -8));
        assertEquals(new Match.Near(STEP - 7, -7), step(0, 0, STEP - 9, true, -7));
        assertEquals(new Match.Near(STEP - 8, -8), step(0, 0, STEP - 9, false, -8));
    }

    @Test
    void aStepThatWasUsedIsReplayed() {
        assertEquals(new Match.Replayed(), step(STEP + 1, 0, TokenWindow.NONE, false, 0));
        assertEquals(new Match.Replayed(), step(0, 0, STEP, false, 0));
        assertEquals(new Match.Right(STEP + 1, 1, false), step(STEP + 1, 0, TokenWindow.NONE, false, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 60, 120})
    void thePeriodIsTheTokensOwn(int period) {
        HeldToken token = token(OtpParameters.totp(OtpAlgorithm.SHA1, 7, period), 0, 0, TokenWindow.NONE, false);
        long present = NOW.getEpochSecond() / period;
        String code = IndependentCode.of(KEY, "HmacSHA1", 7, present - 1);
        assertEquals(new Match.Right(present - 1, -1, false), TokenWindow.match(token, code.toCharArray(), NOW));
    }

    @Test
    void aClockThatWentBackFurtherThanAnyDriftIsNamed() {
        HeldToken token = token(OtpParameters.ISSUED, STEP + 21, 0, TokenWindow.NONE, false);
        assertEquals(Duration.ZERO, TokenWindow.setBack(token, NOW));
        HeldToken later = token(OtpParameters.ISSUED, STEP + 23, 0, TokenWindow.NONE, false);
        assertEquals(Duration.ofSeconds(60 - NOW.getEpochSecond() % 30), TokenWindow.setBack(later, NOW));
        assertEquals(Duration.ZERO, TokenWindow.setBack(token(SIX, 1_000_000, 0, TokenWindow.NONE, false), NOW));
    }

    @Test
    void beforeTheFirstStepNothingIsRight() {
        Match match = TokenWindow.match(
                token(OtpParameters.ISSUED, 0, 0, TokenWindow.NONE, false),
                IndependentCode.of(KEY, "HmacSHA1", 6, -1).toCharArray(),
                Instant.EPOCH);
        assertEquals(new Match.Wrong(), match);
    }
}
