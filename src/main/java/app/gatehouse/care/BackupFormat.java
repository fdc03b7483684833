/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.care.BackupFailure.Reason;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The bytes of a {@code .ghbackup}: a list of files, the files, a checksum over all of it. Stateless. */
final class BackupFormat {
    /** How much is read or written at once. */
    static final int PIECE = 256 * 1024;

    private static final byte[] MAGIC = {(byte) 0x89, 'G', 'H', 'B', '\r', '\n', 0x1a, '\n'};
    private static final byte[] VAULT_MAGIC = {(byte) 0x89, 'G', 'H', 'V', '\r', '\n', 0x1a, '\n'};
    /** So like the others that a log would be called a damaged backup. */
    private static final byte[] LOG_MAGIC = {(byte) 0x89, 'G', 'H', 'A', '\r', '\n', 0x1a, '\n'};

    private static final int VERSION = 1;
    private static final int MOST_FILES = 2000;
    private static final int MOST_LIST = 256 * 1024;

    /** Of the magic's bytes, so many make a changed file of ours likelier than a file of somebody else. */
    private static final int ALIKE = 6;

    private static final Pattern NAME = Pattern.compile("(?:archive/)?[a-z0-9][a-z0-9-]{0,80}\\.gatehouse");

    private BackupFormat() {}

    /** A file inside a backup. */
    record Entry(String name, long position, long length) {}

    /** What stands before the files. */
    static byte[] list(List<BackupPart> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        out.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) VERSION)
                .putShort((short) parts.size())
                .array());
        for (BackupPart part : parts) {
            byte[] name = part.name().getBytes(StandardCharsets.US_ASCII);
            out.writeBytes(ByteBuffer.allocate(2 + name.length + Long.BYTES)
                    .putShort((short) name.length)
                    .put(name)
                    .putLong(part.length())
                    .array());
        }
        return out.toByteArray();
    }

    /** What is in a file that is whole. A vault file alone, such as a daily copy, is a list of one. */
    static List<Entry> read(Disk disk, Path file) throws BackupFailure {
        try {
            long size = disk.size(file);
            byte[] front = disk.read(file, 0, MOST_LIST);
            if (startsWith(front, VAULT_MAGIC)) {
                return List.of(new Entry(Vault.FILE_NAME, 0, size));
            }
            requireMagic(front);
            boolean whole = isWhole(disk, file, size);
            int version =
                    front.length < MAGIC.length + 2 ? 0 : ByteBuffer.wrap(front).getShort(MAGIC.length) & 0xffff;
            if (whole && version > VERSION) {
                throw new BackupFailure(Reason.NEWER);
            }
            if (!whole || version != VERSION) {
                throw new BackupFailure(Reason.DAMAGED);
            }
            return entries(front, size);
        } catch (DiskFailure e) {
            throw BackupFailure.reading(e);
        }
    }

    private static boolean startsWith(byte[] front, byte[] magic) {
        return front.length >= magic.length && Arrays.equals(front, 0, magic.length, magic, 0, magic.length);
    }

    private static void requireMagic(byte[] front) throws BackupFailure {
        if (startsWith(front, MAGIC)) {
            return;
        }
        if (startsWith(front, LOG_MAGIC)) {
            throw new BackupFailure(Reason.FOREIGN);
        }
        int alike = 0;
        for (int i = 0; i < Math.min(front.length, MAGIC.length); i++) {
            alike += front[i] == MAGIC[i] ? 1 : 0;
        }
        boolean beginning = front.length < MAGIC.length && alike == front.length;
        throw new BackupFailure(alike >= ALIKE || beginning ? Reason.DAMAGED : Reason.FOREIGN);
    }

    private static boolean isWhole(Disk disk, Path file, long size) throws DiskFailure {
        long end = size - Sha256.LENGTH;
        if (end < MAGIC.length) {
            return false;
        }
        MessageDigest digest = Sha256.running();
        for (long at = 0; at < end; at += PIECE) {
            digest.update(disk.read(file, at, (int) Math.min(PIECE, end - at)));
        }
        return MessageDigest.isEqual(digest.digest(), disk.read(file, end, Sha256.LENGTH));
    }

    private static List<Entry> entries(byte[] front, long size) throws BackupFailure {
        try {
            ByteBuffer in = ByteBuffer.wrap(front).position(MAGIC.length + 2);
            int count = in.getShort() & 0xffff;
            List<Entry> entries = new ArrayList<>();
            long total = 0;
            for (int i = 0; i < Math.min(count, MOST_FILES); i++) {
                byte[] name = new byte[in.getShort() & 0xffff];
                in.get(name);
                long length = in.getLong();
                entries.add(new Entry(new String(name, StandardCharsets.US_ASCII), total, length));
                total = Math.addExact(total, requireLength(length, size));
            }
            long start = in.position();
            if (count > MOST_FILES || start + total + Sha256.LENGTH != size || !isOurs(entries)) {
                throw new BackupFailure(Reason.DAMAGED);
            }
            return entries.stream()
                    .map(entry -> new Entry(entry.name(), start + entry.position(), entry.length()))
                    .toList();
        } catch (BufferUnderflowException | ArithmeticException e) {
            throw new BackupFailure(Reason.DAMAGED, e);
        }
    }

    private static long requireLength(long length, long size) throws BackupFailure {
        if (length < 0 || length > size) {
            throw new BackupFailure(Reason.DAMAGED);
        }
        return length;
    }

    /** The vault first; no name that leads out of the station folder, none twice. */
    private static boolean isOurs(List<Entry> entries) {
        return !entries.isEmpty()
                && entries.get(0).name().equals(Vault.FILE_NAME)
                && entries.stream().allMatch(entry -> NAME.matcher(entry.name()).matches())
                && entries.stream().map(Entry::name).distinct().count() == entries.size();
    }
}
