/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/** Offsets as programs write them. Stateless. */
final class Offsets {
    private static final BigDecimal NANOS = new BigDecimal("1e9");

    private Offsets() {}

    /** Of seconds with a point; empty for more than some hundred years. */
    static Optional<Duration> ofSeconds(BigDecimal seconds) {
        return ofNanos(seconds.multiply(NANOS));
    }

    /** Of nanoseconds; empty for more than some hundred years. */
    static Optional<Duration> ofNanos(BigDecimal nanos) {
        try {
            return Optional.of(
                    Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
