/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.Disk;
import app.gatehouse.vault.DiskFailure;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of the closed months. Knows their names; what is in them is for {@link LogFile}. Thread-safe. */
final class ArchiveFolder {
    /** The folder's name in the station folder. */
    static final String NAME = "archive";

    private static final String START = "audit-";
    private static final String ENDING = ".gatehouse";
    private static final int MONTH_LENGTH = "2026-10".length();

    private final Disk disk;
    private final Path folder;

    ArchiveFolder(Disk disk, Path station) {
        this.disk = disk;
        this.folder = station.resolve(NAME);
    }

    LogFile file(String name) {
        return new LogFile(disk, folder.resolve(name));
    }

    boolean has(String name) {
        return disk.exists(folder.resolve(name));
    }

    /** Writes a stretch of the log into a file of its own. Answers its name; no file is written over. */
    String write(LogFile log, LogKey key, YearMonth month, LogHead from, LogHead to) throws DiskFailure {
        disk.createFolder(folder);
        String name = START + month + ENDING;
        for (int count = 2; has(name); count++) {
            name = START + month + "-" + count + ENDING;
        }
        log.extract(key, from, to.end(), folder.resolve(name));
        return name;
    }

    void delete(String name) throws DiskFailure {
        disk.delete(folder.resolve(name));
        disk.forceFolder(folder);
    }

    /**
     * The months that lead from one place of the log to another, found in the files themselves: what an older vault does not
     * know of. Every record in them is checked.
     *
     * @param passing a place on the way that must be met, where it is between the two
     * @return empty if no files lead there
     */
    Optional<List<ClosedMonth>> between(LogKey key, LogHead from, LogHead to, Optional<LogHead> passing)
            throws DiskFailure {
        List<ClosedMonth> all = new ArrayList<>();
        boolean[] met = {
            passing.isEmpty()
                    || passing.get().end() <= from.end()
                    || passing.get().end() > to.end()
        };
        for (Path path : disk.list(folder)) {
            Optional<YearMonth> month = month(path.getFileName().toString());
            LogFile file = new LogFile(disk, path);
            if (month.isPresent() && file.hasHeader(key)) {
                LogHead start = file.base(key);
                LogReader reader = new LogReader(file, key, start, file.size());
                LogReader.End end =
                        reader.readAll(record -> met[0] |= reader.head().isAt(passing.orElse(from)));
                if (end == LogReader.End.CLEAN && !reader.head().isBeginning()) {
                    all.add(new ClosedMonth(month.get(), path.getFileName().toString(), reader.start(), reader.head()));
                }
            }
        }
        return met[0] ? chained(all, from, to) : Optional.empty();
    }

    private static Optional<List<ClosedMonth>> chained(List<ClosedMonth> all, LogHead from, LogHead to) {
        List<ClosedMonth> way = new ArrayList<>();
        LogHead at = from;
        while (!at.isAt(to)) {
            LogHead here = at;
            Optional<ClosedMonth> next =
                    all.stream().filter(month -> follows(month.from(), here)).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            way.add(next.get());
            at = next.get().to();
        }
        return Optional.of(way);
    }

    /** What the first record's number is, nobody knows who has not read it. */
    private static boolean follows(LogHead start, LogHead place) {
        return start.isAt(place.end() == LogKey.HEADER_LENGTH ? place.withNumber(start.number()) : place);
    }

    /** The month in a file's name. */
    private static Optional<YearMonth> month(String name) {
        if (!name.startsWith(START) || !name.endsWith(ENDING) || name.length() < START.length() + MONTH_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(name.substring(START.length(), START.length() + MONTH_LENGTH)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
