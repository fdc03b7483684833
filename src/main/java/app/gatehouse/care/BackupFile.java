/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.audit.AuditLog;
import app.gatehouse.care.BackupFailure.Reason;
import app.gatehouse.care.BackupFormat.Entry;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.SealedCopy;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** A backup on a disk, or a single vault file such as a daily copy. Immutable; blocking. */
final class BackupFile {
    private static final int MOST_VAULT = 256 * 1024 * 1024;
    private static final String TEMP_SUFFIX = ".tmp";

    private final Disk disk;
    private final Path file;
    private final List<Entry> entries;

    private BackupFile(Disk disk, Path file, List<Entry> entries) {
        this.disk = disk;
        this.file = file;
        this.entries = entries;
    }

    /** Reads every byte of it once; whole, or refused. */
    static BackupFile open(Disk disk, Path file) throws BackupFailure {
        return new BackupFile(disk, file, BackupFormat.read(disk, file));
    }

    /** Writes a backup beside its place, durably, gives it its name and reads it back. Nothing half is ever under that name. */
    static void write(Disk disk, Path file, List<BackupPart> parts) throws BackupFailure {
        Path temp = file.resolveSibling(file.getFileName() + TEMP_SUFFIX);
        boolean done = false;
        try {
            writeTo(disk, temp, parts);
            disk.force(temp);
            BackupFormat.read(disk, temp);
            disk.rename(temp, file);
            disk.forceFolder(file.toAbsolutePath().getParent());
            done = true;
        } catch (DiskFailure e) {
            throw BackupFailure.writing(e);
        } catch (BackupFailure e) {
            throw new BackupFailure(Reason.NOT_WRITABLE, e);
        } finally {
            if (!done) {
                deleteQuietly(disk, temp);
            }
        }
    }

    private static void writeTo(Disk disk, Path temp, List<BackupPart> parts) throws DiskFailure {
        MessageDigest digest = Sha256.running();
        byte[] list = BackupFormat.list(parts);
        digest.update(list);
        disk.write(temp, list);
        long end = list.length;
        for (BackupPart part : parts) {
            for (long at = 0; at < part.length(); at += BackupFormat.PIECE) {
                byte[] piece = part.bytes().read(at, (int) Math.min(BackupFormat.PIECE, part.length() - at));
                digest.update(piece);
                disk.writeAt(temp, end, piece);
                end += piece.length;
            }
        }
        disk.writeAt(temp, end, digest.digest());
    }

    private static void deleteQuietly(Disk disk, Path temp) {
        try {
            disk.delete(temp);
        } catch (DiskFailure e) {
            // Sealed like the backup itself; the next one of that name replaces it.
        }
    }

    /** Its name, without what could disturb a sentence. */
    String name() {
        return file.getFileName().toString().replaceAll("[\\p{Cc}\\p{Cf}]", "");
    }

    /** The vault file in it. */
    SealedCopy vault() throws BackupFailure {
        Entry entry = entries.get(0);
        if (entry.length() > MOST_VAULT) {
            throw new BackupFailure(Reason.TOO_COSTLY);
        }
        try {
            return SealedCopy.read(disk.read(file, entry.position(), (int) entry.length()));
        } catch (DiskFailure e) {
            throw BackupFailure.reading(e);
        } catch (VaultException e) {
            throw BackupFailure.of(e);
        }
    }

    /** The log in it; a daily copy has none. */
    Optional<Entry> log() {
        return entries.stream()
                .filter(entry -> entry.name().equals(AuditLog.FILE_NAME))
                .findFirst();
    }

    /** The log's archives in it. */
    List<Entry> archives() {
        return entries.stream().filter(entry -> entry.name().contains("/")).toList();
    }

    /** Copies a file out of it, durably but for its name. */
    void extract(Entry entry, Path to) throws BackupFailure {
        try {
            disk.write(to, new byte[0]);
            for (long at = 0; at < entry.length(); at += BackupFormat.PIECE) {
                int length = (int) Math.min(BackupFormat.PIECE, entry.length() - at);
                disk.writeAt(to, at, disk.read(file, entry.position() + at, length));
            }
            disk.force(to);
        } catch (DiskFailure e) {
            throw BackupFailure.writing(e);
        }
    }
}
