/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import java.nio.file.Path;

/** The log's bytes on the disk. Not thread-safe. */
final class LogFile {
    private final Disk disk;
    private final Path file;

    LogFile(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    /** Its length; zero when there is none. */
    long size() throws DiskFailure {
        return disk.exists(file) ? disk.size(file) : 0;
    }

    /** Where its first frame stands. */
    LogHead base(LogKey key) throws DiskFailure {
        return LogHead.beginning(key.header(), 0);
    }

    byte[] read(long position, int length) throws DiskFailure {
        return disk.read(file, position, length);
    }

    /** Writes at the end; durable when it returns. */
    void append(long position, byte[] bytes) throws DiskFailure {
        disk.writeAt(file, position, bytes);
        disk.force(file);
        if (position == 0) {
            disk.forceFolder(file.getParent());
        }
    }

    /** Removes what follows a place. */
    void truncate(long length) throws DiskFailure {
        if (disk.exists(file)) {
            disk.truncate(file, length);
        }
    }

    /** Gives the file another name, under which nothing is lost; does nothing when there is none. */
    void setAside(long number) throws DiskFailure {
        if (!disk.exists(file)) {
            return;
        }
        int count = 1;
        Path aside;
        do {
            aside = file.resolveSibling("audit-set-aside-" + number + "-" + count + ".gatehouse");
            count++;
        } while (disk.exists(aside));
        disk.rename(file, aside);
        disk.forceFolder(file.getParent());
    }
}
