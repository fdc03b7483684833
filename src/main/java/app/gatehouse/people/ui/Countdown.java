/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Counts one time down on the monotonic clock, once a second. Screen's thread only. Starting it again begins anew. */
public final class Countdown implements AutoCloseable {
    private static final Ticker.Subscription NONE = () -> {};

    private final Ticker ticker;
    private final TimeSource time;
    private Ticker.Subscription beat = NONE;

    /** Nothing counts yet. */
    public Countdown(Ticker ticker, TimeSource time) {
        this.ticker = ticker;
        this.time = time;
    }

    /**
     * Counts down from now on.
     *
     * @param seconds called at once and each second with the whole seconds left, rounded up; with zero once, at the end
     */
    public void start(Duration length, LongConsumer seconds) {
        close();
        long end = time.monotonicNanos() + length.toNanos();
        beat = ticker.everySecond(() -> step(end, seconds));
        step(end, seconds);
    }

    private void step(long end, LongConsumer seconds) {
        long left = Math.max(
                0,
                Duration.ofNanos(end - time.monotonicNanos())
                        .plusNanos(999_999_999)
                        .toSeconds());
        if (left == 0) {
            close();
        }
        seconds.accept(left);
    }

    /** Stops; nobody is called any more. */
    @Override
    public void close() {
        beat.close();
        beat = NONE;
    }
}
