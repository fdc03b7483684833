/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import org.jdbi.v3.core.Handle;

/**
 * Something to do with the open vault's database, in one transaction.
 *
 * @param <T> what comes out of it
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does it. The handle is valid until this returns.
     *
     * @throws VaultException ends the transaction; nothing of it is kept
     */
    T run(Handle handle) throws VaultException;
}
