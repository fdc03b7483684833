/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditExport;
import app.gatehouse.audit.LogAuthority;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Brings events into a file. Blocks; thread-safe. */
public final class LogExports {
    private final AuditExport exports;
    private final LogAuthority who;
    private final SheetFiles files;
    private final TimeSource time;

    /** For one administrator. */
    public LogExports(AuditExport exports, LogAuthority who, SheetFiles files, TimeSource time) {
        this.exports = exports;
        this.who = who;
        this.files = files;
        this.time = time;
    }

    /** What a file of today is called. */
    String fileName(LogExportForm form) {
        return "audit-" + LocalDate.ofInstant(time.now(), time.zone()) + form.ending();
    }

    /** How many events were saved; empty: this person may take none. */
    Optional<Integer> save(LogExportForm form, LogReading.Choice choice, Path file)
            throws VaultException, PaperFailure {
        Optional<AuditExport.Exported> exported = switch (form) {
            case TABLE -> exports.csv(who, choice.book(), choice.filter());
            case SIGNED_LINES -> exports.signedLines(who, choice.book(), choice.filter());
        };
        if (exported.isEmpty()) {
            return Optional.empty();
        }
        files.saveBytes(exported.get().content(), file);
        return Optional.of(exported.get().events());
    }
}
