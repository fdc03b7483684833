/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Person;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.ui.SignInFlow.Notice;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForcedPasswordChangeViewModelTest {
    private static final String NEXT = "seven quiet lanterns";

    private GateFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        Person elena = fixture.station.add("elena.petrova");
        fixture.station.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET must_change_password = 1 WHERE id = ?", elena.id()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private ForcedPasswordChangeViewModel screen() {
        PasswordAnswer answer = fixture.station.signIn.password("elena.petrova", TestGate.PASSWORD.toCharArray());
        fixture.signIn.mustChange(assertInstanceOf(PasswordAnswer.MustChangePassword.class, answer)
                .change());
        return new ForcedPasswordChangeViewModel(
                fixture.gate, fixture.signIn, fixture.countdown(), fixture.background(), fixture.messages);
    }

    private void save(ForcedPasswordChangeViewModel screen, String next) {
        screen.getPassword().typed(next.toCharArray(), next.toCharArray());
        screen.save(next.toCharArray());
    }

    @Test
    void letsThePersonInWithTheirOwnPassword() {
        save(screen(), NEXT);
        assertEquals(Route.AUTHENTICATOR, fixture.navigator.last());

        fixture.station.sessions.end(SessionEnd.SIGNED_OUT);
        assertInstanceOf(
                PasswordAnswer.Admitted.class, fixture.station.signIn.password("elena.petrova", NEXT.toCharArray()));
    }

    @Test
    void goesToTheSetUpWherePolicyDemandsAFactor() throws Exception {
        fixture.station.demandMfa();
        ForcedPasswordChangeViewModel screen = screen();
        assertTrue(screen.isFactorNext());
        assertEquals("8 characters at least", screen.getPassword().getNote());

        save(screen, "kX9#vTq2z");
        assertEquals(Route.CHOOSE_METHOD, fixture.navigator.last());
    }

    @Test
    void asksForFifteenCharactersWithoutASecondFactor() {
        ForcedPasswordChangeViewModel screen = screen();
        assertFalse(screen.isFactorNext());
        save(screen, "fourteen chars");
        assertEquals("15 characters at least", screen.getPassword().getNote());
        assertEquals(Route.FORCED_PASSWORD_CHANGE, fixture.navigator.last());
    }

    @Test
    void refusesTheOneThatWasGiven() {
        ForcedPasswordChangeViewModel screen = screen();
        save(screen, TestGate.PASSWORD);
        assertEquals("That is the password you were given. Choose another.", screen.getMessage());
    }

    @Test
    void goesBackWhenItTakesTooLong() {
        ForcedPasswordChangeViewModel screen = screen();
        fixture.pass(Duration.ofMinutes(10));
        assertEquals(Route.SIGN_IN, fixture.navigator.last());
        assertEquals(Notice.ATTEMPT_OVER, fixture.signIn.takeNotice());
        assertFalse(screen.isBusy());
    }

    @Test
    void leavesTheGivenPasswordGoodForSomebodyElse() {
        screen().someoneElse();
        assertEquals(Route.SIGN_IN, fixture.navigator.last());
        assertInstanceOf(
                PasswordAnswer.MustChangePassword.class,
                fixture.station.signIn.password("elena.petrova", TestGate.PASSWORD.toCharArray()));
    }

    @Test
    void wipesWhatItIsGiven() {
        char[] next = "weak".toCharArray();
        screen().save(next);
        assertArrayEquals(new char[4], next);
    }
}
