/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.ui.AccountFlow;
import app.gatehouse.factor.ui.EnrolmentFlow;
import app.gatehouse.settings.ui.SettingsFlow;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.ui.ReleaseFlow;
import app.gatehouse.signin.ui.SignInFlow;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.RecordingClipboard;
import app.gatehouse.testing.RecordingDialogs;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSessionTest {
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final ManualTicker ticker = new ManualTicker();
    private final HeldBackground disk = new HeldBackground();
    private TestGate gate;
    private LiveSession live;

    @BeforeEach
    void signedIn(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        gate.add("maria");
        live = new LiveSession(gate.sessions, gate.station, new RecordingClipboard(), navigator, ticker, () -> disk);
        EnrolmentFlow enrolment =
                new EnrolmentFlow(navigator, new RecordingDialogs(), live, new Messages(Locale.ENGLISH));
        SettingsFlow settings = new SettingsFlow(navigator, new RecordingDialogs(), new Messages(Locale.ENGLISH));
        live.use(
                new SignInFlow(navigator, enrolment, gate.time),
                enrolment,
                settings,
                new AccountFlow(navigator, new RecordingDialogs()),
                new ReleaseFlow(navigator, new RecordingDialogs(), gate.time.zone(), new Messages(Locale.ENGLISH)));
        enter();
    }

    private void enter() {
        gate.signIn.password("maria", TestGate.PASSWORD.toCharArray());
        live.enter();
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void aSecondSignOutWhileTheDiskIsSlowDoesNotMeetTheNextPerson() {
        live.signOut();
        live.signOut();
        assertEquals(1, disk.waiting());
        disk.finishOne();
        enter();
        assertEquals(0, disk.waiting());
        assertTrue(gate.sessions.current().isPresent());
        assertEquals(List.of(Route.SIGN_IN), navigator.steps);
    }

    @Test
    void aScreenBuiltDuringTheSignOutIsNotWatched() {
        live.signOut();
        live.enter();
        disk.finishOne();
        assertEquals(0, ticker.listeners());
        assertThrows(SessionOver.class, live::enter);
    }
}
