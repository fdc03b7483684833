/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.FileDisk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real disk that counts what is made durable, and fails when the test says so. */
public final class FailingDisk implements Disk {
    private final Disk disk = new FileDisk();
    private final List<String> steps = new ArrayList<>();
    private int stepsUntilFailure = Integer.MAX_VALUE;

    /** From now on nothing can be written: the disk is full. */
    public synchronized void fill() {
        stepsUntilFailure = 0;
    }

    /** After so many more steps the disk is full. */
    public synchronized void fillAfter(int steps) {
        stepsUntilFailure = steps;
    }

    /** There is room again. */
    public synchronized void free() {
        stepsUntilFailure = Integer.MAX_VALUE;
    }

    /** The writing steps since the last call: "write station.gatehouse", and so on. */
    public synchronized List<String> takeSteps() {
        List<String> taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    private synchronized void step(String what, Path file) throws DiskFailure {
        if (stepsUntilFailure <= 0) {
            throw new DiskFailure(DiskFailure.Kind.FULL);
        }
        stepsUntilFailure--;
        steps.add(what + " " + file.getFileName());
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
    }

    @Override
    public List<Path> list(Path folder) throws DiskFailure {
        return disk.list(folder);
    }

    @Override
    public long size(Path file) throws DiskFailure {
        return disk.size(file);
    }

    @Override
    public byte[] read(Path file, long position, int length) throws DiskFailure {
        return disk.read(file, position, length);
    }

    @Override
    public void createFolder(Path folder) throws DiskFailure {
        disk.createFolder(folder);
    }

    @Override
    public void write(Path file, byte[] content) throws DiskFailure {
        step("write", file);
        disk.write(file, content);
    }

    @Override
    public void writeAt(Path file, long position, byte[] content) throws DiskFailure {
        step("writeAt", file);
        disk.writeAt(file, position, content);
    }

    @Override
    public void truncate(Path file, long length) throws DiskFailure {
        step("truncate", file);
        disk.truncate(file, length);
    }

    @Override
    public void force(Path file) throws DiskFailure {
        step("force", file);
        disk.force(file);
    }

    @Override
    public void rename(Path from, Path to) throws DiskFailure {
        step("rename", to);
        disk.rename(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws DiskFailure {
        step("forceFolder", folder);
        disk.forceFolder(folder);
    }

    @Override
    public void delete(Path file) throws DiskFailure {
        disk.delete(file);
    }
}
