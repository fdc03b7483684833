/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.nio.file.Path;
import java.util.List;

/**
 * The file system as the vault and the audit log need it: small steps whose order decides what survives a power cut, so
 * that a test can record them, let each fail, and replay every prefix.
 *
 * <p>Blocking. Thread-safe as far as calls on different files go. New files and folders are for their owner alone.
 */
public interface Disk {
    /** Whether there is a file of that name. */
    boolean exists(Path file);

    /** The files of a folder in the order of their names; none if there is no folder. */
    List<Path> list(Path folder) throws DiskFailure;

    /** Length of a file in bytes. */
    long size(Path file) throws DiskFailure;

    /** Up to {@code length} bytes from {@code position}; fewer where the file ends. */
    byte[] read(Path file, long position, int length) throws DiskFailure;

    /** Makes a folder and those above it, if they are not there. */
    void createFolder(Path folder) throws DiskFailure;

    /** Creates the file or replaces its content. Not durable before {@link #force}. */
    void write(Path file, byte[] content) throws DiskFailure;

    /** Writes into a file, which is created if need be, from a position on. Not durable before {@link #force}. */
    void writeAt(Path file, long position, byte[] content) throws DiskFailure;

    /** Cuts a file. Not durable before {@link #force}. */
    void truncate(Path file, long length) throws DiskFailure;

    /** Returns when the file's content is on the disk. */
    void force(Path file) throws DiskFailure;

    /** Gives a file another name in one step, replacing what has that name. Durable after {@link #forceFolder}. */
    void rename(Path from, Path to) throws DiskFailure;

    /** Returns when the folder's names are on the disk. Does nothing where the system cannot do this. */
    void forceFolder(Path folder) throws DiskFailure;

    /** Removes a file; nothing happens if it is not there. */
    void delete(Path file) throws DiskFailure;
}
