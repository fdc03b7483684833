/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockTest {
    private TestGate gate;
    private Person maria;
    private OtpSecret secret;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        gate.add("leader", Role.SHIFT_LEADER);
        gate.add("jan", Role.OPERATOR);
        secret = gate.enrol(maria);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void aShiftLeaderEndsTheWaitsOfPasswordsAndCodes() throws Exception {
        failCodes(5);
        for (int i = 0; i < 5; i++) {
            gate.signIn.password("maria", "not it at all".toCharArray());
        }
        assertEquals(new Unlock.Answer.Unlocked(2), unlockBy("leader"));
        gate.signInAndOut(maria, secret);
    }

    @Test
    void twoAppTriesComeBackOnceAWeekAlsoAcrossRestarts() throws Exception {
        for (int i = 0; i < 10; i++) {
            failCodes(1);
            gate.time.pass(Duration.ofHours(1));
        }
        assertEquals(new Unlock.Answer.Unlocked(2), unlockBy("leader"));
        failCodes(1);
        gate.restart();
        assertEquals(new Unlock.Answer.Unlocked(0), unlockBy("leader"));
        gate.time.pass(Duration.ofDays(7));
        assertEquals(new Unlock.Answer.Unlocked(2), unlockBy("leader"));
    }

    @Test
    void anOperatorMayNot() throws Exception {
        failCodes(5);
        assertEquals(new Unlock.Answer.NotAllowed(), unlockBy("jan"));
        assertInstanceOf(CodeAnswer.Wait.class, gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
    }

    @Test
    void aSessionThatIsOverMayNot() throws Exception {
        Session leader = enter("leader");
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertEquals(new Unlock.Answer.NotAllowed(), gate.unlock.unlock(leader, maria.id()));
    }

    @Test
    void aResetForgetsWrongTriesAndLeavesTheBudget() throws Exception {
        failCodes(5);
        gate.vaults.vault.write(handle -> {
            gate.unlock.reset(handle, maria.id());
            return null;
        });
        Tries tries = gate.vaults.vault.read(
                handle -> gate.throttle.look(handle, new Target.OfPerson(maria.id(), TryKind.APP)));
        assertEquals(0, tries.wrong());
        assertEquals(5, tries.budget());
        assertEquals(Duration.ZERO, tries.waitLeft());
    }

    @Test
    void nobodyUnlocksThemselfOrSomebodyWhoIsGone() throws Exception {
        Session leader = enter("leader");
        assertEquals(
                new Unlock.Answer.Oneself(),
                gate.unlock.unlock(leader, leader.person().id()));
        assertEquals(new Unlock.Answer.Gone(), gate.unlock.unlock(leader, 4711));
    }

    @Test
    void aLeaderWhoBecameLessSinceTheSignInUnlocksNobody() throws Exception {
        Session leader = enter("leader");
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0 WHERE username = 'leader'"));
        assertEquals(new Unlock.Answer.NotAllowed(), gate.unlock.unlock(leader, maria.id()));
    }

    private Unlock.Answer unlockBy(String leader) throws Exception {
        Session session = enter(leader);
        Unlock.Answer answer = gate.unlock.unlock(session, maria.id());
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        return answer;
    }

    private Session enter(String name) {
        PasswordAnswer answer = gate.signIn.password(name, TestGate.PASSWORD.toCharArray());
        return assertInstanceOf(PasswordAnswer.Admitted.class, answer).session();
    }

    private void failCodes(int times) {
        Attempt attempt = gate.begin(maria);
        for (int i = 0; i < times; i++) {
            gate.signIn.appCode(attempt, gate.wrongCode(secret));
        }
    }
}
