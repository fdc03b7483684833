/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.shell.Dialogs.FileKind;

/** In which form accounts are taken elsewhere. */
public enum ExportForm {
    /** Our own sealed file. */
    SEALED(true, FileKind.SEALED_ACCOUNTS, "accounts.gatehouse-accounts"),
    /** A sealed vault of Aegis. */
    AEGIS(true, FileKind.JSON, "aegis-accounts.json"),
    /** Addresses in clear. */
    ADDRESSES(false, FileKind.TEXT, "accounts.txt"),
    /** QR codes on paper. */
    SHEET(false, FileKind.PDF, "accounts.pdf");

    private final boolean sealed;
    private final FileKind kind;
    private final String fileName;

    ExportForm(boolean sealed, FileKind kind, String fileName) {
        this.sealed = sealed;
        this.kind = kind;
        this.fileName = fileName;
    }

    /** Whether it wants a password. */
    public boolean isSealed() {
        return sealed;
    }

    FileKind kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }
}
