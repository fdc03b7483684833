/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.mail.MailFailure;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.CodeMail;
import app.gatehouse.people.CodeMail.Request;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmailSignInTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private TestGate gate;
    private Person maria;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        gate.setUpMail();
        maria = gate.add("maria");
        gate.enrolEmail(maria, "maria.k@example.com");
        gate.time.pass(HOUR);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void theMailedCodeAdmits() throws Exception {
        Attempt attempt = gate.begin(maria);
        assertEquals(List.of(SignInMethod.EMAIL, SignInMethod.BACKUP_CODE), attempt.methods());
        assertEquals("m•••••k@example.com", mail(attempt).to().masked());
        Session session = admitted(gate.signIn.emailCode(attempt, sent(attempt)));
        assertEquals(SignInMethod.EMAIL, session.method());
        assertEquals(Proof.How.PASSWORD_AND_FACTOR, session.proof().how());
        AuditEvent right = last(AuditKind.CODE_RIGHT);
        assertEquals("EMAIL", right.details().get("method"));
        assertEquals("EMAIL", last(AuditKind.SIGNED_IN).details().get("method"));
    }

    @Test
    void nothingIsMailedBeforeSomebodyAsksForIt() {
        int before = gate.mailer.mails.size();
        Attempt attempt = gate.begin(maria);
        gate.signIn.mail(attempt);
        assertEquals(before, gate.mailer.mails.size());
        assertEquals(new CodeAnswer.TooOld(), gate.signIn.emailCode(attempt, "123456".toCharArray()));
    }

    @Test
    void thePreferredMethodComesFirstAndBothAreOffered() throws Exception {
        gate.enrol(maria).close();
        assertEquals(
                List.of(SignInMethod.APP, SignInMethod.EMAIL, SignInMethod.BACKUP_CODE),
                gate.begin(maria).methods());
    }

    @Test
    void emailIsOfferedAlsoWhereNoMailLeaves() {
        gate.mailer.down(MailFailure.Reason.NO_CONNECTION);
        Attempt attempt = gate.begin(maria);
        assertTrue(attempt.methods().contains(SignInMethod.EMAIL));
        mail(attempt).send();
        assertEquals(CodeMail.Phase.FAILED, mail(attempt).state().phase());
    }

    @Test
    void aMethodThatPolicyForbidsIsOfferedOnlyWhereItIsTheOnlyOne() throws Exception {
        allow(Method.APP);
        assertEquals(SignInMethod.EMAIL, gate.begin(maria).methods().get(0));
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        assertEquals(List.of(SignInMethod.APP, SignInMethod.BACKUP_CODE), attempt.methods());
        assertTrue(gate.signIn.mail(attempt).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> gate.signIn.emailCode(attempt, "123456".toCharArray()));
        admitted(gate.signIn.appCode(attempt, gate.code(secret)));
    }

    @Test
    void wrongCodesDrawOnTheBudgetOfTheApp() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        char[] code = sent(attempt);
        assertEquals(new CodeAnswer.Wrong(4), gate.signIn.emailCode(attempt, wrong(code)));
        assertEquals("EMAIL", last(AuditKind.CODE_WRONG).details().get("method"));
        assertEquals(new CodeAnswer.Wrong(3), gate.signIn.appCode(attempt, gate.wrongCode(secret)));
        admitted(gate.signIn.emailCode(attempt, code));
    }

    @Test
    void aResendKillsTheOldCodeAndDoesNotResetTheFailures() {
        Attempt attempt = gate.begin(maria);
        char[] first = sent(attempt);
        assertEquals(new CodeAnswer.Wrong(4), gate.signIn.emailCode(attempt, wrong(first)));
        assertEquals(Request.TOO_SOON, mail(attempt).send());
        gate.time.pass(Duration.ofSeconds(60));
        char[] second = sent(attempt);
        assertEquals(new CodeAnswer.Wrong(3), gate.signIn.emailCode(attempt, wrong(second)));
        if (!java.util.Arrays.equals(first, second)) {
            assertEquals(new CodeAnswer.Wrong(2), gate.signIn.emailCode(attempt, first));
        }
        admitted(gate.signIn.emailCode(attempt, second));
    }

    @Test
    void fiveWrongOnesBeginAWaitAndTheCodeWaitsTooForItsPerson() {
        Attempt attempt = gate.begin(maria);
        char[] code = sent(attempt);
        int mails = gate.mailer.mails.size();
        for (int i = 0; i < 4; i++) {
            gate.signIn.emailCode(attempt, wrong(code));
        }
        Duration wait = Duration.ofSeconds(30);
        assertEquals(new CodeAnswer.Wait(wait, wait, 5), gate.signIn.emailCode(attempt, wrong(code)));
        attempt.end();
        gate.time.pass(wait);
        Attempt again = gate.begin(maria);
        assertEquals(SignInMethod.EMAIL, again.methods().get(0));
        admitted(gate.signIn.emailCode(again, code));
        assertEquals(mails, gate.mailer.mails.size());
    }

    @Test
    void withAppAndEmailOnlyABackupCodeIsLeftWhenTheirBudgetIsEmpty() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        CodeAnswer answer = null;
        for (int i = 0; i < 10; i++) {
            answer = gate.signIn.appCode(gate.begin(maria), gate.wrongCode(secret));
            gate.time.pass(HOUR);
        }
        assertEquals(new CodeAnswer.NoTriesLeft(true, false), answer);
        Attempt attempt = gate.begin(maria);
        char[] code = sent(attempt);
        assertEquals(new CodeAnswer.NoTriesLeft(true, false), gate.signIn.emailCode(attempt, code));
        gate.vaults.vault.write(handle -> handle.execute("DELETE FROM backup_code"));
        assertEquals(new CodeAnswer.NoTriesLeft(false, false), gate.signIn.emailCode(attempt, code));
    }

    @Test
    void aCodeServesOnce() {
        Attempt attempt = gate.begin(maria);
        char[] code = sent(attempt);
        admitted(gate.signIn.emailCode(attempt, code));
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        Attempt next = gate.begin(maria);
        assertEquals(new CodeAnswer.TooOld(), gate.signIn.emailCode(next, code));
        char[] other = sent(next);
        admitted(gate.signIn.emailCode(next, other));
    }

    @Test
    void afterTenMinutesACodeIsNeitherComparedNorCounted() {
        Attempt attempt = gate.begin(maria);
        char[] code = sent(attempt);
        for (int i = 0; i < 10; i++) {
            assertTrue(gate.signIn.touch(attempt));
            gate.time.pass(Duration.ofSeconds(60));
        }
        gate.disk.takeSteps();
        assertEquals(new CodeAnswer.TooOld(), gate.signIn.emailCode(attempt, code));
        assertTrue(gate.disk.takeSteps().isEmpty());
        char[] fresh = sent(attempt);
        assertEquals(new CodeAnswer.Wrong(4), gate.signIn.emailCode(attempt, wrong(fresh)));
    }

    @Test
    void aCodeOfOnePersonNeverOpensForAnother() throws Exception {
        Person tomasz = gate.add("tomasz");
        gate.enrolEmail(tomasz, "tomasz@example.com");
        char[] code = sent(gate.begin(maria));
        Attempt his = gate.begin(tomasz);
        char[] own = sent(his);
        if (!java.util.Arrays.equals(code, own)) {
            assertEquals(new CodeAnswer.Wrong(4), gate.signIn.emailCode(his, code));
        }
        admitted(gate.signIn.emailCode(his, own));
    }

    @Test
    void aCodeOfAProofOrAnEnrolmentDoesNotOpenTheGate() throws Exception {
        CodeMail ofProof = gate.reproof.ways(maria.id()).mail().orElseThrow();
        ofProof.send();
        char[] code = gate.mailer.last().code();
        assertEquals(new CodeAnswer.TooOld(), gate.signIn.emailCode(gate.begin(maria), code));
    }

    @Test
    void theSecondAttemptIsTheFirstResumedWithTheSameLimitsAndNoNewMail() {
        Attempt first = gate.begin(maria);
        char[] code = sent(first);
        int mails = gate.mailer.mails.size();
        gate.time.pass(Duration.ofSeconds(20));
        Attempt second = gate.begin(maria);
        assertEquals(Attempt.State.ENDED, first.state());
        assertEquals(new CodeAnswer.Expired(), gate.signIn.emailCode(first, code));
        assertTrue(mail(second).state().isAlive());
        assertEquals(Duration.ofSeconds(40), mail(second).state().untilNext());
        assertEquals(mails, gate.mailer.mails.size());
        for (int i = 0; i < 4; i++) {
            gate.time.pass(Duration.ofSeconds(60));
            assertEquals(Request.ON_ITS_WAY, mail(gate.begin(maria)).send());
        }
        gate.time.pass(Duration.ofSeconds(60));
        Attempt last = gate.begin(maria);
        assertEquals(Request.NO_MORE, mail(last).send());
        admitted(gate.signIn.emailCode(last, gate.mailer.last().code()));
    }

    @Test
    void twoMinutesOfSilenceAndSomebodyElseParkTheCodeForTenMinutes() {
        char[] code = sent(gate.begin(maria));
        gate.signIn.password("nobody", "whatever".toCharArray());
        gate.time.pass(Duration.ofMinutes(9).plusSeconds(59));
        admitted(gate.signIn.emailCode(gate.begin(maria), code));
        gate.sessions.end(SessionEnd.SIGNED_OUT);

        char[] late = sent(gate.begin(maria));
        gate.time.pass(Duration.ofMinutes(10));
        Attempt attempt = gate.begin(maria);
        assertFalse(mail(attempt).state().isAlive());
        assertEquals(new CodeAnswer.TooOld(), gate.signIn.emailCode(attempt, late));
    }

    @Test
    void aWrongPasswordResumesNothing() {
        sent(gate.begin(maria));
        assertEquals(new PasswordAnswer.Wrong(), gate.signIn.password("maria", "not it".toCharArray()));
    }

    @Test
    void whoeverGetsInAnotherWayLeavesNoCodeBehind() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        CodeMail mail = mail(attempt);
        char[] code = sent(attempt);
        admitted(gate.signIn.appCode(attempt, gate.code(secret)));
        assertEquals(CodeMail.Phase.OVER, mail.state().phase());
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertEquals(new CodeAnswer.TooOld(), gate.signIn.emailCode(gate.begin(maria), code));
    }

    @Test
    void signOutAndLockKillEveryCode() throws Exception {
        CodeMail ofProof = gate.reproof.ways(maria.id()).mail().orElseThrow();
        Attempt attempt = gate.begin(maria);
        char[] code = sent(attempt);
        admitted(gate.signIn.emailCode(attempt, code));
        gate.time.pass(Duration.ofMinutes(1));
        CodeMail proving = gate.reproof.ways(maria.id()).mail().orElseThrow();
        proving.send();
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertEquals(CodeMail.Phase.OVER, proving.state().phase());
        assertEquals(CodeMail.Phase.OVER, ofProof.state().phase());

        gate.time.pass(Duration.ofMinutes(1));
        Attempt locked = gate.begin(maria);
        CodeMail mail = mail(locked);
        char[] late = sent(locked);
        gate.vaults.vault.lock();
        assertEquals(CodeMail.Phase.OVER, mail.state().phase());
        assertEquals(new CodeAnswer.Expired(), gate.signIn.emailCode(locked, late));
    }

    @Test
    void aRestartKnowsNoCode() throws Exception {
        char[] code = sent(gate.begin(maria));
        gate.restart();
        assertEquals(new CodeAnswer.TooOld(), gate.signIn.emailCode(gate.begin(maria), code));
    }

    @Test
    void anAccountSwitchedOffInBetweenIsNotAdmittedAndNothingWaitsForIt() throws Exception {
        Attempt attempt = gate.begin(maria);
        char[] code = sent(attempt);
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0"));
        assertEquals(new CodeAnswer.SwitchedOff(), gate.signIn.emailCode(attempt, code));
        assertTrue(gate.sessions.current().isEmpty());
        assertEquals(new PasswordAnswer.SwitchedOff(), gate.signIn.password("maria", TestGate.PASSWORD.toCharArray()));
    }

    @Test
    void aCodeThatWentToAnAddressOfThePastProvesNothing() throws Exception {
        Attempt attempt = gate.begin(maria);
        char[] code = sent(attempt);
        gate.vaults.vault.write(
                handle -> handle.execute("UPDATE email_factor SET address = 'other@example.com', since = since + 1"));
        assertEquals(new CodeAnswer.Expired(), gate.signIn.emailCode(attempt, code));
        Attempt next = gate.begin(maria);
        assertEquals("other@example.com", mail(next).to().text());
        assertEquals(new CodeAnswer.TooOld(), gate.signIn.emailCode(next, code));
    }

    @Test
    void aTryThatCannotBeCountedIsNotCompared() {
        Attempt attempt = gate.begin(maria);
        char[] code = sent(attempt);
        gate.disk.fill();
        assertEquals(new CodeAnswer.Unavailable(VaultException.Reason.DISK_FULL), gate.signIn.emailCode(attempt, code));
        assertTrue(gate.sessions.current().isEmpty());
        gate.disk.free();
        admitted(gate.signIn.emailCode(attempt, code));
    }

    @Test
    void whereverTheDiskFailsNobodyIsAdmittedThatWasNotSaved() {
        CodeAnswer answer = new CodeAnswer.TooOld();
        int steps = 0;
        for (; steps < 60 && !(answer instanceof CodeAnswer.Admitted); steps++) {
            Attempt attempt = gate.begin(maria);
            char[] code = sent(attempt);
            gate.disk.fillAfter(steps);
            answer = gate.signIn.emailCode(attempt, code);
            gate.disk.free();
            assertEquals(
                    answer instanceof CodeAnswer.Admitted,
                    gate.sessions.current().isPresent(),
                    "step " + steps);
            gate.time.pass(Duration.ofDays(40));
        }
        assertTrue(steps > 6, "the save was never hit");
    }

    @Test
    void twoThreadsWithOneCodeLetOneIn() throws Exception {
        for (int round = 0; round < 4; round++) {
            Attempt attempt = gate.begin(maria);
            char[] code = sent(attempt);
            Attempt other = new Attempt(
                    maria.id(),
                    "",
                    "maria",
                    false,
                    List.of(SignInMethod.EMAIL),
                    0,
                    0,
                    attempt::mail,
                    gate.time.monotonicNanos());
            assertEquals(1, admittedAtOnce(code, attempt, other), "round " + round);
            gate.sessions.end(SessionEnd.SIGNED_OUT);
            gate.time.pass(HOUR);
        }
    }

    private long admittedAtOnce(char[] code, Attempt... attempts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(attempts.length);
        List<FutureTask<CodeAnswer>> tasks = new ArrayList<>();
        for (Attempt each : attempts) {
            FutureTask<CodeAnswer> task = new FutureTask<>(() -> {
                start.await();
                return gate.signIn.emailCode(each, code);
            });
            tasks.add(task);
            new Thread(task).start();
        }
        int admitted = 0;
        for (FutureTask<CodeAnswer> task : tasks) {
            admitted += task.get() instanceof CodeAnswer.Admitted ? 1 : 0;
        }
        return admitted;
    }

    private void allow(Method method) throws VaultException {
        Policy old = Policy.DEFAULT;
        gate.station.save(new Policy(false, Set.of(method), old.idle(), old.longest(), false, false));
    }

    private CodeMail mail(Attempt attempt) {
        return gate.signIn.mail(attempt).orElseThrow();
    }

    private char[] sent(Attempt attempt) {
        assertEquals(Request.ON_ITS_WAY, mail(attempt).send());
        return gate.mailer.last().code();
    }

    private static char[] wrong(char[] code) {
        char[] wrong = code.clone();
        wrong[0] = wrong[0] == '9' ? '0' : (char) (wrong[0] + 1);
        return wrong;
    }

    private AuditEvent last(AuditKind kind) throws VaultException {
        List<AuditEvent> events = new ArrayList<>();
        gate.vaults.audit.verify(record -> events.add(0, record.event()));
        return events.stream().filter(event -> event.kind() == kind).findFirst().orElseThrow();
    }

    private static Session admitted(CodeAnswer answer) {
        return assertInstanceOf(CodeAnswer.Admitted.class, answer).session();
    }
}
