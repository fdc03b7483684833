/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.shell.Dialogs;

/** In which form events are taken out. */
public enum LogExportForm {
    /** A table for spreadsheets. */
    TABLE(Dialogs.FileKind.TABLE, ".csv"),
    /** Lines that prove themselves. */
    SIGNED_LINES(Dialogs.FileKind.SIGNED_LINES, ".jsonl");

    private final Dialogs.FileKind kind;
    private final String ending;

    LogExportForm(Dialogs.FileKind kind, String ending) {
        this.kind = kind;
        this.ending = ending;
    }

    Dialogs.FileKind kind() {
        return kind;
    }

    String ending() {
        return ending;
    }
}
