/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.RecordingNavigator;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LockedViewModelTest {
    private final MovableTime time = new MovableTime();
    private final ManualTicker ticker = new ManualTicker();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final SignInFlow flow = GateFixture.flow(navigator, time);

    private LockedViewModel screen(SignInMethod method, int wrongTries) {
        flow.locked(method, Duration.ofSeconds(30), Duration.ofSeconds(25), wrongTries);
        return new LockedViewModel(flow, new Countdown(ticker, time), time, new Messages(Locale.ENGLISH));
    }

    @Test
    void countsDownAndGoesBackByItself() {
        LockedViewModel screen = screen(SignInMethod.APP, 5);
        assertEquals(30, screen.getTotal());
        assertEquals(25, screen.getSecondsLeft());

        time.pass(Duration.ofSeconds(3));
        ticker.beat();
        assertEquals("22 s", screen.getLengthLeft());
        assertEquals(Route.LOCKED, navigator.last());

        time.pass(Duration.ofSeconds(22));
        ticker.beat();
        assertEquals(Route.SIGN_IN, navigator.last());
    }

    @Test
    void goesOnCountingOnAnotherVisit() {
        screen(SignInMethod.APP, 5).close();
        time.pass(Duration.ofSeconds(10));
        LockedViewModel again =
                new LockedViewModel(flow, new Countdown(ticker, time), time, new Messages(Locale.ENGLISH));
        assertEquals(15, again.getSecondsLeft());
    }

    @Test
    void saysWhatLedToTheWait() {
        assertEquals(
                "You typed 5 wrong codes. Try again in",
                screen(SignInMethod.BACKUP_CODE, 5).getReason());
        assertEquals(
                "You typed 6 wrong passwords. Try again in",
                screen(SignInMethod.PASSWORD, 6).getReason());
        assertEquals("Too many tries. Try again in", screen(SignInMethod.APP, 0).getReason());
    }

    @Test
    void goesBackWhenAsked() {
        screen(SignInMethod.PASSWORD, 5).back();
        assertEquals(Route.SIGN_IN, navigator.last());
    }
}
