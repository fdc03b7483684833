/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

import java.time.Duration;

/**
 * The system's clipboard, for things that should not stay there. Screen's thread only; does not block. {@link #wipe()}
 * belongs to sign-out, lock and exit.
 */
public interface Clipboard {
    /**
     * Puts a text there, marked as secret for clipboard histories where the platform has a way, and takes it away again
     * after the given time or at the next {@link #wipe()}. A second call replaces the first.
     *
     * @param text copied; the caller wipes its own
     */
    void copySecret(char[] text, Duration wipeAfter);

    /** Empties the clipboard now, but only if it still holds what {@link #copySecret} put there. */
    void wipe();
}
