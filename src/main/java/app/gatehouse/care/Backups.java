/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.station.Station;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the vault and its log, as they are sealed on the disk, into one file. Blocks; thread-safe. Does not keep the vault
 * from being used meanwhile.
 */
public final class Backups {
    /** How the files' names end. */
    public static final String ENDING = ".ghbackup";

    private final Vault vault;
    private final AuditLog audit;
    private final Administrators administrators;
    private final Station station;
    private final Place place;
    private final TimeSource time;

    /**
     * Where the station's files are.
     *
     * @param folder the station folder
     */
    public record Place(Path folder, Disk disk) {}

    /** Of the given station. */
    public Backups(
            Vault vault, AuditLog audit, Administrators administrators, Station station, Place place, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.administrators = administrators;
        this.station = station;
        this.place = place;
        this.time = time;
    }

    /** What a backup made now is called: {@code PS-04-2026-11-20.ghbackup}. Does not block. */
    public String suggestedName() {
        return namesBegin() + time.now().atZone(time.zone()).toLocalDate() + ENDING;
    }

    /** What the names of this station's backups begin with. Does not block. */
    String namesBegin() {
        String number = station.settings().number().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return (number.isEmpty() || number.startsWith(".") ? "Gatehouse" : number) + "-";
    }

    /**
     * Makes a backup, and has it written down then.
     *
     * @return false: that person is no administrator (any more); nothing was written
     * @throws BackupFailure nothing has that name, or what had it before still has
     * @throws VaultException it could not be written down
     */
    public boolean make(long personId, Path file) throws BackupFailure, VaultException {
        Optional<Person> by = vault.read(handle -> administrators.get(handle, personId));
        if (by.isEmpty()) {
            return false;
        }
        write(file);
        audit.append(AuditEvent.ofPerson(
                time.now(),
                AuditKind.BACKUP_MADE,
                personId,
                by.get().username().value(),
                Map.of("file", nameOf(file))));
        return true;
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    /** Writes a backup. Vault first: a log that is ahead of its vault is sound, the other way round is an alarm. */
    void write(Path file) throws BackupFailure, VaultException {
        List<BackupPart> parts = new ArrayList<>();
        parts.add(BackupPart.of(Vault.FILE_NAME, vault.copies().file()));
        try {
            Path log = place.folder().resolve(AuditLog.FILE_NAME);
            if (place.disk().exists(log)) {
                parts.add(BackupPart.of(AuditLog.FILE_NAME, place.disk(), log));
            }
            Path archive = place.folder().resolve("archive");
            for (Path each : place.disk().list(archive)) {
                if (each.toString().endsWith(".gatehouse")) {
                    parts.add(BackupPart.of("archive/" + nameOf(each), place.disk(), each));
                }
            }
        } catch (DiskFailure e) {
            throw BackupFailure.reading(e);
        }
        BackupFile.write(place.disk(), file, parts);
    }
}
