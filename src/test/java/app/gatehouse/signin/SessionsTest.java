/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Person;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private TestGate gate;
    private Person maria;
    private Session session;
    private final List<SessionEnd> ends = new ArrayList<>();

    @BeforeEach
    void signedIn(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        gate.sessions.onEnd((ended, reason) -> ends.add(reason));
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

    @Test
    void itWarnsTwentySecondsBeforeTheIdleEnd() {
        assertEquals(120, gate.sessions.secondsUntilIdleEnd());
        gate.time.pass(Duration.ofMillis(99_999));
        assertEquals(Sessions.Due.NOTHING, gate.sessions.due());
        gate.time.pass(Duration.ofMillis(1));
        assertEquals(Sessions.Due.WARN, gate.sessions.due());
        assertEquals(20, gate.sessions.secondsUntilIdleEnd());
        gate.time.pass(Duration.ofMillis(500));
        assertEquals(20, gate.sessions.secondsUntilIdleEnd());
        gate.time.pass(Duration.ofMillis(19_500));
        assertEquals(Sessions.Due.END_IDLE, gate.sessions.due());
        assertEquals(0, gate.sessions.secondsUntilIdleEnd());
    }

    @Test
    void aMachineThatSleptWithTheLidShutHasSignedThePersonOut() {
        gate.time.setWallClock(gate.time.now().plus(Duration.ofHours(8)));
        assertEquals(Sessions.Due.END_IDLE, gate.sessions.due());
        assertTrue(gate.sessions.current().isEmpty());
        gate.sessions.touch();
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void aTouchBeginsTheIdleTimeAnew() {
        gate.time.pass(Duration.ofSeconds(119));
        gate.sessions.touch();
        assertEquals(120, gate.sessions.secondsUntilIdleEnd());
    }

    @Test
    void aTouchComesTooLateForASessionThatIsDue() {
        gate.time.pass(Duration.ofMinutes(2));
        gate.sessions.touch();
        assertEquals(Sessions.Due.END_IDLE, gate.sessions.due());
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void twelveHoursAreTheMost() {
        for (int minutes = 0; minutes < 12 * 60; minutes++) {
            assertTrue(gate.sessions.current().isPresent());
            gate.time.pass(Duration.ofMinutes(1));
            gate.sessions.touch();
        }
        assertEquals(Sessions.Due.END_TOO_LONG, gate.sessions.due());
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void enrollingHasTenMinutes() {
        Sessions.LongIdle hold = gate.sessions.longIdle();
        gate.time.pass(Duration.ofSeconds(599));
        assertTrue(gate.sessions.current().isPresent());
        hold.close();
        assertEquals(120, gate.sessions.secondsUntilIdleEnd());
        gate.sessions.longIdle();
        hold.close();
        assertEquals(600, gate.sessions.secondsUntilIdleEnd());
        gate.time.pass(Duration.ofMinutes(10));
        assertEquals(Sessions.Due.END_IDLE, gate.sessions.due());
    }

    @Test
    void aLongIdleTimeDoesNotReachIntoTheNextSession() {
        Sessions.LongIdle hold = gate.sessions.longIdle();
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        enter();
        assertEquals(120, gate.sessions.secondsUntilIdleEnd());
        gate.time.pass(Duration.ofMinutes(1));
        hold.close();
        assertEquals(60, gate.sessions.secondsUntilIdleEnd());
    }

    @Test
    void anEndIsToldOnceAndDropsEverything() {
        gate.sessions.end(SessionEnd.IDLE);
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertEquals(List.of(SessionEnd.IDLE), ends);
        assertTrue(gate.sessions.current().isEmpty());
        assertEquals(0, gate.sessions.secondsUntilIdleEnd());
        assertEquals(Sessions.Due.NOTHING, gate.sessions.due());
        assertTrue(session.isOver());
        assertFalse(session.proof().standsFor(maria.id(), gate.time));
    }

    @Test
    void somebodyLeavesAlsoWhenThatCannotBeWrittenDown() {
        gate.disk.fill();
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertTrue(gate.sessions.current().isEmpty());
        assertEquals(List.of(SessionEnd.SIGNED_OUT), ends);
    }

    @Test
    void theNextOneEndsTheSessionBefore() {
        Session next = enter();
        assertEquals(List.of(SessionEnd.SIGNED_OUT), ends);
        assertTrue(session.isOver());
        assertEquals(next, gate.sessions.current().orElseThrow());
    }

    @Test
    void lockingTheVaultEndsIt() {
        gate.vaults.vault.lock();
        assertEquals(List.of(SessionEnd.LOCKED), ends);
        assertTrue(gate.sessions.current().isEmpty());
    }
}
