/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.time.Duration;

/** What came of a master password or a recovery key. */
public sealed interface Opening {
    /**
     * The vault is open.
     *
     * @param next what the first run still owes, or {@link SetupStep#DONE}
     */
    record Opened(SetupStep next) implements Opening {}

    /** It does not open this vault. */
    record Wrong() implements Opening {}

    /** Nothing was tried, or the last try began a wait. */
    record Wait(Duration left) implements Opening {}
}
