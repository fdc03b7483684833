/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.people.Person;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private TestGate gate;
    private Person maria;
    private Session session;

    @BeforeEach
    void signedIn(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        session = enter();
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private Session enter() {
        PasswordAnswer answer = gate.signIn.password("maria", TestGate.PASSWORD.toCharArray());
        return assertInstanceOf(PasswordAnswer.Admitted.class, answer).session();
    }

    private List<String> endsInTheLog() throws Exception {
        List<String> reasons = new ArrayList<>();
        gate.vaults.audit.verify(written -> {
            if (written.event().kind() == AuditKind.SIGNED_OUT) {
                reasons.add(written.event().details().get("reason"));
            }
        });
        return reasons;
    }

    @Test
    void itIsDueAfterTwoMinutesWithoutATouch() {
        assertEquals(120, gate.sessions.secondsUntilEnd());
        gate.time.pass(Duration.ofMillis(100_500));
        assertEquals(20, gate.sessions.secondsUntilEnd());
        gate.time.pass(Duration.ofMillis(19_499));
        assertEquals(1, gate.sessions.secondsUntilEnd());
        assertEquals(Optional.empty(), gate.sessions.due());
        gate.time.pass(Duration.ofMillis(1));
        assertEquals(Optional.of(SessionEnd.IDLE), gate.sessions.due());
        assertEquals(0, gate.sessions.secondsUntilEnd());
    }

    @Test
    void aMachineThatSleptWithTheLidShutHasSignedThePersonOut() {
        gate.time.setWallClock(gate.time.now().plus(Duration.ofHours(8)));
        assertEquals(Optional.of(SessionEnd.IDLE), gate.sessions.due());
        assertTrue(gate.sessions.current().isEmpty());
        gate.sessions.touch();
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void aTouchBeginsTheIdleTimeAnew() {
        gate.time.pass(Duration.ofSeconds(119));
        gate.sessions.touch();
        assertEquals(120, gate.sessions.secondsUntilEnd());
    }

    @Test
    void aTouchComesTooLateForASessionThatIsDue() {
        gate.time.pass(Duration.ofMinutes(2));
        gate.sessions.touch();
        assertEquals(Optional.of(SessionEnd.IDLE), gate.sessions.due());
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void twelveHoursAreTheMost() {
        for (int minutes = 0; minutes < 12 * 60; minutes++) {
            assertTrue(gate.sessions.current().isPresent());
            gate.time.pass(Duration.ofMinutes(1));
            gate.sessions.touch();
        }
        assertEquals(Optional.of(SessionEnd.TOO_LONG), gate.sessions.due());
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void aTouchDoesNotPutOffTheLastMomentsOfTwelveHours() {
        for (int minutes = 1; minutes < 12 * 60; minutes++) {
            gate.time.pass(Duration.ofMinutes(1));
            gate.sessions.touch();
        }
        gate.time.pass(Duration.ofSeconds(39));
        assertTrue(gate.sessions.canStay());
        gate.time.pass(Duration.ofSeconds(1));
        assertFalse(gate.sessions.canStay());
        assertEquals(20, gate.sessions.secondsUntilEnd());
    }

    @Test
    void enrollingHasTenMinutes() {
        Sessions.LongIdle hold = gate.sessions.longIdle();
        gate.time.pass(Duration.ofSeconds(599));
        assertTrue(gate.sessions.current().isPresent());
        hold.close();
        assertEquals(120, gate.sessions.secondsUntilEnd());
        gate.sessions.longIdle();
        hold.close();
        assertEquals(600, gate.sessions.secondsUntilEnd());
        gate.time.pass(Duration.ofMinutes(10));
        assertEquals(Optional.of(SessionEnd.IDLE), gate.sessions.due());
    }

    @Test
    void aLongIdleTimeDoesNotReachIntoTheNextSession() {
        Sessions.LongIdle hold = gate.sessions.longIdle();
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        enter();
        assertEquals(120, gate.sessions.secondsUntilEnd());
        gate.time.pass(Duration.ofMinutes(1));
        hold.close();
        assertEquals(60, gate.sessions.secondsUntilEnd());
    }

    @Test
    void anEndIsWrittenDownOnceAndDropsEverything() throws Exception {
        gate.sessions.end(SessionEnd.IDLE);
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertEquals(List.of("IDLE"), endsInTheLog());
        assertTrue(gate.sessions.current().isEmpty());
        assertEquals(0, gate.sessions.secondsUntilEnd());
        assertEquals(Optional.empty(), gate.sessions.due());
        assertTrue(session.isOver());
        assertFalse(session.proof().standsFor(maria.id(), gate.time));
    }

    @Test
    void somebodyLeavesAlsoWhenThatCannotBeWrittenDown() {
        gate.disk.fill();
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertTrue(gate.sessions.current().isEmpty());
        assertTrue(session.isOver());
    }

    @Test
    void theNextOneEndsTheSessionBefore() throws Exception {
        Session next = enter();
        assertEquals(List.of("SIGNED_OUT"), endsInTheLog());
        assertTrue(session.isOver());
        assertEquals(next, gate.sessions.current().orElseThrow());
    }

    @Test
    void lockingTheVaultEndsIt() throws Exception {
        gate.vaults.vault.lock();
        assertTrue(session.isOver());
        assertTrue(gate.sessions.current().isEmpty());
        gate.restart();
        assertEquals(List.of("LOCKED"), endsInTheLog());
    }
}
