/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The vault file as it was before the first save of each of the last seven days, in a folder beside it. A copy is named by
 * day and generation; the generation, which no clock can turn back, says which are the newest.
 */
final class DailyCopies {
    private static final int KEPT = 7;
    private static final Pattern NAME = Pattern.compile("station-(\\d{4}-\\d{2}-\\d{2})-(\\d{12,19})\\.gatehouse");

    private final Disk disk;
    private final Path folder;
    private LocalDate made;

    DailyCopies(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** Keeps the file as it is now, unless one of this day is kept already. */
    void beforeSave(LocalDate today, VaultImage current) throws DiskFailure {
        if (today.equals(made)) {
            return;
        }
        if (names().stream().noneMatch(name -> name.group(1).equals(today.toString()))) {
            keep(today, current);
        }
        made = today;
    }

    /** Keeps the file as it is now in any case. */
    void keep(LocalDate today, VaultImage current) throws DiskFailure {
        long generation = current.header().generation();
        Path copy = folder.resolve(String.format(Locale.ROOT, "station-%s-%012d.gatehouse", today, generation));
        try {
            new StationFile(disk, copy).replace(current.file());
        } catch (ReplaceFailed e) {
            throw e.failure();
        }
        List<Matcher> names = names();
        for (Matcher old : names.subList(0, Math.max(0, names.size() - KEPT))) {
            disk.delete(folder.resolve(old.group()));
        }
    }

    /** Removes what broken-off copies left behind, if that can be done. */
    void deleteTemps() {
        try {
            for (Path file : disk.list(folder)) {
                if (file.getFileName().toString().endsWith(StationFile.TEMP_SUFFIX)) {
                    disk.delete(file);
                }
            }
        } catch (DiskFailure e) {
            // Sealed like the copies themselves, and in nobody's way.
        }
    }

    /** Removes all of them and says how many there were. */
    int destroy() throws DiskFailure {
        List<Matcher> names = names();
        for (Matcher name : names) {
            disk.delete(folder.resolve(name.group()));
        }
        if (!names.isEmpty()) {
            disk.forceFolder(folder);
        }
        return names.size();
    }

    /** All of them, newest first. */
    List<DailyCopy> all() throws DiskFailure {
        List<DailyCopy> all = new ArrayList<>();
        for (Matcher name : names()) {
            try {
                LocalDate day = LocalDate.parse(name.group(1));
                all.add(0, new DailyCopy(day, Long.parseLong(name.group(2)), folder.resolve(name.group())));
            } catch (DateTimeParseException e) {
                // Named by somebody else: no day has that name.
            }
        }
        return all;
    }

    /** Oldest generation first. */
    private List<Matcher> names() throws DiskFailure {
        List<Matcher> names = new ArrayList<>();
        for (Path file : disk.list(folder)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                names.add(name);
            }
        }
        names.sort(Comparator.comparingLong(name -> Long.parseLong(name.group(2))));
        return names;
    }
}
