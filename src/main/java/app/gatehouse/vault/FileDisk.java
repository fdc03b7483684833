/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The machine's own file system. Stateless, thread-safe. */
public final class FileDisk implements Disk {
    private static final long ALMOST_NOTHING = 64 * 1024;

    @Override
    public boolean exists(Path file) {
        return Files.exists(file);
    }

    @Override
    public List<Path> list(Path folder) throws DiskFailure {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw failure(e, folder);
        }
    }

    @Override
    public long size(Path file) throws DiskFailure {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw failure(e, file);
        }
    }

    @Override
    public byte[] read(Path file, long position, int length) throws DiskFailure {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe in its place would keep the reader waiting for ever.
            throw new DiskFailure(DiskFailure.Kind.FAILED);
        }
        try (FileChannel channel = FileChannel.open(file, READ)) {
            long there = Math.max(0, channel.size() - position);
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, there));
            while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
                // one call may give less than asked for
            }
            return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
        } catch (IOException e) {
            throw failure(e, file);
        }
    }

    @Override
    public void createFolder(Path folder) throws DiskFailure {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, owner(folder, "rwx------"));
            }
        } catch (IOException e) {
            throw failure(e, folder);
        }
    }

    @Override
    public void write(Path file, byte[] content) throws DiskFailure {
        write(file, 0, content, Set.of(WRITE, CREATE, TRUNCATE_EXISTING, NOFOLLOW_LINKS));
    }

    @Override
    public void writeAt(Path file, long position, byte[] content) throws DiskFailure {
        write(file, position, content, Set.of(WRITE, CREATE, NOFOLLOW_LINKS));
    }

    private static void write(Path file, long position, byte[] content, Set<OpenOption> options) throws DiskFailure {
        try (FileChannel channel = FileChannel.open(file, options, owner(file, "rw-------"))) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer, position + buffer.position());
            }
        } catch (IOException e) {
            throw failure(e, file);
        }
    }

    @Override
    public void truncate(Path file, long length) throws DiskFailure {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.truncate(length);
        } catch (IOException e) {
            throw failure(e, file);
        }
    }

    @Override
    public void force(Path file) throws DiskFailure {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw failure(e, file);
        }
    }

    @Override
    public void rename(Path from, Path to) throws DiskFailure {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure(e, to);
        }
    }

    @Override
    public void forceFolder(Path folder) throws DiskFailure {
        if (!isPosix(folder)) {
            return; // Windows opens no folder; its journal orders the names
        }
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw failure(e, folder);
        }
    }

    @Override
    public void delete(Path file) throws DiskFailure {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failure(e, file);
        }
    }

    private static FileAttribute<?>[] owner(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static DiskFailure failure(IOException e, Path path) {
        if (e instanceof NoSuchFileException) {
            return new DiskFailure(DiskFailure.Kind.MISSING, e);
        }
        if (e instanceof AccessDeniedException) {
            return new DiskFailure(DiskFailure.Kind.READ_ONLY, e);
        }
        // Java names these two causes only in the system's words, which may be in any language: so ask besides.
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("quota")
                || isFull(path)) {
            return new DiskFailure(DiskFailure.Kind.FULL, e);
        }
        if (words.contains("read-only")
                || !Files.isWritable(path.toAbsolutePath().getParent())) {
            return new DiskFailure(DiskFailure.Kind.READ_ONLY, e);
        }
        return new DiskFailure(DiskFailure.Kind.FAILED, e);
    }

    private static boolean isFull(Path path) {
        try {
            return Files.getFileStore(path.toAbsolutePath().getParent()).getUsableSpace() < ALMOST_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
