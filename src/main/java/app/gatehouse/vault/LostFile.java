/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.vault.VaultException.Reason;

/** What stands in the vault file's place when no vault can be opened there. */
final class LostFile {
    private final StationFile file;

    LostFile(StationFile file) {
        this.file = file;
    }

    /** Whether there is no file, or one that cannot be understood; not: one that a newer program wrote. */
    boolean isBeyondOpening(boolean bodyDamaged) {
        if (!file.exists() || bodyDamaged) {
            return true;
        }
        try {
            VaultImage.read(file.read());
            return false;
        } catch (VaultException e) {
            return e.reason() == Reason.DAMAGED || e.reason() == Reason.FOREIGN;
        }
    }

    /** How many saves it had seen, as far as that can be read; 0 otherwise. */
    long generation() {
        try {
            return file.exists() ? VaultImage.read(file.read()).header().generation() : 0;
        } catch (VaultException e) {
            return 0;
        }
    }

    /** Copies it under another name: somebody may yet take something out of it. */
    void keepBeside() throws VaultException {
        if (!file.exists()) {
            return;
        }
        try {
            file.sibling("station-set-aside-%d.gatehouse").replace(file.read());
        } catch (ReplaceFailed e) {
            throw VaultException.saving(e.failure());
        }
    }
}
