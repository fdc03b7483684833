/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.vault.VaultException.Reason;
import java.nio.file.Path;
import java.util.Locale;

/** A file that is always replaced as a whole, so that a power cut leaves the old content or the new one. */
final class StationFile {
    /** Larger files are not read: no vault grows so far, and they would eat the memory. */
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    /** What a file is called before it gets its name. */
    static final String TEMP_SUFFIX = ".tmp";

    private final Disk disk;
    private final Path file;

    StationFile(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    boolean exists() {
        return disk.exists(file);
    }

    /** The content. MISSING, NOT_READABLE or TOO_COSTLY if there is none to be had. */
    byte[] read() throws VaultException {
        try {
            if (disk.size(file) > MOST_BYTES) {
                throw new VaultException(Reason.TOO_COSTLY, "file too large");
            }
            return disk.read(file, 0, MOST_BYTES);
        } catch (DiskFailure e) {
            throw VaultException.reading(e);
        }
    }

    /** Writes beside the file, forces, renames, forces the folder: durable when it returns. */
    void replace(byte[] content) throws ReplaceFailed {
        Path temp = temp();
        try {
            disk.createFolder(file.getParent());
            disk.write(temp, content);
            disk.force(temp);
        } catch (DiskFailure e) {
            deleteTemp();
            throw new ReplaceFailed(e, false);
        }
        try {
            disk.rename(temp, file);
            disk.forceFolder(file.getParent());
        } catch (DiskFailure e) {
            deleteTemp();
            throw new ReplaceFailed(e, true);
        }
    }

    /** A file in the same folder that is not there yet; the pattern's place takes a number. */
    StationFile sibling(String pattern) {
        int count = 1;
        Path path;
        do {
            path = file.resolveSibling(String.format(Locale.ROOT, pattern, count));
            count++;
        } while (disk.exists(path));
        return new StationFile(disk, path);
    }

    /** Removes what a broken-off save left behind, if that can be done. */
    void deleteTemp() {
        try {
            disk.delete(temp());
        } catch (DiskFailure e) {
            // It is sealed, in nobody's way, and the next save replaces it.
        }
    }

    private Path temp() {
        return file.resolveSibling(file.getFileName() + TEMP_SUFFIX);
    }
}
