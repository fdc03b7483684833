/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * Takes everything out of an open vault as a plain SQLite file, secrets included (decisions, 13). Both of the station's keys
 * must have been shown: the vault must have been opened with the master password, and the recovery key is checked here.
 * Blocks. Does not write the audit log: the caller does, before.
 */
public final class PlainExport {
    private final Vault vault;

    /** Of that vault. */
    public PlainExport(Vault vault) {
        this.vault = vault;
    }

    /** Whether the vault was opened with the master password, and this is its recovery key, which stays the caller's. */
    public boolean mayBe(RecoveryKey key) throws VaultException {
        boolean master = vault.opening()
                .filter(opening -> opening.key().kind() == SlotKind.MASTER)
                .isPresent();
        return master && vault.keyChanges().isRecoveryKey(key);
    }

    /**
     * Writes the file, for its owner alone where the file system knows rights, and forces it to the disk. Never over a file
     * that is there; a broken-off one is removed.
     *
     * @throws IllegalStateException if {@link #mayBe} would say no
     */
    public void write(RecoveryKey key, Path file) throws VaultException, IOException {
        if (!mayBe(key)) {
            throw new IllegalStateException("Without both keys");
        }
        byte[] image = vault.plainImage();
        boolean done = false;
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            try {
                ByteBuffer content = ByteBuffer.wrap(image);
                while (content.hasRemaining()) {
                    channel.write(content);
                }
                channel.force(true);
                done = true;
            } finally {
                if (!done) {
                    Files.deleteIfExists(file);
                }
            }
        } finally {
            Arrays.fill(image, (byte) 0);
        }
    }

    /** Whether something has that name already, be it a link to nowhere. */
    public static boolean isTaken(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
