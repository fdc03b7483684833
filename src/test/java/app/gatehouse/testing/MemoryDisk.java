/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A disk in memory that writes down every step, fails where it is told to, and knows what a power cut would leave: the
 * content of a file as it was forced last, under the names as their folder was forced last.
 */
public final class MemoryDisk implements Disk {
    /** Every changing step so far, such as "write station.gatehouse.tmp" or "rename a to b". */
    public final List<String> steps = new ArrayList<>();

    private final List<MemoryDisk> history = new ArrayList<>();
    private Map<Path, Inode> names = new TreeMap<>();
    private Map<Path, Inode> forcedNames = new TreeMap<>();
    private Predicate<String> failing = step -> false;
    private DiskFailure.Kind failure = DiskFailure.Kind.FAILED;
    private boolean failsAfterwards;
    private boolean remembers;
    private long bytesRead;

    private static final class Inode {
        private byte[] content = new byte[0];
        private byte[] forced = new byte[0];
    }

    /** From now on every step whose words fit fails, and does nothing. */
    public void failWhen(Predicate<String> step, DiskFailure.Kind kind) {
        failing = step;
        failure = kind;
        failsAfterwards = false;
    }

    /** From now on every step whose words fit is done and fails all the same. */
    public void failAfter(Predicate<String> step) {
        failWhen(step, DiskFailure.Kind.FAILED);
        failsAfterwards = true;
    }

    /** Every step works again. */
    public void mend() {
        failing = step -> false;
    }

    /** From now on {@link #history()} grows. */
    public void remember() {
        remembers = true;
        history.add(snapshot());
    }

    /** The disk as it was after each step since {@link #remember()}, and before the first. */
    public List<MemoryDisk> history() {
        return history;
    }

    /** What is there when the program was killed: everything. */
    public MemoryDisk copy() {
        return copy(names, false);
    }

    /** What is there after the power was cut: what was forced. */
    public MemoryDisk afterPowerCut() {
        return copy(forcedNames, true);
    }

    private static MemoryDisk copy(Map<Path, Inode> names, boolean forced) {
        MemoryDisk copy = new MemoryDisk();
        names.forEach((name, inode) -> {
            Inode own = new Inode();
            own.content = (forced ? inode.forced : inode.content).clone();
            own.forced = inode.forced.clone();
            copy.names.put(name, own);
        });
        copy.forcedNames = new TreeMap<>(copy.names);
        return copy;
    }

    /** A file's bytes. */
    public byte[] content(Path file) {
        return names.get(file).content.clone();
    }

    /** Puts a file there behind everybody's back. */
    public void put(Path file, byte[] content) {
        Inode inode = new Inode();
        inode.content = content.clone();
        inode.forced = content.clone();
        names.put(file, inode);
        forcedNames.put(file, inode);
    }

    /** Takes a file away behind everybody's back. */
    public void take(Path file) {
        names.remove(file);
        forcedNames.remove(file);
    }

    /** How many bytes were read so far. */
    public long bytesRead() {
        return bytesRead;
    }

    /** All files. */
    public List<Path> files() {
        return List.copyOf(names.keySet());
    }

    @Override
    public boolean exists(Path file) {
        return names.containsKey(file);
    }

    @Override
    public List<Path> list(Path folder) throws DiskFailure {
        look("list " + folder.getFileName());
        return names.keySet().stream().filter(f -> folder.equals(f.getParent())).toList();
    }

    @Override
    public long size(Path file) throws DiskFailure {
        look("size " + file.getFileName());
        return inode(file).content.length;
    }

    @Override
    public byte[] read(Path file, long position, int length) throws DiskFailure {
        look("read " + file.getFileName());
        byte[] content = inode(file).content;
        int from = (int) Math.min(position, content.length);
        byte[] read = Arrays.copyOfRange(content, from, (int) Math.min(content.length, (long) from + length));
        bytesRead += read.length;
        return read;
    }

    @Override
    public void createFolder(Path folder) throws DiskFailure {
        look("create folder " + folder.getFileName());
    }

    @Override
    public void write(Path file, byte[] content) throws DiskFailure {
        step("write " + file.getFileName(), () -> make(file).content = content.clone());
    }

    @Override
    public void writeAt(Path file, long position, byte[] content) throws DiskFailure {
        step("write " + file.getFileName() + " at " + position, () -> {
            Inode inode = make(file);
            int end = Math.max(inode.content.length, (int) position + content.length);
            inode.content = Arrays.copyOf(inode.content, end);
            System.arraycopy(content, 0, inode.content, (int) position, content.length);
        });
    }

    @Override
    public void truncate(Path file, long length) throws DiskFailure {
        Inode inode = inode(file);
        step("truncate " + file.getFileName() + " to " + length, () -> {
            inode.content = Arrays.copyOf(inode.content, (int) Math.min(length, inode.content.length));
        });
    }

    @Override
    public void force(Path file) throws DiskFailure {
        Inode inode = inode(file);
        step("force " + file.getFileName(), () -> inode.forced = inode.content.clone());
    }

    @Override
    public void rename(Path from, Path to) throws DiskFailure {
        inode(from);
        step("rename " + from.getFileName() + " to " + to.getFileName(), () -> names.put(to, names.remove(from)));
    }

    @Override
    public void forceFolder(Path folder) throws DiskFailure {
        step("force folder " + folder.getFileName(), () -> {
            forcedNames.keySet().removeIf(name -> folder.equals(name.getParent()));
            names.forEach((name, inode) -> {
                if (folder.equals(name.getParent())) {
                    forcedNames.put(name, inode);
                }
            });
        });
    }

    @Override
    public void delete(Path file) throws DiskFailure {
        if (names.containsKey(file)) {
            step("delete " + file.getFileName(), () -> names.remove(file));
        }
    }

    private Inode make(Path file) {
        return names.computeIfAbsent(file, f -> new Inode());
    }

    private Inode inode(Path file) throws DiskFailure {
        Inode inode = names.get(file);
        if (inode == null) {
            throw new DiskFailure(DiskFailure.Kind.MISSING);
        }
        return inode;
    }

    private void look(String words) throws DiskFailure {
        if (failing.test(words)) {
            throw new DiskFailure(failure);
        }
    }

    private void step(String words, Runnable change) throws DiskFailure {
        boolean fails = failing.test(words);
        if (!fails || failsAfterwards) {
            change.run();
            steps.add(words);
            if (remembers) {
                history.add(snapshot());
            }
        }
        if (fails) {
            throw new DiskFailure(failure);
        }
    }

    /** Names and forced names share their inodes, so both are copied together. */
    private MemoryDisk snapshot() {
        MemoryDisk copy = new MemoryDisk();
        Map<Inode, Inode> copies = new HashMap<>();
        names.forEach((name, inode) -> copy.names.put(name, copies.computeIfAbsent(inode, MemoryDisk::same)));
        forcedNames.forEach(
                (name, inode) -> copy.forcedNames.put(name, copies.computeIfAbsent(inode, MemoryDisk::same)));
        return copy;
    }

    private static Inode same(Inode inode) {
        Inode copy = new Inode();
        copy.content = inode.content.clone();
        copy.forced = inode.forced.clone();
        return copy;
    }
}
