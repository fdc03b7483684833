/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.shell.Messages;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.testing.RecordingSession;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IdleWarningViewModelTest {
    private final RecordingSession session = new RecordingSession();
    private final ManualTicker ticker = new ManualTicker();
    private final RecordingNavigator navigator = new RecordingNavigator();

    private IdleWarningViewModel open(long left) {
        session.left = left;
        return new IdleWarningViewModel(session, ticker, navigator, new Messages(Locale.ENGLISH));
    }

    @Test
    void countsTheSecondsThatAreLeft() {
        IdleWarningViewModel warning = open(14);
        assertEquals("You will be signed out in 14 seconds.", warning.getText());
        session.left = 1;
        ticker.beat();
        assertEquals("You will be signed out in 1 second.", warning.getText());
        assertEquals(1, warning.getSeconds());
    }

    @Test
    void staysOnceHoweverManyKeysArePressed() {
        IdleWarningViewModel warning = open(14);
        warning.stay();
        warning.stay();
        assertEquals(List.of("touch"), session.calls);
        assertEquals(List.of("close"), navigator.steps);
    }

    @Test
    void signsOutAtOnce() {
        IdleWarningViewModel warning = open(14);
        warning.signOut();
        warning.stay();
        assertEquals(List.of("signOut"), session.calls);
    }

    @Test
    void promisesNoStayWhenTheLongestTimeEnds() {
        session.canStay = false;
        IdleWarningViewModel warning = open(14);
        assertEquals("You have been signed in for as long as this station allows.", warning.getHow());
        assertEquals("Got it", warning.getStayWords());
    }

    @Test
    void stopsCountingWhenClosed() {
        open(14).close();
        assertEquals(0, ticker.listeners());
    }
}
