/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Printer;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.paper.Sheets;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.station.Station;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.RecoveryKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Brings a recovery key onto paper or into a file. Thread-safe. */
public final class KeySheets {
    private final Printer printer;
    private final SheetFiles files;
    private final Sheets sheets;
    private final Station station;
    private final TimeSource time;

    /** Uses the given printer and files. */
    public KeySheets(Printer printer, SheetFiles files, Sheets sheets, Station station, TimeSource time) {
        this.printer = printer;
        this.files = files;
        this.sheets = sheets;
        this.station = station;
        this.time = time;
    }

    /** Today's date, as it stands on the sheet. Does not block. */
    public LocalDate today() {
        return LocalDate.ofInstant(time.now(), time.zone());
    }

    /** Whether the station has its name already, so that this is not its first run. Does not block. */
    public boolean stationNamed() {
        return !station.settings().name().isEmpty();
    }

    /** The sheet of a key, which the receiver closes. Does not block; keeps nothing of the key. */
    public Sheet sheet(RecoveryKey key) {
        List<char[]> groups = new ArrayList<>();
        for (int i = 0; i < RecoveryKey.GROUPS; i++) {
            groups.add(key.group(i));
        }
        try {
            return sheets.recoveryKey(groups, stationLine(), today());
        } finally {
            groups.forEach(group -> Arrays.fill(group, '\0'));
        }
    }

    /** Prints a sheet and wipes it. Blocks. */
    public void print(Sheet sheet) throws PaperFailure {
        try (sheet) {
            printer.print(sheet);
        }
    }

    /** Saves a sheet and wipes it. Blocks. */
    public void save(Sheet sheet, Path file, FileKind kind) throws PaperFailure {
        try (sheet) {
            if (kind == FileKind.PDF) {
                files.savePdf(sheet, file);
            } else {
                files.saveText(sheet, file);
            }
        }
    }

    private String stationLine() {
        String name = station.settings().name();
        String number = station.settings().number();
        return name.isEmpty() || number.isEmpty() ? name + number : name + " · " + number;
    }
}
