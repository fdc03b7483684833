/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code timedatectl} prints. Stateless. */
final class TimedatectlAnswer {
    private static final Pattern OFFSET = Pattern.compile("(?m)^ *Offset: ([+-]?)([0-9a-z. ]{1,80})$");
    private static final Pattern PART = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?)([a-z]+)");
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ns", BigDecimal.ONE,
            "us", new BigDecimal("1e3"),
            "ms", new BigDecimal("1e6"),
            "s", new BigDecimal("1e9"),
            "min", new BigDecimal("60e9"),
            "h", new BigDecimal("3600e9"),
            "d", new BigDecimal("86400e9"),
            "w", new BigDecimal("604800e9"),
            "month", new BigDecimal("2629800e9"),
            "y", new BigDecimal("31557600e9"));

    private TimedatectlAnswer() {}

    /** The answer to {@code show --property=NTPSynchronized --value}. */
    static Optional<Boolean> synchronised(String said) {
        return switch (said.strip()) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * How far the clock was off by {@code timesync-status}: "+1min 2.345s", "-310us". Its sign is the server's time less
     * ours, as everywhere in NTP, so it is turned round.
     */
    static Optional<Duration> off(String said) {
        Matcher line = OFFSET.matcher(said);
        if (!line.find()) {
            return Optional.empty();
        }
        BigDecimal nanos = BigDecimal.ZERO;
        for (String part : line.group(2).strip().split(" +", -1)) {
            Matcher each = PART.matcher(part);
            // Of years it says "1y", of months "2month", of days "1d".
            if (!each.matches() || !NANOS.containsKey(each.group(2))) {
                return Optional.empty();
            }
            nanos = nanos.add(new BigDecimal(each.group(1)).multiply(NANOS.get(each.group(2))));
        }
        return Offsets.ofNanos(line.group(1).equals("-") ? nanos : nanos.negate());
    }
}
