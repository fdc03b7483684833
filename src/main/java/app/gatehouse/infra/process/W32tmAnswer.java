/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import app.gatehouse.station.SystemClockSource.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code w32tm /query /status /verbose} prints. It prints its labels in the language of Windows, so lines are
 * known by their place and values by their form. Stateless.
 */
final class W32tmAnswer {
    private static final Pattern LEAP = Pattern.compile("[^:]+: ([0-3])\\(.*");
    private static final Pattern STRATUM = Pattern.compile("[^:]+: ([0-9]{1,2}) ?\\(.*");
    private static final Pattern OWN_CLOCK = Pattern.compile("[^:]+: 0x(?:4C4F434C|00000000) .*");
    private static final Pattern SECONDS = Pattern.compile("[^:]+: ([+-]?[0-9]{1,12}(?:[.,][0-9]{1,9})?)s");
    private static final int LEAP_LINE = 0;
    private static final int STRATUM_LINE = 1;
    private static final int SOURCE_LINE = 5;
    private static final int PHASE_LINE = 9;
    private static final String UNSYNCHRONISED = "3";

    private W32tmAnswer() {}

    /** What it says; nothing where it is no such print. */
    static Answer read(String said) {
        List<String> lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() <= SOURCE_LINE) {
            return Answer.UNKNOWN;
        }
        Matcher leap = LEAP.matcher(lines.get(LEAP_LINE));
        Matcher stratum = STRATUM.matcher(lines.get(STRATUM_LINE));
        if (!leap.matches() || !stratum.matches()) {
            return Answer.UNKNOWN;
        }
        boolean synchronised = !leap.group(1).equals(UNSYNCHRONISED)
                && !stratum.group(1).equals("0")
                // The machine's own clock counts as a source there.
                && !OWN_CLOCK.matcher(lines.get(SOURCE_LINE) + " ").matches();
        return new Answer(Optional.of(synchronised), synchronised ? off(lines) : Optional.empty());
    }

    /** Without {@code /verbose}, or from an old Windows, there is no such line. */
    private static Optional<Duration> off(List<String> lines) {
        if (lines.size() <= PHASE_LINE) {
            return Optional.empty();
        }
        Matcher phase = SECONDS.matcher(lines.get(PHASE_LINE));
        return phase.matches()
                ? Offsets.ofSeconds(new BigDecimal(phase.group(1).replace(',', '.')).negate())
                : Optional.empty();
    }
}
