/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import app.gatehouse.station.SystemClockSource.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code chronyc tracking} prints. Stateless. */
final class ChronyAnswer {
    private static final Pattern OFF =
            Pattern.compile("(?m)^System time +: ([0-9]{1,12}(?:\\.[0-9]{1,12})?) seconds (slow|fast) of NTP time$");
    private static final Pattern LEAP = Pattern.compile("(?m)^Leap status +: (.+)$");
    private static final Pattern NO_SOURCE = Pattern.compile("(?m)^Reference ID +: 0{8} ");

    private ChronyAnswer() {}

    /** What it says; nothing where it is no such print. */
    static Answer read(String said) {
        Matcher leap = LEAP.matcher(said);
        Matcher off = OFF.matcher(said);
        if (!leap.find() || !off.find()) {
            return Answer.UNKNOWN;
        }
        boolean synchronised = !leap.group(1).strip().equals("Not synchronised")
                && !NO_SOURCE.matcher(said).find();
        if (!synchronised) {
            return new Answer(Optional.of(false), Optional.empty());
        }
        Optional<Duration> amount = Offsets.ofSeconds(new BigDecimal(off.group(1)));
        return new Answer(Optional.of(true), off.group(2).equals("slow") ? amount.map(Duration::negated) : amount);
    }
}
