/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.shell.Clipboard;
import java.time.Duration;

/** Remembers what was copied. */
public final class RecordingClipboard implements Clipboard {
    /** What lies there, or null. */
    public String text;

    /** After how long it is to go. */
    public Duration wipeAfter;

    @Override
    public void copySecret(char[] copied, Duration after) {
        text = new String(copied);
        wipeAfter = after;
    }

    @Override
    public void wipe() {
        text = null;
    }
}
