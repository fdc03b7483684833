/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.nio.file.Path;
import java.util.List;

/** The machine's own file system. Stateless, thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class FileDisk implements Disk {
    @Override
    public boolean exists(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Path> list(Path folder) throws DiskFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public long size(Path file) throws DiskFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] read(Path file, long position, int length) throws DiskFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createFolder(Path folder) throws DiskFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(Path file, byte[] content) throws DiskFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeAt(Path file, long position, byte[] content) throws DiskFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public void truncate(Path file, long length) throws DiskFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public void force(Path file) throws DiskFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rename(Path from, Path to) throws DiskFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forceFolder(Path folder) throws DiskFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Path file) throws DiskFailure {
        throw new UnsupportedOperationException();
    }
}
