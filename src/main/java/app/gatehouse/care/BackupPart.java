/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import java.nio.file.Path;
import java.util.Arrays;

/** A file that goes into a backup. */
record BackupPart(String name, long length, Bytes bytes) {
    /** Where its bytes come from. */
    @FunctionalInterface
    interface Bytes {
        /** So many bytes from a place on; all of them are there. */
        byte[] read(long position, int length) throws DiskFailure;
    }

    /** Out of memory. */
    static BackupPart of(String name, byte[] content) {
        return new BackupPart(
                name,
                content.length,
                (position, length) -> Arrays.copyOfRange(content, (int) position, (int) position + length));
    }

    /** A file as long as it is now; what is appended meanwhile stays out. */
    static BackupPart of(String name, Disk disk, Path file) throws DiskFailure {
        return new BackupPart(name, disk.size(file), (position, length) -> disk.read(file, position, length));
    }
}
