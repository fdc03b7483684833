/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.vault.SealedCopy;

/** A whole backup that no key was tried on yet. Immutable. */
public final class SealedBackup {
    private final BackupFile file;
    private final SealedCopy vault;

    SealedBackup(BackupFile file, SealedCopy vault) {
        this.file = file;
        this.vault = vault;
    }

    /** The file's name. */
    public String name() {
        return file.name();
    }

    BackupFile file() {
        return file;
    }

    SealedCopy vault() {
        return vault;
    }
}
