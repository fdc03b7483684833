/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

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
    private final List<Object> heard = new ArrayList<>();

    private void start(Duration length) {
        countdown.start(length, heard::add, () -> heard.add("over"));
    }

    private void pass(int seconds) {
        time.pass(Duration.ofSeconds(seconds));
        ticker.beat();
    }

    @Test
    void tellsTheSecondsLeftRoundedUpAndTheEndOnce() {
        start(Duration.ofMillis(1500));
        pass(1);
        pass(5);
        ticker.beat();
        assertEquals(List.of(2L, 1L, "over"), heard);
        assertEquals(0, ticker.listeners());
    }

    @Test
    void isOverAtOnceWhenThereIsNothingToCount() {
        start(Duration.ZERO);
        assertEquals(List.of("over"), heard);
        assertEquals(0, ticker.listeners());
    }

    @Test
    void caresNotForAClockThatIsSet() {
        start(Duration.ofSeconds(60));
        time.setWallClock(Instant.EPOCH);
        pass(1);
        assertEquals(List.of(60L, 59L), heard);
    }

    @Test
    void forgetsTheFormerTimeWhenStartedAgain() {
        start(Duration.ofSeconds(3));
        pass(2);
        start(Duration.ofSeconds(5));
        pass(2);
        assertEquals(List.of(3L, 1L, 5L, 3L), heard);
        assertEquals(1, ticker.listeners());
    }

    @Test
    void mayBeStartedAnewByItsOwnEnd() {
        countdown.start(Duration.ofSeconds(1), () -> start(Duration.ofSeconds(2)));
        pass(1);
        pass(1);
        assertEquals(List.of(2L, 1L), heard);
    }

    @Test
    void tellsNothingAfterClosing() {
        start(Duration.ofSeconds(60));
        countdown.close();
        pass(60);
        assertEquals(List.of(60L), heard);
        assertEquals(0, ticker.listeners());
    }
}
