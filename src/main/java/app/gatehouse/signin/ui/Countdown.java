/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Counts one time down on the monotonic clock, once a second. Screen's thread only. Starting it again begins anew; a
 * second countdown on one screen needs its own instance.
 */
public final class Countdown implements AutoCloseable {
    private final Ticker ticker;
    private final TimeSource time;
    private Ticker.Subscription subscription = () -> {};
    private long endNanos;

    /** Nothing counts yet. */
    public Countdown(Ticker ticker, TimeSource time) {
        this.ticker = ticker;
        this.time = time;
    }

    /** A further one by the same clocks. */
    public Countdown another() {
        return new Countdown(ticker, time);
    }

    /**
     * Counts down from now on.
     *
     * @param left called at once and each second with what is left, never negative, until it is over or replaced
     * @param over called once, after {@code left} was called with zero
     */
    public void start(Duration length, Consumer<Duration> left, Runnable over) {
        close();
        endNanos = time.monotonicNanos() + length.toNanos();
        subscription = ticker.everySecond(() -> step(left, over));
        step(left, over);
    }

    /** Begins the same length anew without telling anybody; the steps go on as they were. */
    public void restart(Duration length) {
        endNanos = time.monotonicNanos() + length.toNanos();
    }

    /** What is left; zero when nothing counts. */
    public Duration left() {
        long nanos = endNanos - time.monotonicNanos();
        return Duration.ofNanos(Math.max(0, nanos));
    }

    private void step(Consumer<Duration> left, Runnable over) {
        Duration now = left();
        if (now.isZero()) {
            close();
        }
        left.accept(now);
        if (now.isZero()) {
            over.run();
        }
    }

    /** Stops; nobody is called any more. */
    @Override
    public void close() {
        subscription.close();
        subscription = () -> {};
    }
}
