/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.vault.VaultException;
import java.util.List;

/** What the people and the station are called that the log tells of. Thread-safe. */
public interface LogNames {
    /** Everybody who can sign in here. Blocks. */
    List<Known> people() throws VaultException;

    /** The station's number, or its name where it has none; may be empty. Does not block. */
    String station();

    /** Somebody who can sign in here. */
    record Known(long id, String username, String name) {}
}
