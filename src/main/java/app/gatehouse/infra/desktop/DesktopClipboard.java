/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import app.gatehouse.shell.Clipboard;
import java.time.Duration;

/** The desktop's clipboard through JavaFX. */
public final class DesktopClipboard implements Clipboard {
    @Override
    public void copySecret(char[] text, Duration wipeAfter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void wipe() {
        throw new UnsupportedOperationException();
    }
}
