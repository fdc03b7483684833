/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program of the system that answers at once. */
final class Command {
    private static final int MOST_SECONDS = 2;
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final Path program;

    Command(Path program) {
        this.program = program;
    }

    /** Whether it is there. */
    boolean isThere() {
        return Files.isExecutable(program);
    }

    /**
     * What it prints, in English where it knows languages. Blocks for two seconds at most.
     *
     * @return empty if it is not there, takes longer, or ends with another number than 0
     */
    Optional<String> answer(String... arguments) {
        if (!isThere()) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, program.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    return Optional.empty();
                }
                return Optional.of(
                        new String(process.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
