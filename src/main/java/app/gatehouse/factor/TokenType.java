/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpType;
import java.util.Optional;
import java.util.Set;

/** What vendors call the two ways in which tokens make their codes. Stateless. */
final class TokenType {
    private static final Set<String> BY_TIME = Set.of("time", "timebased", "timesync", "t");
    private static final Set<String> BY_COUNTER = Set.of("event", "eventbased", "counter", "counterbased", "h");

    private TokenType() {}

    /** By time or by counter; empty for anything else. */
    static Optional<OtpType> of(String text) {
        String plain = TokenColumns.plain(text);
        if (plain.contains("totp") || BY_TIME.contains(plain)) {
            return Optional.of(OtpType.TOTP);
        }
        return plain.contains("hotp") || BY_COUNTER.contains(plain) ? Optional.of(OtpType.HOTP) : Optional.empty();
    }
}
