/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.Route;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.testing.RecordingSession;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final RecordingSession session = new RecordingSession();
    private final ManualTicker ticker = new ManualTicker();
    private final MovableTime time = new MovableTime();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final ShellViewModel shell = new ShellViewModel(
            new Occupant("Maria Kowalska", "maria.kowalska", "Operator", "Press shop, line 4"),
            List.of(Area.AUTHENTICATOR, Area.PROFILE, Area.SETTINGS),
            session,
            time,
            ticker,
            navigator);

    @Test
    void showsTheTimeAndKeepsItRight() {
        assertEquals("06:42", shell.getTime());
        time.pass(Duration.ofHours(7));
        ticker.beat();
        assertEquals("13:42", shell.getTime());
    }

    @Test
    void goesToAnAreaByItsPlaceAndPassesOverPlacesWithoutOne() {
        shell.showPlace(0);
        shell.showPlace(4);
        shell.showPlace(2);
        shell.showPlace(3);
        shell.showPlace(1);
        assertEquals(List.of(Route.PROFILE, DialogRoute.SETTINGS, Route.AUTHENTICATOR), navigator.steps);
    }

    @Test
    void signsOut() {
        shell.signOut();
        assertEquals(List.of("signOut"), session.calls);
    }

    @Test
    void showsTheKeys() {
        shell.showKeys();
        assertEquals(List.of(DialogRoute.KEYS), navigator.steps);
    }

    @Test
    void stopsItsClockWhenClosed() {
        shell.close();
        assertEquals(0, ticker.listeners());
    }
}
