/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * The file in the station folder by which a running program tells how it stands. Its owner's alone. What a crash left
 * behind is not believed: the process that it names must live, and a program must hold the folder's lock. (Not by the time
 * at which the process began: Linux tells another one when somebody sets the clock.) Thread-safe; blocks.
 */
final class StatusFile implements AutoCloseable {
    static final String FILE_NAME = "station.status";
    private static final String PROCESS = "pid";
    private static final int LARGEST = 16 * 1024;

    private final Path file;
    private boolean closed;

    StatusFile(Path folder) {
        this.file = folder.resolve(FILE_NAME);
    }

    /** Tells how it stands from now on. What cannot be told is left out: nobody at the station needs it. */
    synchronized void write(StationStatus status) {
        if (closed) {
            return;
        }
        try {
            // Temporary files of the JDK are readable by their owner alone.
            Path unfinished = Files.createTempFile(file.getParent(), "station-", ".tmp");
            try {
                Files.write(
                        unfinished,
                        status.bytes(Map.of(PROCESS, ProcessHandle.current().pid())));
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            remove();
        }
    }

    /** How the program that runs on that folder stands; empty where none runs, or it does not tell. */
    static Optional<StationStatus> read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve(FILE_NAME))) {
            return StationStatus.json(in.readNBytes(LARGEST))
                    .filter(fields -> isAlive(fields) && SingleInstance.isTaken(folder))
                    .flatMap(StationStatus::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isAlive(Json fields) {
        long number = fields.whole(PROCESS).orElse(-1);
        return number > 0
                && ProcessHandle.of(number).filter(ProcessHandle::isAlive).isPresent();
    }

    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Nobody believes it once the process is gone.
            return;
        }
    }

    /** Tells nothing any more. */
    @Override
    public synchronized void close() {
        closed = true;
        remove();
    }
}
