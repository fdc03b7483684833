/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gatehouse.vault.DiskFailure.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDiskTest {
    @TempDir
    Path folder;

    private final Disk disk = new FileDisk();

    private static Kind kind(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(DiskFailure.class, action).kind();
    }

    @Test
    void writesReadsCutsAndRenames() throws DiskFailure {
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        disk.write(a, new byte[] {1, 2, 3, 4});
        disk.writeAt(a, 3, new byte[] {5, 6});
        disk.force(a);
        assertArrayEquals(new byte[] {1, 2, 3, 5, 6}, disk.read(a, 0, 100));
        assertArrayEquals(new byte[] {3, 5}, disk.read(a, 2, 2));
        assertArrayEquals(new byte[0], disk.read(a, 9, 2));
        disk.truncate(a, 2);
        assertEquals(2, disk.size(a));
        disk.write(b, new byte[] {9, 9, 9});
        disk.rename(a, b);
        disk.forceFolder(folder);
        assertFalse(disk.exists(a));
        assertArrayEquals(new byte[] {1, 2}, disk.read(b, 0, 100));
        disk.write(b, new byte[] {7});
        assertArrayEquals(new byte[] {7}, disk.read(b, 0, 100));
        assertEquals(List.of(b), disk.list(folder));
        disk.delete(b);
        disk.delete(b);
        assertEquals(List.of(), disk.list(folder));
        assertEquals(List.of(), disk.list(folder.resolve("none")));
    }

    @Test
    void doesNotWaitForWhatComesOutOfAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertEquals(
                0,
                new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertEquals(Kind.FAILED, kind(() -> disk.read(pipe, 0, 10))));
    }

    @Test
    void keepsFilesAndFoldersForTheirOwner() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path inner = folder.resolve("station").resolve("copies");
        disk.createFolder(inner);
        disk.createFolder(inner);
        disk.write(inner.resolve("a"), new byte[1]);
        disk.writeAt(inner.resolve("b"), 0, new byte[1]);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(inner.getParent())));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(inner.resolve("a"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(inner.resolve("b"))));
    }

    @Test
    void namesAMissingFile() {
        Path none = folder.resolve("none");
        assertEquals(Kind.MISSING, kind(() -> disk.read(none, 0, 1)));
        assertEquals(Kind.MISSING, kind(() -> disk.size(none)));
        assertEquals(Kind.MISSING, kind(() -> disk.force(none)));
        assertEquals(Kind.MISSING, kind(() -> disk.truncate(none, 0)));
        assertEquals(Kind.MISSING, kind(() -> disk.rename(none, folder.resolve("b"))));
        assertEquals(Kind.MISSING, kind(() -> disk.write(none.resolve("b"), new byte[1])));
    }

    @Test
    void namesAFullDisk() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full));
        assertEquals(Kind.FULL, kind(() -> disk.writeAt(full, 0, new byte[10])));
    }

    @Test
    void namesAFolderThatMayNotBeWritten() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            assumeFalse(Files.isWritable(folder), "rights do not bind this user");
            assertEquals(Kind.READ_ONLY, kind(() -> disk.write(folder.resolve("a"), new byte[1])));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void doesNotWriteThroughALink() throws Exception {
        Path target = folder.resolve("target");
        disk.write(target, new byte[] {1});
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        assertThrows(DiskFailure.class, () -> disk.write(link, new byte[] {2}));
        assertArrayEquals(new byte[] {1}, disk.read(target, 0, 10));
    }

    @Test
    void namesEverythingElseAsFailed() throws DiskFailure {
        disk.createFolder(folder.resolve("a"));
        assertEquals(Kind.FAILED, kind(() -> disk.write(folder.resolve("a"), new byte[1])));
    }
}
