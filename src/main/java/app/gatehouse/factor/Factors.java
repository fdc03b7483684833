/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.vault.VaultException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What second factors people have. Blocks; thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class Factors {
    /** The person's app, if they have one. */
    public Optional<AppFactor> app(long personId) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /** The person's backup codes, if they have a set. */
    public Optional<BackupCodesState> backup(long personId) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes every factor and backup code of a person away, inside somebody else's write (break-glass, an administrator's
     * reset). Who calls must have the right to, and writes it to the audit log.
     */
    public void removeAll(Handle handle, long personId) {
        throw new UnsupportedOperationException();
    }
}
