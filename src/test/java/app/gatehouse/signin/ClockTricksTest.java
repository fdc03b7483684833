/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sets the wall clock, within a run and between runs. */
class ClockTricksTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration YEAR = Duration.ofDays(365);

    private TestGate gate;
    private Person maria;
    private OtpSecret secret;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        secret = gate.enrol(maria);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void setBackByAnHourACodeAdmitsNobodyTwice() {
        char[] code = gate.code(secret);
        gate.signInAndOut(maria, secret);
        setClock(HOUR.negated());
        CodeAnswer.ClockWentBack back =
                assertInstanceOf(CodeAnswer.ClockWentBack.class, gate.signIn.appCode(gate.begin(maria), code));
        assertTrue(back.by().compareTo(Duration.ofMinutes(58)) > 0);
        assertInstanceOf(CodeAnswer.ClockWentBack.class, gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void setBackToTheMinuteOfAUsedCodeItIsStillRefused() {
        Instant then = gate.time.now();
        char[] code = gate.code(secret);
        gate.signInAndOut(maria, secret);
        gate.time.setWallClock(then);
        assertEquals(new CodeAnswer.JustUsed(), gate.signIn.appCode(gate.begin(maria), code));
    }

    @Test
    void setBackACodeCostsNoTryAndABackupCodeWorks() throws Exception {
        char[] backup = gate.sheet(maria).get(0).digits();
        gate.signInAndOut(maria, secret);
        setClock(HOUR.negated());
        Attempt attempt = gate.begin(maria);
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(CodeAnswer.ClockWentBack.class, gate.signIn.appCode(attempt, gate.code(secret)));
        }
        assertEquals(10, app().budget());
        assertEquals(0, app().wrong());
        assertInstanceOf(CodeAnswer.Admitted.class, gate.signIn.backupCode(attempt, backup));
    }

    @Test
    void withinARunTheWallClockEndsNoWaitAndRefillsNothing() throws Exception {
        failCodes(5);
        setClock(YEAR);
        assertInstanceOf(CodeAnswer.Wait.class, gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
        assertEquals(5, app().budget());
        setClock(YEAR.negated());
        assertInstanceOf(CodeAnswer.Wait.class, gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
        assertEquals(5, app().budget());
        gate.time.pass(Duration.ofSeconds(30));
        gate.signInAndOut(maria, secret);
    }

    @Test
    void aWaitSurvivesARestart() throws Exception {
        failCodes(5);
        gate.time.pass(Duration.ofSeconds(10));
        gate.restart();
        assertEquals(
                new CodeAnswer.Wait(Duration.ofSeconds(30), Duration.ofSeconds(20), 5),
                gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
        gate.time.pass(Duration.ofSeconds(20));
        gate.signInAndOut(maria, secret);
    }

    @Test
    void aClockSetBackBeforeARestartMakesTheWaitNoLonger() throws Exception {
        failCodes(5);
        setClock(HOUR.negated());
        gate.restart();
        assertEquals(Duration.ofSeconds(30), app().waitLeft());
        gate.time.pass(Duration.ofSeconds(30));
        assertEquals(Duration.ZERO, app().waitLeft());
    }

    @Test
    void setForwardAfterTheStartItEndsNoWaitEither() throws Exception {
        failCodes(5);
        gate.restart();
        setClock(YEAR);
        assertInstanceOf(CodeAnswer.Wait.class, gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
    }

    @Test
    void eachStartBringsBackOneTryAtMost() throws Exception {
        emptyTheBudget();
        setClock(YEAR);
        gate.restart();
        assertEquals(1, app().budget());
        gate.restart();
        gate.restart();
        assertEquals(1, app().budget(), "looked at without a save, starts do not add up");
        gate.signIn.appCode(gate.begin(maria), gate.wrongCode(secret));
        assertEquals(0, app().budget());
        gate.restart();
        assertEquals(0, app().budget(), "no time has passed since the last save");
    }

    @Test
    void atAStationThatIsOffEachNightTriesComeBackAllTheSame() throws Exception {
        emptyTheBudget();
        Person jan = gate.add("jan");
        for (int day = 0; day < 8; day++) {
            gate.time.pass(Duration.ofDays(1));
            gate.restart();
            gate.signIn.password(jan.username().value(), TestGate.PASSWORD.toCharArray());
        }
        assertEquals(4, app().budget());
    }

    @Test
    void aClockSetBackMakesNoSessionLonger() {
        gate.signIn.appCode(gate.begin(maria), gate.code(secret));
        setClock(YEAR.negated());
        assertTrue(gate.sessions.current().isPresent());
        gate.time.pass(Duration.ofMinutes(2));
        assertTrue(gate.sessions.current().isEmpty());
    }

    private void emptyTheBudget() throws Exception {
        for (int i = 0; i < 10; i++) {
            failCodes(1);
            gate.time.pass(HOUR);
        }
        assertEquals(0, app().budget());
    }

    private void failCodes(int times) {
        Attempt attempt = gate.begin(maria);
        for (int i = 0; i < times; i++) {
            gate.signIn.appCode(attempt, gate.wrongCode(secret));
        }
    }

    private void setClock(Duration by) {
        gate.time.setWallClock(gate.time.now().plus(by));
    }

    private Tries app() throws VaultException {
        return gate.vaults.vault.read(
                handle -> gate.throttle.look(handle, new Target.OfPerson(maria.id(), TryKind.APP)));
    }
}
