/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Person;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInViewModelTest {
    private GateFixture fixture;
    private Person maria;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        fixture = new GateFixture(folder);
        maria = fixture.station.add("maria.kowalska");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private SignInViewModel screen() {
        LockVault lock = new LockVault(fixture.door, fixture.setup, fixture.dialogs, fixture.messages);
        return new SignInViewModel(
                fixture.gate, fixture.signIn, lock, fixture.countdown(), fixture.background(), fixture.messages);
    }

    private void signIn(SignInViewModel screen, String username, String password) {
        screen.setUsername(username);
        screen.signIn(password.toCharArray());
    }

    @Test
    void goesToTheProfileWithoutASecondFactor() {
        signIn(screen(), "Maria.Kowalska ", TestGate.PASSWORD);
        assertEquals(List.of(Route.AUTHENTICATOR), fixture.navigator.steps);
        assertTrue(fixture.station.sessions.current().isPresent());
    }

    @Test
    void asksForTheCodeOfTheApp() throws Exception {
        fixture.station.enrol(maria).close();
        signIn(screen(), "maria.kowalska", TestGate.PASSWORD);
        assertEquals(List.of(Route.VERIFY_APP), fixture.navigator.steps);
    }

    @Test
    void goesToTheSetUpWherePolicyDemandsAFactor() throws Exception {
        fixture.station.demandMfa();
        signIn(screen(), "maria.kowalska", TestGate.PASSWORD);
        assertEquals(List.of(Route.CHOOSE_METHOD), fixture.navigator.steps);
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnUnknownName() {
        SignInViewModel screen = screen();
        signIn(screen, "maria.kowalska", "wrong");
        assertEquals("Username or password is not right. Try again.", screen.getMessage());

        signIn(screen, "nobody", "wrong");
        assertEquals("Username or password is not right. Try again.", screen.getMessage());
    }

    @Test
    void takesTheSentenceAwayWithTheNextKey() {
        SignInViewModel screen = screen();
        signIn(screen, "maria.kowalska", "wrong");
        screen.touched();
        assertEquals("", screen.getMessage());
    }

    @Test
    void goesToTheLockedScreenAfterFiveWrongPasswords() {
        SignInViewModel screen = screen();
        for (int i = 0; i < 5; i++) {
            signIn(screen, "maria.kowalska", "wrong");
        }
        assertEquals(List.of(Route.LOCKED), fixture.navigator.steps);
        assertEquals(5, fixture.signIn.runningWait().orElseThrow().wrongTries());
    }

    @Test
    void refusesEverybodyWhereTheTryCannotBeWrittenDown() {
        fixture.station.disk.fill();
        SignInViewModel screen = screen();
        signIn(screen, "maria.kowalska", TestGate.PASSWORD);
        assertEquals(fixture.messages.get("vault.error.DISK_FULL"), screen.getMessage());
        assertEquals(List.of(), fixture.navigator.steps);
    }

    @Test
    void goesToTheMasterPasswordWhereTheVaultWasLockedMeanwhile() {
        SignInViewModel screen = screen();
        fixture.door.lock();
        signIn(screen, "maria.kowalska", TestGate.PASSWORD);
        assertEquals(List.of(Route.UNLOCK), fixture.navigator.steps);
    }

    @Test
    void emptiesBothFieldsAfterAMinuteWithoutInput() {
        SignInViewModel screen = screen();
        boolean[] cleared = {false};
        screen.setOnClear(() -> cleared[0] = true);
        screen.setUsername("maria");

        fixture.pass(Duration.ofSeconds(40));
        screen.touched();
        fixture.pass(Duration.ofSeconds(40));
        assertEquals("maria", screen.getUsername());

        fixture.pass(Duration.ofSeconds(20));
        assertEquals("", screen.getUsername());
        assertTrue(cleared[0]);
        assertEquals(0, fixture.ticker.listeners());
    }

    @Test
    void saysOnceWhyASessionEnded() {
        fixture.signIn.signedOut(SessionEnd.IDLE, Duration.ofMinutes(2));
        assertEquals("You were signed out after 2 min without activity.", screen().getNotice());
        assertEquals("", screen().getNotice());

        fixture.signIn.signedOut(SessionEnd.SIGNED_OUT, Duration.ofMinutes(2));
        assertEquals("", screen().getNotice());
    }

    @Test
    void asksBeforeItLocksTheVault() {
        SignInViewModel screen = screen();
        screen.lockVault();
        assertEquals("Lock the vault?", fixture.dialogs.question.title());
        assertEquals(Vault.State.OPEN, fixture.door.state());

        fixture.dialogs.agree();
        assertEquals(Vault.State.LOCKED, fixture.door.state());
        assertEquals(Route.UNLOCK, fixture.navigator.last());
    }

    @Test
    void showsWhoWasHereLastOnlyWherePolicySaysSo() throws Exception {
        signIn(screen(), "maria.kowalska", TestGate.PASSWORD);
        fixture.station.sessions.end(SessionEnd.SIGNED_OUT);
        assertFalse(screen().isTiled());

        Policy usual = Policy.DEFAULT;
        fixture.station.station.save(new Policy(false, usual.methods(), usual.idle(), usual.longest(), true, false));
        SignInViewModel screen = screen();
        assertTrue(screen.isTiled());
        assertEquals("maria.kowalska", screen.getRecent().get(0).username().value());
    }

    @Test
    void wipesThePassword() {
        char[] password = "wrong".toCharArray();
        screen().signIn(password);
        assertArrayEquals(new char[5], password);
    }

    @Test
    void listensToNothingAfterItIsClosed() {
        SignInViewModel screen = screen();
        screen.setUsername("m");
        screen.close();
        assertEquals(0, fixture.ticker.listeners());
    }
}
