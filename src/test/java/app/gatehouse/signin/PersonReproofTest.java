/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.CodeMail;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Reproof;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    void aMailedCodeProvesAsTheAppDoesAndOnce() throws Exception {
        email();
        Reproof.Ways ways = gate.reproof.ways(maria.id());
        assertEquals(List.of(Method.EMAIL), ways.methods());
        assertEquals(new Reproof.TooOld(), byEmail(TestGate.PASSWORD, "123456".toCharArray()));
        ways.mail().orElseThrow().send();
        char[] code = gate.mailer.last().code();
        assertEquals(new Reproof.Wrong(4), byEmail(WRONG, code));
        Reproof.Proved proved = assertInstanceOf(Reproof.Proved.class, byEmail(TestGate.PASSWORD, code));
        assertEquals(Proof.How.PASSWORD_AND_FACTOR, proved.proof().how());
        assertEquals(new Reproof.TooOld(), byEmail(TestGate.PASSWORD, code));
    }

    @Test
    void wrongMailedCodesDrawOnTheBudgetOfTheApp() throws Exception {
        email();
        OtpSecret secret = gate.enrol(maria);
        Reproof.Ways ways = gate.reproof.ways(maria.id());
        assertEquals(List.of(Method.APP, Method.EMAIL), ways.methods());
        ways.mail().orElseThrow().send();
        char[] wrong = gate.mailer.last().code();
        wrong[0] = wrong[0] == '9' ? '0' : (char) (wrong[0] + 1);
        assertEquals(new Reproof.Wrong(4), byEmail(TestGate.PASSWORD, wrong));
        assertEquals(new Reproof.Wrong(3), prove(TestGate.PASSWORD, gate.wrongCode(secret)));
    }

    @Test
    void aDialogOpenedAgainGoesOnWithTheLiveCode() throws Exception {
        email();
        CodeMail first = gate.reproof.ways(maria.id()).mail().orElseThrow();
        first.send();
        assertSame(first, gate.reproof.ways(maria.id()).mail().orElseThrow());
        gate.time.pass(Duration.ofMinutes(10));
        assertNotSame(first, gate.reproof.ways(maria.id()).mail().orElseThrow());
    }

    @Test
    void aMethodThatTheSwitchTookAwayProvesNothingBesideAnother() throws Exception {
        email();
        gate.enrol(maria).close();
        CodeMail mail = gate.reproof.ways(maria.id()).mail().orElseThrow();
        mail.send();
        Policy old = Policy.DEFAULT;
        gate.station.save(new Policy(false, Set.of(Method.APP), old.idle(), old.longest(), false, false));
        assertEquals(List.of(Method.APP), gate.reproof.ways(maria.id()).methods());
        assertEquals(
                new Reproof.Wrong(5),
                byEmail(TestGate.PASSWORD, gate.mailer.last().code()));
    }

    private void email() throws Exception {
        gate.setUpMail();
        gate.enrolEmail(maria, "maria@example.com");
        gate.time.pass(Duration.ofHours(1));
    }

    private Reproof.Answer byEmail(String password, char[] code) {
        return gate.reproof.prove(
                maria.id(), password.toCharArray(), Optional.of(new Reproof.Code(Method.EMAIL, code.clone())));
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
