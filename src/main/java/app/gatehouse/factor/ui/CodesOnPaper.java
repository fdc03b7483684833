/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.factor.BackupCodes;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Printer;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.paper.Sheets;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Brings backup codes to paper or into a file. Blocks; thread-safe. Spent codes are left out: nobody needs them. */
public final class CodesOnPaper {
    private final BackupCodes codes;
    private final Sheets sheets;
    private final Printer printer;
    private final SheetFiles files;
    private final TimeSource time;

    /** One for the program. */
    public CodesOnPaper(BackupCodes codes, Sheets sheets, Printer printer, SheetFiles files, TimeSource time) {
        this.codes = codes;
        this.sheets = sheets;
        this.printer = printer;
        this.files = files;
        this.time = time;
    }

    /** Prints the sheet. */
    public void print(FactorHolder holder, ShownCodes shown) throws PaperFailure, VaultException {
        try (Sheet sheet = sheet(holder, shown)) {
            printer.print(sheet);
        }
    }

    /** Saves the sheet. */
    public void save(FactorHolder holder, ShownCodes shown, FileKind kind, Path file)
            throws PaperFailure, VaultException {
        try (Sheet sheet = sheet(holder, shown)) {
            if (kind == FileKind.PDF) {
                files.savePdf(sheet, file);
            } else {
                files.saveText(sheet, file);
            }
        }
    }

    private Sheet sheet(FactorHolder holder, ShownCodes shown) throws VaultException {
        List<Sheet.Code> lines = new ArrayList<>();
        for (BackupCode code : shown.list()) {
            if (code.usedAt().isEmpty()) {
                char[] digits = code.digits();
                char[] payload = codes.qrPayload(code);
                lines.add(Sheets.backupCode(code.number(), digits, payload));
                Arrays.fill(digits, '\0');
                Arrays.fill(payload, '\0');
            }
        }
        return sheets.backupCodes(
                holder.person().username().value(),
                holder.stationName(),
                lines,
                time.now().atZone(time.zone()).toLocalDate());
    }
}
