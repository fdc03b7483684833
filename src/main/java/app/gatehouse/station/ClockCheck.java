/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import app.gatehouse.task.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Watches the station's clock: what the system says of it, and whether somebody set it. Thread-safe.
 *
 * <p>Two things show that a clock was set: within a run it no longer goes as the monotonic clock goes; across runs it is
 * earlier than the last moment at which the station wrote something down. A clock that was set is called wrong until the
 * system says that it keeps true time.
 */
public final class ClockCheck {
    /** Differences up to here do not spoil codes. */
    public static final Duration TOLERATED = Duration.ofSeconds(30);

    /** What the system said is good for so long, unless somebody sets the clock. */
    public static final Duration ASK_EVERY = Duration.ofHours(1);

    private final TimeSource time;
    private final SystemClockSource source;
    private Instant wallAtAnchor;
    private long nanosAtAnchor;
    private SystemClockSource.Answer answer = SystemClockSource.Answer.UNKNOWN;
    private Duration setBy = Duration.ZERO;
    private Instant answeredAt;
    private long askedNanos;
    private boolean asked;

    /** Nothing is asked yet. */
    public ClockCheck(TimeSource time, SystemClockSource source) {
        this.time = time;
        this.source = source;
        anchor();
    }

    /** What is known; does not ask the system and does not block. */
    public synchronized ClockState state() {
        if (answer.off().isPresent() && beyond(answer.off().get())) {
            return new ClockState.Off(answer.off().get());
        }
        if (answer.synchronised().orElse(false)) {
            return new ClockState.InSync();
        }
        return beyond(setBy) ? new ClockState.Off(setBy) : new ClockState.NotChecked();
    }

    /** What is known, and from when; does not ask the system and does not block. */
    public synchronized CheckedClock reading() {
        return new CheckedClock(state(), answer.off(), Optional.ofNullable(answeredAt));
    }

    /**
     * As {@link #check()} where the system was not asked for {@link #ASK_EVERY}, or somebody has set the clock since; else
     * answers what is known.
     */
    public ClockState look() {
        synchronized (this) {
            if (asked && time.monotonicNanos() - askedNanos < ASK_EVERY.toNanos()) {
                return state();
            }
        }
        return check();
    }

    /** Asks the system and answers what is known then. Blocks as {@link SystemClockSource#ask()} does. */
    public ClockState check() {
        SystemClockSource.Answer fresh = source.ask();
        synchronized (this) {
            answer = fresh;
            asked = true;
            askedNanos = time.monotonicNanos();
            answeredAt = fresh.equals(SystemClockSource.Answer.UNKNOWN) ? null : time.now();
            return state();
        }
    }

    /**
     * Looks whether the wall clock was set since the last call, against the monotonic clock. Never blocks; call it now
     * and then.
     *
     * @return by how much when it was set by more than {@link #TOLERATED}: negative means back
     */
    public synchronized Optional<Duration> noticeSetting() {
        Duration passed = Duration.ofNanos(time.monotonicNanos() - nanosAtAnchor);
        Duration jump = Duration.between(wallAtAnchor.plus(passed), time.now());
        if (!beyond(jump)) {
            return Optional.empty();
        }
        anchor();
        return Optional.of(set(jump));
    }

    /**
     * Compares with the last moment at which the station wrote something down; call it when the vault was opened.
     *
     * @return by how much the clock stands before that moment when by more than {@link #TOLERATED}: always negative
     */
    public synchronized Optional<Duration> noticeBefore(Instant lastKnown) {
        Duration jump = Duration.between(lastKnown, time.now());
        return jump.isNegative() && beyond(jump) ? Optional.of(set(jump)) : Optional.empty();
    }

    private Duration set(Duration jump) {
        setBy = setBy.plus(jump);
        // What the system said before somebody set the clock says nothing about it now.
        answer = SystemClockSource.Answer.UNKNOWN;
        answeredAt = null;
        asked = false;
        return jump;
    }

    private void anchor() {
        wallAtAnchor = time.now();
        nanosAtAnchor = time.monotonicNanos();
    }

    private static boolean beyond(Duration difference) {
        return difference.abs().compareTo(TOLERATED) > 0;
    }
}
