/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountdownTest {
    private final MovableTime time = new MovableTime();
    private final ManualTicker ticker = new ManualTicker();
    private final Countdown countdown = new Countdown(ticker, time);
    private final List<Object> seen = new ArrayList<>();

    private void start(int seconds) {
        countdown.start(Duration.ofSeconds(seconds), left -> seen.add(left.toSeconds()), () -> seen.add("over"));
    }

    private void pass(int seconds) {
        time.pass(Duration.ofSeconds(seconds));
        ticker.beat();
    }

    @Test
    void tellsWhatIsLeftAndThatItIsOver() {
        start(3);
        pass(2);
        pass(2);
        pass(1);
        assertEquals(List.of(3L, 1L, 0L, "over"), seen);
        assertEquals(0, ticker.listeners());
    }

    @Test
    void beginsAnew() {
        start(3);
        pass(2);
        start(5);
        pass(2);
        assertEquals(List.of(3L, 1L, 5L, 3L), seen);
    }

    @Test
    void doesNotHearOfTheWallClock() {
        start(3);
        time.setWallClock(MovableTime.MOCK_UP.plusSeconds(3600));
        ticker.beat();
        assertEquals(List.of(3L, 3L), seen);
    }

    @Test
    void speaksOfLengthsRoundedUp() {
        Messages messages = new Messages(Locale.ENGLISH);
        assertEquals("1 s", Spoken.length(messages, Duration.ofMillis(1)));
        assertEquals("59 s", Spoken.length(messages, Duration.ofSeconds(59)));
        assertEquals("1 min", Spoken.length(messages, Duration.ofSeconds(60)));
        assertEquals("1:05 min", Spoken.length(messages, Duration.ofSeconds(65)));
        assertEquals("60 min", Spoken.length(messages, Duration.ofHours(1)));
    }
}
