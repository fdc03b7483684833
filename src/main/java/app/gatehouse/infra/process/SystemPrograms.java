/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.process;

import app.gatehouse.station.ProgramFailure;
import app.gatehouse.station.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Programs as the operating system runs them, in the folder of the account and with its environment. Thread-safe. */
public final class SystemPrograms implements Programs {
    private static final long PATIENCE_SECONDS = 5;

    private final Path folder;

    /** Programs find themselves in that folder. */
    public SystemPrograms(Path folder) {
        this.folder = folder;
    }

    @Override
    public Running start(List<String> command, Map<String, String> environment, IntConsumer ended)
            throws ProgramFailure {
        if (!isFile(command.get(0))) {
            throw new ProgramFailure(ProgramFailure.Reason.NOT_THERE);
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        if (Files.isDirectory(folder)) {
            builder.directory(folder.toFile());
        }
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            Started started = new Started(process);
            CompletableFuture<Void> unused = process.onExit().thenAccept(done -> started.tell(ended));
            return started;
        } catch (IOException | IllegalArgumentException e) {
            // The message names the arguments.
            throw new ProgramFailure(ProgramFailure.Reason.NOT_STARTED);
        }
    }

    private static boolean isFile(String program) {
        try {
            return Files.isRegularFile(Path.of(program));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static final class Started implements Running {
        private final Process process;
        private volatile boolean asked;

        Started(Process process) {
            this.process = process;
        }

        void tell(IntConsumer ended) {
            if (!asked) {
                ended.accept(process.exitValue());
            }
        }

        @Override
        public void end() {
            asked = true;
            List<ProcessHandle> all = process.descendants().toList();
            all.forEach(ProcessHandle::destroy);
            process.destroy();
            all.forEach(Started::insist);
            insist(process.toHandle());
        }

        private static void insist(ProcessHandle handle) {
            handle.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
                handle.destroyForcibly();
                return handle;
            });
        }
    }
}
