/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.shell.Messages;
import java.time.Duration;

/** What the clock doctor found, in sentences. */
public final class ClockWords {
    private static final long SECONDS_IN_MINUTE = 60;
    private static final long SAID_IN_SECONDS = 120;

    private final Messages messages;

    /** Takes its words from these messages. */
    public ClockWords(Messages messages) {
        this.messages = messages;
    }

    /** "This station is about 60 s slow." */
    public String station(Duration ahead) {
        return messages.get(
                ahead.isNegative() ? "factor.clock.station-slow" : "factor.clock.station-fast", about(ahead));
    }

    /** "Their phone or token is about 90 s fast." */
    public String person(Duration ahead) {
        return messages.get(ahead.isNegative() ? "factor.clock.person-slow" : "factor.clock.person-fast", about(ahead));
    }

    private String about(Duration off) {
        long seconds = off.abs().toSeconds();
        return seconds <= SAID_IN_SECONDS
                ? messages.get("factor.clock.seconds", seconds)
                : messages.get("factor.clock.minutes", Math.round(seconds / (double) SECONDS_IN_MINUTE));
    }
}
