/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountdownTest {
    private final ManualTicker ticker = new ManualTicker();
    private final MovableTime time = new MovableTime();
    private final Countdown countdown = new Countdown(ticker, time);
    private final List<Long> heard = new ArrayList<>();

    @Test
    void tellsTheSecondsLeftAndZeroOnce() {
        countdown.start(Duration.ofMillis(1500), heard::add);
        time.pass(Duration.ofSeconds(1));
        ticker.beat();
        time.pass(Duration.ofSeconds(5));
        ticker.beat();
        ticker.beat();
        assertEquals(List.of(2L, 1L, 0L), heard);
    }

    @Test
    void caresNotForAClockThatIsSet() {
        countdown.start(Duration.ofSeconds(60), heard::add);
        time.setWallClock(Instant.EPOCH);
        time.pass(Duration.ofSeconds(1));
        ticker.beat();
        assertEquals(List.of(60L, 59L), heard);
    }

    @Test
    void forgetsTheFormerTimeWhenStartedAgain() {
        countdown.start(Duration.ofSeconds(60), heard::add);
        countdown.start(Duration.ofSeconds(30), heard::add);
        assertEquals(1, ticker.listeners());
    }

    @Test
    void tellsNothingAfterClosing() {
        countdown.start(Duration.ofSeconds(60), heard::add);
        countdown.close();
        assertEquals(0, ticker.listeners());
    }
}
