/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.ui.SignInFlow.Empty;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.RecordingNavigator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoTriesLeftViewModelTest {
    private final MovableTime time = new MovableTime();
    private final ManualTicker ticker = new ManualTicker();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final SignInFlow flow = GateFixture.flow(navigator, time);

    private NoTriesLeftViewModel screen(SignInMethod method, SignInMethod otherOrNull, boolean administratorNeeded) {
        flow.noTriesLeft(new Empty(method, Optional.ofNullable(otherOrNull), administratorNeeded));
        return new NoTriesLeftViewModel(flow, new Countdown(ticker, time), new Messages(Locale.ENGLISH));
    }

    @Test
    void offersABackupCodeWhereThereIsOne() {
        NoTriesLeftViewModel screen = screen(SignInMethod.APP, SignInMethod.BACKUP_CODE, false);
        assertEquals("Ask your shift leader, or use a backup code.", screen.getAdvice());
        screen.otherWay();
        assertEquals(Route.VERIFY_BACKUP_CODE, navigator.last());
    }

    @Test
    void offersTheAppWhereTheBackupCodesAreEmpty() {
        NoTriesLeftViewModel screen = screen(SignInMethod.BACKUP_CODE, SignInMethod.APP, false);
        assertEquals("Ask your shift leader, or use your app.", screen.getAdvice());
        screen.otherWay();
        assertEquals(Route.VERIFY_APP, navigator.last());
    }

    @Test
    void offersACodeByEmailWhereTheBackupCodesAreEmpty() {
        NoTriesLeftViewModel screen = screen(SignInMethod.BACKUP_CODE, SignInMethod.EMAIL, false);
        assertEquals("Ask your shift leader, or use a code by e-mail.", screen.getAdvice());
        assertEquals(
                "One try comes back every five days. Only your name is locked. Others can sign in.",
                screen.getRefill());
        screen.otherWay();
        assertEquals(Route.VERIFY_EMAIL, navigator.last());
    }

    @Test
    void offersTheTokenWhereTheBackupCodesAreEmpty() {
        NoTriesLeftViewModel screen = screen(SignInMethod.BACKUP_CODE, SignInMethod.TOKEN, false);
        assertEquals("Ask your shift leader, or use your token.", screen.getAdvice());
        assertEquals("Use the _token", screen.getOtherWayText());
        screen.otherWay();
        assertEquals(Route.VERIFY_TOKEN, navigator.last());
        assertEquals(
                "Ask your administrator, or use your token.",
                screen(SignInMethod.BACKUP_CODE, SignInMethod.TOKEN, true).getAdvice());
    }

    @Test
    void codesOfATokenShareTheBudgetOfTheApp() {
        NoTriesLeftViewModel screen = screen(SignInMethod.TOKEN, SignInMethod.BACKUP_CODE, false);
        assertEquals("Use _backup code", screen.getOtherWayText());
        assertEquals(
                "One try comes back every two days. Only your name is locked. Others can sign in.", screen.getRefill());
    }

    @Test
    void mailedCodesShareTheBudgetOfTheApp() {
        NoTriesLeftViewModel screen = screen(SignInMethod.EMAIL, SignInMethod.BACKUP_CODE, false);
        assertEquals("Ask your shift leader, or use a backup code.", screen.getAdvice());
        assertEquals(
                "One try comes back every two days. Only your name is locked. Others can sign in.", screen.getRefill());
    }

    @Test
    void offersNothingWhereThereIsNoOtherWay() {
        NoTriesLeftViewModel screen = screen(SignInMethod.APP, null, false);
        assertEquals("Ask your shift leader.", screen.getAdvice());
        assertTrue(screen.getOtherWay().isEmpty());
        screen.otherWay();
        assertEquals(List.of(Route.NO_TRIES_LEFT), navigator.steps);
    }

    @Test
    void sendsToTheAdministratorWhereNoShiftLeaderCanHelp() {
        assertEquals(
                "Ask your administrator.", screen(SignInMethod.APP, null, true).getAdvice());
    }

    @Test
    void goesBackAfterTwoMinutes() {
        screen(SignInMethod.APP, SignInMethod.BACKUP_CODE, false);
        time.pass(Duration.ofMinutes(2));
        ticker.beat();
        assertEquals(Route.SIGN_IN, navigator.last());
    }
}
