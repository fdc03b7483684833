/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.vault.VaultException;

/** How many people have codes by e-mail and no other method. A port, since settings see no factor. */
@FunctionalInterface
public interface EmailAlone {
    /** Counts them. Blocks. */
    int count() throws VaultException;
}
