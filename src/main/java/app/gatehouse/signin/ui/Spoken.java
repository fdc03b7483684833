/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import java.time.Duration;
import java.util.Locale;

/** Lengths of time as the gate shows them, rounded up to whole seconds: what is still to be waited is never nothing. */
final class Spoken {
    private static final long MINUTE = 60;

    private Spoken() {}

    /** Whole seconds, rounded up. */
    static long seconds(Duration length) {
        return length.plusNanos(999_999_999).toSeconds();
    }

    /** "22 s", "1:05 min", "2 min". */
    static String length(Messages messages, Duration length) {
        long seconds = seconds(length);
        if (seconds < MINUTE) {
            return messages.get("signin.seconds", Long.toString(seconds));
        }
        String minutes = seconds % MINUTE == 0 ? Long.toString(seconds / MINUTE) : clock(length);
        return messages.get("signin.minutes", minutes);
    }

    /** "0:22", "60:00". */
    static String clock(Duration length) {
        long seconds = seconds(length);
        return String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
    }
}
