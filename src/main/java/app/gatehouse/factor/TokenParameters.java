/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpType;
import java.util.Map;
import java.util.Optional;

/** How a token makes its codes, out of the cells of its line. Stateless. */
final class TokenParameters {
    private static final int USUAL_DIGITS = 6;
    private static final int USUAL_SECONDS = 30;
    private static final Map<String, OtpAlgorithm> HASHES = Map.of(
            "", OtpAlgorithm.SHA1,
            "sha", OtpAlgorithm.SHA1,
            "sha1", OtpAlgorithm.SHA1,
            "sha256", OtpAlgorithm.SHA256,
            "sha512", OtpAlgorithm.SHA512);

    private TokenParameters() {}

    /** What the cells say, and what is usual where they say nothing. */
    static Found of(TokenCells cells) {
        Optional<OtpType> type = type(cells);
        if (type.isEmpty()) {
            return new Wrong(TokenFault.UNKNOWN_TYPE, cells.type());
        }
        OtpAlgorithm hash = HASHES.get(TokenColumns.plain(cells.hash()).replaceFirst("^hmac", ""));
        if (hash == null) {
            return new Wrong(TokenFault.UNKNOWN_HASH, cells.hash());
        }
        long digits = TokenCells.number(cells.digits()).orElse(USUAL_DIGITS);
        if (digits < OtpParameters.FEWEST_DIGITS || digits > OtpParameters.MOST_DIGITS) {
            return new Wrong(TokenFault.BAD_DIGITS, "");
        }
        return type.get() == OtpType.TOTP ? byTime(cells, hash, (int) digits) : byCounter(cells, hash, (int) digits);
    }

    private static Optional<OtpType> type(TokenCells cells) {
        if (!cells.type().isEmpty()) {
            return TokenType.of(cells.type());
        }
        boolean counts = !cells.counter().isEmpty() && cells.interval().isEmpty();
        return Optional.of(counts ? OtpType.HOTP : OtpType.TOTP);
    }

    private static Found byTime(TokenCells cells, OtpAlgorithm hash, int digits) {
        long seconds = TokenCells.number(cells.interval()).orElse(USUAL_SECONDS);
        return seconds < 1 || seconds > OtpParameters.LONGEST_PERIOD
                ? new Wrong(TokenFault.BAD_INTERVAL, "")
                : new Right(OtpParameters.totp(hash, digits, (int) seconds));
    }

    private static Found byCounter(TokenCells cells, OtpAlgorithm hash, int digits) {
        long counter = TokenCells.number(cells.counter()).orElse(0);
        return counter < 0
                ? new Wrong(TokenFault.BAD_COUNTER, "")
                : new Right(OtpParameters.hotp(hash, digits, counter));
    }

    /** What came of it. */
    sealed interface Found {}

    /** They can be used. */
    record Right(OtpParameters parameters) implements Found {}

    /** They cannot. */
    record Wrong(TokenFault fault, String detail) implements Found {}
}
