/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SingleInstanceTest {
    // Not a @TempDir: a socket's path must be short.
    private Path folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createTempDirectory(Path.of("/tmp"), "gh");
    }

    @AfterEach
    void removeFolder() throws Exception {
        Files.deleteIfExists(folder.resolve("station.lock"));
        Files.deleteIfExists(folder.resolve("station.front"));
        Files.deleteIfExists(folder);
    }

    @Test
    void oneAloneHasTheFolder() throws Exception {
        SingleInstance first = SingleInstance.take(folder).orElseThrow();
        assertEquals(Optional.empty(), SingleInstance.take(folder));
        first.close();
        SingleInstance.take(folder).orElseThrow().close();
    }

    @Test
    void theSecondCallsTheFirst() throws Exception {
        Semaphore calls = new Semaphore(0);
        try (SingleInstance first = SingleInstance.take(folder).orElseThrow()) {
            assertFalse(SingleInstance.callFirst(folder));
            first.onCall(calls::release);
            assertTrue(SingleInstance.callFirst(folder));
            assertTrue(SingleInstance.callFirst(folder));
            assertTrue(calls.tryAcquire(2, 10, TimeUnit.SECONDS));
        }
        assertFalse(SingleInstance.callFirst(folder));
        assertFalse(Files.exists(folder.resolve("station.front")));
    }

    @Test
    void aSocketLeftByACrashIsReplaced() throws Exception {
        Files.createFile(folder.resolve("station.front"));
        Semaphore calls = new Semaphore(0);
        try (SingleInstance first = SingleInstance.take(folder).orElseThrow()) {
            first.onCall(calls::release);
            assertTrue(SingleInstance.callFirst(folder));
            assertTrue(calls.tryAcquire(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aPathTooLongForASocketStillLocks() throws Exception {
        Path deep = Files.createDirectory(folder.resolve("x".repeat(120)));
        try (SingleInstance first = SingleInstance.take(deep).orElseThrow()) {
            first.onCall(() -> {});
            assertEquals(Optional.empty(), SingleInstance.take(deep));
            assertFalse(SingleInstance.callFirst(deep));
        } finally {
            Files.deleteIfExists(deep.resolve("station.lock"));
            Files.deleteIfExists(deep);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws Exception {
        Files.createDirectory(folder.resolve("station.lock"));
        StationFolderException refused = assertThrows(StationFolderException.class, () -> SingleInstance.take(folder));
        assertEquals(StationFolderException.Reason.CANNOT_BE_WRITTEN, refused.reason());
    }
}
