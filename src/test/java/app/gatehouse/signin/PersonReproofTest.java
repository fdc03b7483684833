/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Reproof;
import app.gatehouse.station.Method;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonReproofTest {
    private static final String WRONG = "not it at all";

    private TestGate gate;
    private Person maria;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void thePasswordIsEnoughWithoutAFactor() {
        Reproof.Proved proved = assertInstanceOf(Reproof.Proved.class, prove(TestGate.PASSWORD, null));
        assertEquals(Proof.How.PASSWORD, proved.proof().how());
        assertTrue(proved.proof().standsFor(maria.id(), gate.time));
        gate.time.pass(Duration.ofMinutes(6));
        assertFalse(proved.proof().standsFor(maria.id(), gate.time));
    }

    @Test
    void withAFactorTheCodeIsNeededAndUsedUp() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        assertInstanceOf(Reproof.Wrong.class, prove(TestGate.PASSWORD, null));
        Reproof.Proved proved = assertInstanceOf(Reproof.Proved.class, prove(TestGate.PASSWORD, gate.code(secret)));
        assertEquals(Proof.How.PASSWORD_AND_FACTOR, proved.proof().how());
        assertEquals(new Reproof.JustUsed(), prove(TestGate.PASSWORD, gate.code(secret)));
        assertEquals(new CodeAnswer.JustUsed(), gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
    }

    @Test
    void aSlipInThePasswordDoesNotUseTheCodeUp() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        assertEquals(new Reproof.Wrong(4), prove(WRONG, gate.code(secret)));
        assertInstanceOf(Reproof.Proved.class, prove(TestGate.PASSWORD, gate.code(secret)));
    }

    @Test
    void wrongPasswordsCountTogetherWithThoseAtTheGate() {
        for (int i = 0; i < 3; i++) {
            gate.signIn.password("maria", WRONG.toCharArray());
        }
        assertEquals(new Reproof.Wrong(1), prove(WRONG, null));
        assertEquals(new Reproof.Wait(Duration.ofSeconds(30)), prove(WRONG, null));
        assertEquals(new Reproof.Wait(Duration.ofSeconds(30)), prove(TestGate.PASSWORD, null));
        assertInstanceOf(PasswordAnswer.Wait.class, gate.signIn.password("maria", TestGate.PASSWORD.toCharArray()));
    }

    @Test
    void wrongCodesDrawOnTheSameBudget() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        assertEquals(new Reproof.Wrong(4), prove(TestGate.PASSWORD, gate.wrongCode(secret)));
        assertEquals(new CodeAnswer.Wrong(3), gate.signIn.appCode(gate.begin(maria), gate.wrongCode(secret)));
        for (int i = 0; i < 8; i++) {
            prove(TestGate.PASSWORD, gate.wrongCode(secret));
            gate.time.pass(Duration.ofHours(1));
        }
        assertEquals(new Reproof.NoTriesLeft(), prove(TestGate.PASSWORD, gate.code(secret)));
    }

    @Test
    void whatCannotBeCountedIsNotChecked() {
        gate.disk.fill();
        assertEquals(new Reproof.Unavailable(), prove(TestGate.PASSWORD, null));
    }

    private Reproof.Answer prove(String password, char[] code) {
        return gate.reproof.prove(
                maria.id(),
                password.toCharArray(),
                Optional.ofNullable(code).map(digits -> new Reproof.Code(Method.APP, digits)));
    }
}
