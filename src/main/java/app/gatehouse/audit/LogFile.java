/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file of the log on the disk. Positions are places in the log as if nothing had ever been moved into an archive, so that
 * they stay true when the front of the file goes. Not thread-safe.
 */
final class LogFile {
    private static final int PIECE = 1 << 20;

    private final Disk disk;
    private final Path file;

    /** What to add to a place to get the byte in the file. */
    private long shift;

    LogFile(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    /** The same file for another thread. */
    LogFile again() {
        return new LogFile(disk, file);
    }

    /** Whether there is one. */
    boolean exists() {
        return disk.exists(file);
    }

    /** The place where it ends; zero when there is none. */
    long size() throws DiskFailure {
        look();
        return disk.exists(file) ? Math.max(0, disk.size(file) - shift) : 0;
    }

    /** The place where its first frame stands, as its header says. */
    LogHead base(LogKey key) throws DiskFailure {
        return look().orElseGet(() -> LogHead.beginning(key.header(), 0));
    }

    private Optional<LogHead> look() throws DiskFailure {
        Optional<LogHead> place = LogKey.placeIn(front(LogKey.LATER_HEADER_LENGTH));
        shift = place.map(at -> LogKey.LATER_HEADER_LENGTH - at.end()).orElse(0L);
        return place;
    }

    /** Whether it begins as a file of this vault's log does. */
    boolean hasHeader(LogKey key) throws DiskFailure {
        return beginsAt(key, base(key));
    }

    /** Whether it begins as a file of this vault's log does whose first frame stands at the given place. */
    boolean beginsAt(LogKey key, LogHead place) throws DiskFailure {
        byte[] wanted = key.headerAt(place);
        return Arrays.equals(front(wanted.length), wanted);
    }

    /** The first bytes of the file, fewer where there are not so many. */
    byte[] front(int length) throws DiskFailure {
        return disk.exists(file) ? disk.read(file, 0, length) : new byte[0];
    }

    /** Bytes from a place on; fewer where the file ends, none before it begins. */
    byte[] read(long place, int length) throws DiskFailure {
        return place + shift < 0 ? new byte[0] : disk.read(file, place + shift, length);
    }

    /** Writes at the end; durable when it returns. */
    void append(long place, byte[] bytes) throws DiskFailure {
        disk.writeAt(file, place + shift, bytes);
        disk.force(file);
        if (place == 0) {
            disk.forceFolder(file.getParent());
        }
    }

    /** Removes what follows a place. */
    void truncate(long place) throws DiskFailure {
        if (disk.exists(file)) {
            disk.truncate(file, place + shift);
        }
    }

    /** Writes what stands between two places into a file of its own; durable when it returns, and there whole or not. */
    void extract(LogKey key, LogHead from, long until, Path target) throws DiskFailure {
        Path unfinished = target.resolveSibling(target.getFileName() + ".tmp");
        byte[] header = key.headerAt(from);
        disk.write(unfinished, header);
        long shifted = header.length - from.end();
        for (long at = from.end(); at < until; ) {
            byte[] piece = read(at, (int) Math.min(PIECE, until - at));
            if (piece.length == 0) {
                throw new DiskFailure(DiskFailure.Kind.FAILED);
            }
            disk.writeAt(unfinished, at + shifted, piece);
            at += piece.length;
        }
        disk.force(unfinished);
        disk.rename(unfinished, target);
        disk.forceFolder(target.getParent());
    }

    /** Lets the file begin at a later place: what is before it stands in archives. */
    void dropBefore(LogKey key, LogHead place) throws DiskFailure {
        extract(key, place, size(), file);
        look();
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
        shift = 0;
    }
}
