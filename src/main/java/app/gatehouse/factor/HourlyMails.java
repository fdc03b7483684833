/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.task.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many codes were mailed to each person in the last hour, by the monotonic clock; over before that hour is forgotten, so
 * that there are never more entries than people who got a mail in it. Thread-safe.
 */
final class HourlyMails {
    /** Most mails for one person in an hour. */
    static final int MOST = 10;

    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final TimeSource time;
    private final Map<Long, Deque<Long>> sent = new HashMap<>();

    HourlyMails(TimeSource time) {
        this.time = time;
    }

    /** Counts one more mail, if the person may have it. */
    synchronized boolean count(long personId) {
        if (!mayHaveMore(personId)) {
            return false;
        }
        sent.computeIfAbsent(personId, id -> new ArrayDeque<>()).add(time.monotonicNanos());
        return true;
    }

    /** Whether the person may have another now. */
    synchronized boolean mayHaveMore(long personId) {
        long now = time.monotonicNanos();
        sent.values().forEach(times -> times.removeIf(at -> now - at >= HOUR));
        sent.values().removeIf(Deque::isEmpty);
        Deque<Long> times = sent.get(personId);
        return times == null || times.size() < MOST;
    }

    /** How many people are remembered. */
    synchronized int people() {
        return sent.size();
    }
}
