/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Keeps time and date of a face right, once a second. Lives as long as the program. */
public final class FaceClock implements AutoCloseable {
    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final FaceModel face;
    private final TimeSource time;
    private final DateTimeFormatter dates;
    private final Ticker.Subscription beat;

    /** Starts at once. */
    public FaceClock(FaceModel face, TimeSource time, Ticker ticker, Messages messages) {
        this.face = face;
        this.time = time;
        this.dates = DateTimeFormatter.ofPattern(messages.get("ui.face.datePattern"), messages.locale());
        this.beat = ticker.everySecond(this::show);
        show();
    }

    private void show() {
        ZonedDateTime now = time.now().atZone(time.zone());
        face.setTime(HOURS_AND_MINUTES.format(now));
        face.setDate(dates.format(now));
    }

    /** Stops it. */
    @Override
    public void close() {
        beat.close();
    }
}
