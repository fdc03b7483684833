/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import org.jdbi.v3.core.Handle;

/**
 * What is to be done to a copy's content before it takes the place of the present one, in one transaction.
 *
 * @param <T> what comes out of it
 */
@FunctionalInterface
public interface Replacing<T> {
    /**
     * Does it. Both handles are valid until this returns.
     *
     * @param present what is here now; only to be read
     * @param next what takes its place
     * @throws VaultException nothing is replaced
     */
    T run(Handle present, Handle next) throws VaultException;
}
