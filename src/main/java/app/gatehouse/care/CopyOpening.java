/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.vault.OpenCopy;
import app.gatehouse.vault.VaultException;
import java.util.Optional;

/** A try to open a copy. */
@FunctionalInterface
interface CopyOpening {
    /** Tries; empty or WRONG_KEY where the key is not its. */
    Optional<OpenCopy> open() throws VaultException;

    /** Tries; what is wrong with the copy is said as of a backup, not as of the vault. */
    default Optional<OpenCopy> openTelling() throws BackupFailure {
        try {
            return open();
        } catch (VaultException e) {
            if (e.reason() == VaultException.Reason.WRONG_KEY) {
                return Optional.empty();
            }
            throw BackupFailure.of(e);
        }
    }
}
