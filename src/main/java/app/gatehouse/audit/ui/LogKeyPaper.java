/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditExport;
import app.gatehouse.audit.LogAuthority;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Printer;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Brings the public half of the key that signs exports onto paper. It is no secret. Blocks; thread-safe. */
public final class LogKeyPaper {
    private final AuditExport exports;
    private final LogAuthority who;
    private final Function<String, Sheet> sheets;
    private final Printer printer;
    private final SheetFiles files;

    /**
     * For one administrator.
     *
     * @param sheets makes a sheet of the key, in groups
     */
    public LogKeyPaper(
            AuditExport exports, LogAuthority who, Function<String, Sheet> sheets, Printer printer, SheetFiles files) {
        this.exports = exports;
        this.who = who;
        this.sheets = sheets;
        this.printer = printer;
        this.files = files;
    }

    /** The key in groups; empty: this person may not read the log. */
    Optional<String> key() throws VaultException {
        return exports.publicKey(who);
    }

    /** Prints it. */
    void print(String key) throws PaperFailure {
        try (Sheet sheet = sheets.apply(key)) {
            printer.print(sheet);
        }
    }

    /** Saves it as text. */
    void save(String key, Path file) throws PaperFailure {
        try (Sheet sheet = sheets.apply(key)) {
            files.saveText(sheet, file);
        }
    }
}
