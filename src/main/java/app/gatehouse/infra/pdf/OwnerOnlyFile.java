/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.pdf;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.PaperFailure.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file beside its place and moves it there when it is whole and on the disk. Temporary files of the JDK are
 * readable by their owner alone wherever the file system can say so.
 */
final class OwnerOnlyFile {
    /** Less room than this after a failure, and the failure was that. */
    private static final long NO_ROOM = 256 * 1024L;

    private OwnerOnlyFile() {}

    static void write(Path file, Content content) throws PaperFailure {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new PaperFailure(Reason.NOT_WRITABLE);
        }
        try {
            Path unfinished = Files.createTempFile(folder, ".gatehouse-", ".tmp");
            try {
                fill(unfinished, content);
                move(unfinished, target);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            // The exception names the file, which can name its owner: the reason alone goes on.
            throw new PaperFailure(reason(folder, e));
        }
    }

    private static void fill(Path unfinished, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            content.writeTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private static void move(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Reason reason(Path folder, IOException failure) {
        String words = String.valueOf(failure.getMessage());
        if (words.contains("No space left") || words.contains("not enough space") || words.contains("quota")) {
            return Reason.DISK_FULL;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < NO_ROOM ? Reason.DISK_FULL : Reason.NOT_WRITABLE;
        } catch (IOException gone) {
            return Reason.NOT_WRITABLE;
        }
    }

    /** What goes into the file. */
    @FunctionalInterface
    interface Content {
        /** Writes everything; does not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }
}
