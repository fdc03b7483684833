/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks systemd's {@code timedatectl} whether the kernel's clock is synchronised. Where there is none (another system, a
 * container) there is nobody to ask. Does not tell how far the clock is off.
 */
public final class TimedatectlSource implements SystemClockSource {
    private static final int MOST_SECONDS = 2;
    private static final int LONGEST_ANSWER = 16;

    private final Path command;

    /** Asks the command where Linux distributions have it. */
    public TimedatectlSource() {
        this(Path.of("/usr/bin/timedatectl"));
    }

    TimedatectlSource(Path command) {
        this.command = command;
    }

    @Override
    public Answer ask() {
        if (!Files.isExecutable(command)) {
            return Answer.UNKNOWN;
        }
        try {
            Process process = new ProcessBuilder(command.toString(), "show", "--property=NTPSynchronized", "--value")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    return Answer.UNKNOWN;
                }
                return answer(
                        new String(process.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Answer.UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.UNKNOWN;
        }
    }

    private static Answer answer(String said) {
        return switch (said.strip()) {
            case "yes" -> new Answer(Optional.of(true), Optional.empty());
            case "no" -> new Answer(Optional.of(false), Optional.empty());
            default -> Answer.UNKNOWN;
        };
    }
}
