/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import app.gatehouse.station.ClockCheck;
import app.gatehouse.station.SystemClockSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks, on macOS, the time server that the system itself is set to, by {@code sntp}. Where none is set, or it does not
 * answer, there is nobody to ask: no other server is ever called.
 */
final class MacClock implements SystemClockSource {
    private static final Pattern SERVER = Pattern.compile("(?m)^ *server +([A-Za-z0-9][A-Za-z0-9.:-]{0,252})");
    private static final Pattern OFFSET = Pattern.compile("(?:^|\\s)([+-][0-9]{1,12}\\.[0-9]{1,9}) \\+/- [0-9.]+");
    private static final int LARGEST = 64 * 1024;

    private final Command sntp;
    private final Path settings;

    MacClock(Command sntp, Path settings) {
        this.sntp = sntp;
        this.settings = settings;
    }

    @Override
    public Answer ask() {
        return server().flatMap(server -> sntp.answer("-t", "1", server))
                .map(MacClock::read)
                .orElse(Answer.UNKNOWN);
    }

    /** What {@code sntp} says; its sign is the server's time less ours. */
    static Answer read(String said) {
        Matcher offset = OFFSET.matcher(said);
        Optional<Duration> off =
                offset.find() ? Offsets.ofSeconds(new BigDecimal(offset.group(1)).negate()) : Optional.empty();
        return off.map(known ->
                        new Answer(Optional.of(known.abs().compareTo(ClockCheck.TOLERATED) <= 0), Optional.of(known)))
                .orElse(Answer.UNKNOWN);
    }

    private Optional<String> server() {
        try {
            if (!Files.isRegularFile(settings) || Files.size(settings) > LARGEST) {
                return Optional.empty();
            }
            Matcher line = SERVER.matcher(Files.readString(settings));
            return line.find() ? Optional.of(line.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
