/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import app.gatehouse.shell.Clipboard;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import java.nio.CharBuffer;
import java.time.Duration;
import java.util.Arrays;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/**
 * The desktop's clipboard through JavaFX. FX thread only.
 *
 * <p>Remembers a copy of what it put there, to recognise it when it is to go; the copy is wiped with it. The toolkit holds
 * the text as a string meanwhile, which nobody can wipe.
 */
public final class DesktopClipboard implements Clipboard {
    private final Ticker ticker;
    private final TimeSource time;
    private char[] ours = {};
    private Ticker.Subscription watch = () -> {};

    /** Counts the time until the wipe on the monotonic clock, at each beat. */
    public DesktopClipboard(Ticker ticker, TimeSource time) {
        this.ticker = ticker;
        this.time = time;
    }

    @Override
    public void copySecret(char[] text, Duration wipeAfter) {
        forget();
        ours = text.clone();
        ClipboardContent content = new ClipboardContent();
        content.putString(new String(text));
        SecretMark.formats(System.getProperty("os.name")).forEach((name, value) -> content.put(format(name), value));
        system().setContent(content);
        long start = time.monotonicNanos();
        watch = ticker.everySecond(() -> {
            if (time.monotonicNanos() - start >= wipeAfter.toNanos()) {
                wipe();
            }
        });
    }

    @Override
    public void wipe() {
        if (ours.length > 0) {
            String present = system().getString();
            if (present != null && CharBuffer.wrap(ours).equals(CharBuffer.wrap(present))) {
                system().clear();
            }
        }
        forget();
    }

    private void forget() {
        watch.close();
        watch = () -> {};
        Arrays.fill(ours, '\0');
        ours = new char[0];
    }

    private static javafx.scene.input.Clipboard system() {
        return javafx.scene.input.Clipboard.getSystemClipboard();
    }

    private static DataFormat format(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known != null ? known : new DataFormat(name);
    }
}
