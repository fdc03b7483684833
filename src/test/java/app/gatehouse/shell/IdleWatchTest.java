/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.testing.RecordingSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
    private final RecordingSession session = new RecordingSession();
    private final ManualTicker ticker = new ManualTicker();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final IdleWatch watch = new IdleWatch(session, ticker, navigator);

    @Test
    void warnsOnceTwentySecondsBeforeTheEnd() {
        session.left = 21;
        ticker.beat();
        assertEquals(List.of(), navigator.steps);
        session.left = 20;
        ticker.beat();
        session.left = 19;
        ticker.beat();
        assertEquals(List.of(DialogRoute.IDLE_WARNING), navigator.steps);
    }

    @Test
    void endsTheSessionOnceWhenItsTimeIsOver() {
        session.left = 0;
        ticker.beat();
        ticker.beat();
        assertEquals(List.of("timeOut"), session.calls);
        assertEquals(0, ticker.listeners());
    }

    @Test
    void countsEveryActionAsUse() {
        watch.activity();
        watch.activity();
        assertEquals(List.of("touch", "touch"), session.calls);
    }

    @Test
    void doesNotTakeAMovedPointerForAnAnswerToTheWarning() {
        session.left = 10;
        ticker.beat();
        watch.activity();
        assertEquals(List.of(), session.calls);
    }

    @Test
    void warnsAgainAfterThePersonStayed() {
        session.left = 20;
        ticker.beat();
        session.touch();
        ticker.beat();
        watch.activity();
        session.left = 20;
        ticker.beat();
        assertEquals(List.of("touch", "touch"), session.calls);
        assertEquals(List.of(DialogRoute.IDLE_WARNING, DialogRoute.IDLE_WARNING), navigator.steps);
    }

    @Test
    void hearsNothingAfterClosing() {
        watch.close();
        assertEquals(0, ticker.listeners());
    }
}
