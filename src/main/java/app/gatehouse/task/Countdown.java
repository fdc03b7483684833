/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Counts one time down on the monotonic clock, once a second, so that a wall clock that is set changes nothing. Screen's
 * thread only. Two countdowns on one screen need an instance each.
 */
public final class Countdown implements AutoCloseable {
    private static final Ticker.Subscription NONE = () -> {};
    private static final long ROUND_UP = 999_999_999;

    private final Ticker ticker;
    private final TimeSource time;
    private Ticker.Subscription beat = NONE;

    /** Nothing counts yet. */
    public Countdown(Ticker ticker, TimeSource time) {
        this.ticker = ticker;
        this.time = time;
    }

    /** Counts down from now on and tells only the end; as {@link #start(Duration, LongConsumer, Runnable)}. */
    public void start(Duration length, Runnable over) {
        start(length, seconds -> {}, over);
    }

    /**
     * Counts down from now on. What was counted before is forgotten and its end is never told.
     *
     * @param length none or less: {@code over} runs at once
     * @param left called at once and with each beat, with the whole seconds left, rounded up: never zero
     * @param over called once, at the end
     */
    public void start(Duration length, LongConsumer left, Runnable over) {
        close();
        long end = time.monotonicNanos() + length.toNanos();
        beat = ticker.everySecond(() -> step(end, left, over));
        step(end, left, over);
    }

    private void step(long end, LongConsumer left, Runnable over) {
        long seconds = Duration.ofNanos(end - time.monotonicNanos())
                .plusNanos(ROUND_UP)
                .toSeconds();
        if (seconds > 0) {
            left.accept(seconds);
        } else {
            close();
            over.run();
        }
    }

    /** Stops; nobody is called any more. A second call does nothing. */
    @Override
    public void close() {
        beat.close();
        beat = NONE;
    }
}
