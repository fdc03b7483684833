/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Proof.How;
import app.gatehouse.testing.MovableTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProofTest {
    private final MovableTime time = new MovableTime();

    @Test
    void aProofStandsForItsPersonForFiveMinutes() {
        Proof proof = new Proof(7, How.PASSWORD_AND_FACTOR, time);
        assertTrue(proof.standsFor(7, time));
        assertFalse(proof.standsFor(8, time));
        time.pass(Duration.ofMinutes(5));
        assertTrue(proof.standsFor(7, time));
        time.pass(Duration.ofNanos(1));
        assertFalse(proof.standsFor(7, time));
    }

    @Test
    void settingTheClockBackMakesNoProofLast() {
        Proof proof = new Proof(7, How.PASSWORD, time);
        time.pass(Duration.ofMinutes(6));
        time.setWallClock(MovableTime.MOCK_UP);
        assertFalse(proof.standsFor(7, time));
    }

    @Test
    void settingTheClockForwardEndsNoProof() {
        Proof proof = new Proof(7, How.PASSWORD, time);
        time.setWallClock(MovableTime.MOCK_UP.plus(Duration.ofDays(1)));
        assertTrue(proof.standsFor(7, time));
    }

    @Test
    void anEndedProofIsWorthless() {
        Proof proof = new Proof(7, How.BACKUP_CODE_SIGN_IN, time);
        time.pass(Duration.ofHours(12));
        assertTrue(proof.standsFor(7, time));
        proof.end();
        assertFalse(proof.standsFor(7, time));
    }
}
