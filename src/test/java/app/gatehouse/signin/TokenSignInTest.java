/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.Activation;
import app.gatehouse.factor.KeyAnswer;
import app.gatehouse.factor.TokenEnrolment;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Reproof;
import app.gatehouse.station.Method;
import app.gatehouse.testing.IndependentCode;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSignInTest {
    private static final byte[] KEY = "a token that was bought".getBytes(StandardCharsets.US_ASCII);
    private static final OtpParameters BY_COUNTER = OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0);
    private static final OtpParameters BY_TIME = OtpParameters.totp(OtpAlgorithm.SHA256, 8, 60);

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

    /** The counter's code 0 is used up by it. */
    private void enrol(OtpParameters parameters, char[] first) throws Exception {
        Proof proof = new Proof(maria.id(), Proof.How.PASSWORD, gate.time);
        try (TokenEnrolment token = gate.enrolment.startToken(maria, proof);
                OtpSecret secret = OtpSecret.of(KEY)) {
            assertEquals(KeyAnswer.OFFERED, token.offer(parameters, secret));
            assertEquals(Activation.ACTIVATED, token.confirm(first));
        }
        gate.backupCodes.markSaved(maria.id());
    }

    private void enrolByCounter() throws Exception {
        enrol(BY_COUNTER, counter(0));
    }

    private void enrolByTime() throws Exception {
        enrol(BY_TIME, time(0));
        gate.time.pass(Duration.ofMinutes(2));
    }

    private static char[] counter(long counter) {
        return IndependentCode.of(KEY, "HmacSHA1", 6, counter).toCharArray();
    }

    private char[] time(int steps) {
        long step = gate.time.now().getEpochSecond() / 60 + steps;
        return IndependentCode.of(KEY, "HmacSHA256", 8, step).toCharArray();
    }

    private CodeAnswer type(char[] code) {
        CodeAnswer answer = gate.signIn.tokenCode(gate.begin(maria), code);
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        return answer;
    }

    private Tries tries() throws Exception {
        return gate.vaults.vault.read(
                handle -> gate.throttle.look(handle, new Target.OfPerson(maria.id(), TryKind.APP)));
    }

    private void assertAdmitted(char[] code) {
        assertInstanceOf(CodeAnswer.Admitted.class, type(code));
    }

    @Test
    void theAttemptSaysHowManyDigitsTheTokenHas() throws Exception {
        enrolByTime();
        Attempt attempt = gate.begin(maria);
        assertEquals(List.of(SignInMethod.TOKEN, SignInMethod.BACKUP_CODE), attempt.methods());
        assertEquals(8, attempt.tokenDigits());
        assertEquals(new CodeAnswer.Malformed(), gate.signIn.tokenCode(attempt, "123456".toCharArray()));
        CodeAnswer.Admitted in = assertInstanceOf(CodeAnswer.Admitted.class, gate.signIn.tokenCode(attempt, time(0)));
        assertEquals(SignInMethod.TOKEN, in.session().method());
        assertEquals(Proof.How.PASSWORD_AND_FACTOR, in.session().proof().how());
    }

    @Test
    void aCounterGoesForwardOnlyAlsoOverARestart() throws Exception {
        enrolByCounter();
        assertEquals(new CodeAnswer.JustUsed(), type(counter(0)));
        assertAdmitted(counter(3));
        gate.restart();
        assertEquals(new CodeAnswer.JustUsed(), type(counter(3)));
        assertEquals(new CodeAnswer.JustUsed(), type(counter(2)));
        assertAdmitted(counter(4));
    }

    @Test
    void aCodeOfTheTimeServesOnceAlsoOverARestart() throws Exception {
        enrolByTime();
        char[] code = time(0);
        assertAdmitted(code);
        gate.restart();
        assertEquals(new CodeAnswer.JustUsed(), type(code));
    }

    @Test
    void aSlowClockIsFollowedOverTheYears() throws Exception {
        enrolByTime();
        for (int behind = 1; behind <= 20; behind++) {
            gate.time.pass(Duration.ofDays(60));
            assertAdmitted(time(-behind));
        }
        gate.restart();
        gate.time.pass(Duration.ofDays(60));
        assertAdmitted(time(-21));
        gate.time.pass(Duration.ofDays(60));
        assertFalse(type(time(-22)) instanceof CodeAnswer.Admitted, "the drift is bounded");
    }

    @Test
    void twoCodesInARowBringACounterBackAndTheFirstAloneAdmitsNobody() throws Exception {
        enrolByCounter();
        int budget = tries().budget();
        assertInstanceOf(CodeAnswer.NextCode.class, type(counter(60)));
        assertEquals(budget, tries().budget(), "a recognised code costs no budget");
        assertEquals(1, tries().wrong(), "but counts for the waits");
        gate.restart();
        assertAdmitted(counter(61));
        assertEquals(0, tries().wrong());
        assertEquals(new CodeAnswer.JustUsed(), type(counter(61)));
        assertAdmitted(counter(62));
    }

    @Test
    void twoCodesInARowBringAClockBack() throws Exception {
        enrolByTime();
        gate.time.pass(Duration.ofDays(400));
        assertInstanceOf(CodeAnswer.NextCode.class, type(time(9)));
        gate.time.pass(Duration.ofMinutes(1));
        assertAdmitted(time(9));
        gate.time.pass(Duration.ofMinutes(1));
        assertAdmitted(time(9));
    }

    @Test
    void aWrongCodeInBetweenCostsBudgetAndEndsTheComingBack() throws Exception {
        enrolByCounter();
        type(counter(60));
        int budget = tries().budget();
        assertInstanceOf(CodeAnswer.Wrong.class, type(counter(5000)));
        assertEquals(budget - 1, tries().budget());
        assertInstanceOf(CodeAnswer.NextCode.class, type(counter(61)));
        assertAdmitted(counter(62));
    }

    @Test
    void aRecognisedCodeIsWorthNothingWhenTheCounterComesThere() throws Exception {
        enrolByCounter();
        type(counter(6));
        type(counter(5000));
        assertAdmitted(counter(3));
        assertAdmitted(counter(5));
        assertEquals(new CodeAnswer.JustUsed(), type(counter(6)));
        assertAdmitted(counter(7));
    }

    @Test
    void whereTheCounterCannotBeSavedNobodyIsInAndTheCodeStaysGood() throws Exception {
        enrolByCounter();
        Attempt attempt = gate.begin(maria);
        gate.disk.takeSteps();
        gate.signIn.tokenCode(attempt, "000000".toCharArray());
        int stepsOfTheCount = gate.disk.takeSteps().indexOf("rename station.gatehouse") + 2;
        gate.disk.fillAfter(stepsOfTheCount);
        assertEquals(
                new CodeAnswer.Unavailable(VaultException.Reason.DISK_FULL),
                gate.signIn.tokenCode(attempt, counter(1)));
        assertTrue(gate.sessions.current().isEmpty());
        gate.disk.free();
        assertInstanceOf(CodeAnswer.Admitted.class, gate.signIn.tokenCode(attempt, counter(1)));
    }

    @Test
    void wrongCodesShareTheAppsWaitsAndAreNamed() throws Exception {
        enrolByCounter();
        for (int i = 0; i < 4; i++) {
            assertInstanceOf(CodeAnswer.Wrong.class, type(counter(5000)));
        }
        assertInstanceOf(CodeAnswer.Wait.class, type(counter(5000)));
        assertInstanceOf(CodeAnswer.Wait.class, type(counter(1)), "nothing is checked while waiting");
        List<AuditEvent> wrong = new ArrayList<>();
        gate.vaults.audit.verify(record -> {
            if (record.event().kind() == AuditKind.CODE_WRONG) {
                wrong.add(record.event());
            }
        });
        assertEquals(5, wrong.size());
        assertEquals(Map.of("method", "TOKEN", "try", "1"), wrong.get(0).details());
        assertEquals(Map.of("method", "TOKEN", "try", "5"), wrong.get(4).details());
    }

    @Test
    void oneCodeTypedTwiceAtOnceLetsOneIn() throws Exception {
        enrolByCounter();
        for (int round = 1; round <= 8; round++) {
            char[] code = counter(round);
            CyclicBarrier start = new CyclicBarrier(2);
            List<FutureTask<CodeAnswer>> tasks = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Attempt attempt = new Attempt(
                        maria.id(),
                        "",
                        "maria",
                        false,
                        List.of(SignInMethod.TOKEN),
                        6,
                        0,
                        Optional::empty,
                        gate.time.monotonicNanos());
                FutureTask<CodeAnswer> task = new FutureTask<>(() -> {
                    start.await();
                    return gate.signIn.tokenCode(attempt, code);
                });
                tasks.add(task);
                new Thread(task).start();
            }
            int admitted = 0;
            for (FutureTask<CodeAnswer> task : tasks) {
                admitted += task.get() instanceof CodeAnswer.Admitted ? 1 : 0;
            }
            assertEquals(1, admitted, "round " + round);
            gate.time.pass(Duration.ofMinutes(2));
        }
    }

    @Test
    void theAskingDialogsTakeTheTokensCode() throws Exception {
        enrolByTime();
        Reproof.Ways ways = gate.reproof.ways(maria.id());
        assertEquals(List.of(Method.TOKEN), ways.methods());
        assertEquals(8, ways.tokenDigits());
        assertInstanceOf(Reproof.NextCode.class, prove(time(5)));
        gate.time.pass(Duration.ofMinutes(1));
        Reproof.Proved proved = assertInstanceOf(Reproof.Proved.class, prove(time(5)));
        assertEquals(Proof.How.PASSWORD_AND_FACTOR, proved.proof().how());
        assertEquals(new Reproof.JustUsed(), prove(time(5)));
    }

    private Reproof.Answer prove(char[] code) {
        return gate.reproof.prove(
                maria.id(), TestGate.PASSWORD.toCharArray(), Optional.of(new Reproof.Code(Method.TOKEN, code)));
    }

    @Test
    void aThiefOfThePasswordWhoGuessesForAYearComesInOnceInAThousandYears() throws Exception {
        enrolByCounter();
        int guesses = 0;
        int hits = 0;
        for (int day = 0; day < 365; day++) {
            gate.time.pass(Duration.ofDays(1));
            while (!tries().isBlocked()) {
                // Of far off, so that no guess of this year is right by chance and ends it.
                CodeAnswer answer = type(counter(1_000_000 + guesses));
                hits += answer instanceof CodeAnswer.Admitted ? 1 : 0;
                guesses++;
                gate.time.pass(Duration.ofHours(1));
            }
            if (tries().isDisabled()) {
                break;
            }
        }
        assertEquals(0, hits);
        assertTrue(guesses <= 300, guesses + " guesses");
        double chance = guesses * 3 / 1e6;
        assertTrue(chance <= 0.001, "a chance of " + chance);
    }
}
