/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.PasswordChange;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
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
    void thePasswordAloneAdmitsWhoHasNoFactor() throws Exception {
        Session session = admitted(password("maria")).session();
        assertEquals(maria.id(), session.person().id());
        assertEquals(SignInMethod.PASSWORD, session.method());
        assertEquals(Proof.How.PASSWORD, session.proof().how());
        assertEquals(session, gate.sessions.current().orElseThrow());
        assertEquals(
                gate.time.now(),
                gate.vaults
                        .vault
                        .read(handle -> gate.people.get(handle, maria.id()))
                        .orElseThrow()
                        .lastSignInAt()
                        .orElseThrow());
    }

    @Test
    void theNameIsFoldedAndTrimmed() {
        assertInstanceOf(PasswordAnswer.Admitted.class, password("  MARIA "));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        assertEquals(new PasswordAnswer.Wrong(), wrongPassword("maria"));
        assertEquals(new PasswordAnswer.Wrong(), wrongPassword("nobody"));
        assertEquals(new PasswordAnswer.Wrong(), wrongPassword(""));
        assertEquals(new PasswordAnswer.Wrong(), wrongPassword("x".repeat(300)));
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void withAFactorTheCodeOfTheAppAdmits() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        assertEquals("Name of maria", attempt.displayName());
        assertEquals("maria", attempt.username());
        assertEquals(List.of(SignInMethod.APP, SignInMethod.BACKUP_CODE), attempt.methods());
        assertEquals(10, attempt.backupCodesLeft());
        assertTrue(gate.sessions.current().isEmpty());
        Session session =
                admitted(gate.signIn.appCode(attempt, gate.code(secret))).session();
        assertEquals(SignInMethod.APP, session.method());
        assertEquals(Proof.How.PASSWORD_AND_FACTOR, session.proof().how());
        assertEquals(Attempt.State.ADMITTED, attempt.state());
    }

    @Test
    void anAttemptAdmitsOnce() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        admitted(gate.signIn.appCode(attempt, gate.code(secret)));
        assertEquals(new CodeAnswer.Expired(), gate.signIn.appCode(attempt, gate.code(secret, 1)));
    }

    @Test
    void codesOfTheStepsBesideAreAcceptedAndNothingEarlierAfterThem() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        admitted(gate.signIn.appCode(gate.begin(maria), gate.code(secret, 1)));
        Attempt attempt = gate.begin(maria);
        assertEquals(new CodeAnswer.JustUsed(), gate.signIn.appCode(attempt, gate.code(secret, 1)));
        assertEquals(new CodeAnswer.JustUsed(), gate.signIn.appCode(attempt, gate.code(secret)));
        gate.time.pass(Duration.ofSeconds(30));
        admitted(gate.signIn.appCode(attempt, gate.code(secret, 1)));
    }

    @Test
    void aUsedCodeIsRefusedAlsoAfterARestart() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        char[] code = gate.code(secret);
        admitted(gate.signIn.appCode(gate.begin(maria), code));
        gate.restart();
        assertEquals(new CodeAnswer.JustUsed(), gate.signIn.appCode(gate.begin(maria), code));
    }

    @Test
    void wrongCodesSayHowManyTriesAreLeftThenWait() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        for (int left = 4; left >= 1; left--) {
            assertEquals(new CodeAnswer.Wrong(left), gate.signIn.appCode(attempt, gate.wrongCode(secret)));
        }
        Duration wait = Duration.ofSeconds(30);
        assertEquals(new CodeAnswer.Wait(wait, wait, 5), gate.signIn.appCode(attempt, gate.wrongCode(secret)));
        gate.time.pass(Duration.ofSeconds(29));
        assertEquals(
                new CodeAnswer.Wait(wait, Duration.ofSeconds(1), 5), gate.signIn.appCode(attempt, gate.code(secret)));
        gate.time.pass(Duration.ofSeconds(1));
        admitted(gate.signIn.appCode(attempt, gate.code(secret)));
    }

    @Test
    void triesDuringAWaitAreNotCounted() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        failCodes(attempt, secret, 5);
        gate.disk.takeSteps();
        failCodes(attempt, secret, 20);
        assertFalse(gate.disk.takeSteps().contains("rename station.gatehouse"));
        gate.time.pass(Duration.ofSeconds(30));
        assertEquals(
                new CodeAnswer.Wait(Duration.ofMinutes(1), Duration.ofMinutes(1), 6),
                gate.signIn.appCode(attempt, gate.wrongCode(secret)));
    }

    @Test
    void malformedCodesAreNeitherCheckedNorCounted() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        gate.disk.takeSteps();
        for (String typed : new String[] {"", "12345", "1234567", "12345a", "\u0661\u0662\u0663\u0664\u0665\u0666"}) {
            assertEquals(new CodeAnswer.Malformed(), gate.signIn.appCode(attempt, typed.toCharArray()));
        }
        assertTrue(gate.disk.takeSteps().isEmpty());
        assertEquals(new CodeAnswer.Wrong(4), gate.signIn.appCode(attempt, gate.wrongCode(secret)));
    }

    @Test
    void spacesInACodeAreTolerated() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        String code = new String(gate.code(secret));
        String spaced = " " + code.substring(0, 3) + " " + code.substring(3);
        admitted(gate.signIn.appCode(gate.begin(maria), spaced.toCharArray()));
    }

    @Test
    void aSuccessResetsOnlyItsOwnKindsWaits() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        wrongPassword("maria");
        Attempt attempt = gate.begin(maria);
        failCodes(attempt, secret, 3);
        char[] backup = gate.sheet(maria).get(0).digits();
        admitted(gate.signIn.backupCode(attempt, backup));
        assertEquals(new CodeAnswer.Wrong(1), gate.signIn.appCode(gate.begin(maria), gate.wrongCode(secret)));
        admitted(gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
        assertEquals(new CodeAnswer.Wrong(4), gate.signIn.appCode(gate.begin(maria), gate.wrongCode(secret)));
    }

    @Test
    void aSuccessDoesNotRefillTheBudget() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        for (int i = 0; i < 9; i++) {
            gate.signIn.appCode(gate.begin(maria), gate.wrongCode(secret));
            gate.signInAndOut(maria, secret);
        }
        assertEquals(
                new CodeAnswer.NoTriesLeft(true, false),
                gate.signIn.appCode(gate.begin(maria), gate.wrongCode(secret)));
        assertEquals(
                new CodeAnswer.NoTriesLeft(true, false), gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
        gate.restart();
        assertEquals(
                new CodeAnswer.NoTriesLeft(true, false), gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
        gate.time.pass(Duration.ofDays(2));
        gate.signInAndOut(maria, secret);
    }

    @Test
    void aCodeForAnotherTimeCostsAWaitButNoBudgetAndIsUsedUp() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        char[] coming = gate.code(secret, 4);
        Attempt attempt = gate.begin(maria);
        assertEquals(new CodeAnswer.OtherTime(4), gate.signIn.appCode(attempt, coming));
        for (int round = 0; round < 3; round++) {
            gate.signIn.appCode(attempt, gate.code(secret, -5));
        }
        assertEquals(
                new CodeAnswer.Wait(Duration.ofSeconds(30), Duration.ofSeconds(30), 5),
                gate.signIn.appCode(attempt, gate.code(secret, 4)));
        assertEquals(10, look(maria, TryKind.APP).budget());
        gate.time.pass(Duration.ofMinutes(2));
        gate.signIn.appCode(gate.begin(maria), gate.code(secret, 5));
        gate.time.pass(Duration.ofMinutes(5));
        admitted(gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
    }

    @Test
    void aCodeTriedTooEarlyIsRefusedWhenItsTimeComes() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        char[] coming = gate.code(secret, 3);
        assertEquals(new CodeAnswer.OtherTime(4), gate.signIn.appCode(gate.begin(maria), coming));
        gate.time.pass(Duration.ofSeconds(90));
        assertEquals(new CodeAnswer.JustUsed(), gate.signIn.appCode(gate.begin(maria), coming));
    }

    @Test
    void nearAndReplayedCodesFeedTheClockDoctor() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        char[] used = gate.code(secret);
        gate.signInAndOut(maria, secret);
        gate.signIn.appCode(gate.begin(maria), used);
        gate.signIn.appCode(gate.begin(maria), gate.code(secret, 7));
        assertEquals(
                "ClockHints[near=1, nearSteps=7, replayed=1]",
                gate.factors.clockHints(maria.id()).orElseThrow().toString());
        gate.signInAndOut(maria, secret);
        assertEquals(
                "ClockHints[near=0, nearSteps=0, replayed=0]",
                gate.factors.clockHints(maria.id()).orElseThrow().toString());
    }

    @Test
    void anAttemptEndsAfterTwoMinutesWithoutAnAction() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        gate.time.pass(Duration.ofSeconds(119));
        assertTrue(gate.signIn.touch(attempt));
        gate.time.pass(Duration.ofSeconds(119));
        assertTrue(gate.signIn.touch(attempt));
        gate.time.pass(Duration.ofMinutes(2));
        assertEquals(new CodeAnswer.Expired(), gate.signIn.appCode(attempt, gate.code(secret)));
        assertEquals(Attempt.State.ENDED, attempt.state());
    }

    @Test
    void anEarlierAttemptIsOverWhenSomebodyElseBegins() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        wrongPassword("nobody");
        assertEquals(new CodeAnswer.Expired(), gate.signIn.appCode(attempt, gate.code(secret)));
    }

    @Test
    void lockingTheVaultEndsAttemptAndSession() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        admitted(gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
        Attempt attempt = gate.begin(maria);
        gate.vaults.vault.lock();
        assertTrue(gate.sessions.current().isEmpty());
        assertEquals(new CodeAnswer.Expired(), gate.signIn.appCode(attempt, gate.code(secret, 1)));
        assertEquals(new PasswordAnswer.Unavailable(VaultException.Reason.LOCKED), password("maria"));
    }

    @Test
    void aSwitchedOffAccountIsNamedOnlyAfterTheRightPassword() throws Exception {
        gate.enrol(maria);
        switchOff();
        assertEquals(new PasswordAnswer.Wrong(), wrongPassword("maria"));
        assertEquals(new PasswordAnswer.SwitchedOff(), password("maria"));
    }

    @Test
    void anAccountSwitchedOffInBetweenIsNotAdmitted() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        Attempt attempt = gate.begin(maria);
        switchOff();
        assertEquals(new CodeAnswer.SwitchedOff(), gate.signIn.appCode(attempt, gate.code(secret)));
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void aOneTimePasswordMustBeReplacedBeforeEntry() throws Exception {
        mustChange();
        PasswordAnswer.MustChangePassword must =
                assertInstanceOf(PasswordAnswer.MustChangePassword.class, password("maria"));
        assertTrue(gate.sessions.current().isEmpty());
        assertEquals(
                new ChangeAnswer.Refused(PasswordChange.SAME_AS_OLD),
                gate.signIn.changePassword(must.change(), TestGate.PASSWORD.toCharArray()));
        char[] own = "heron-Quartz-91-salt".toCharArray();
        assertInstanceOf(ChangeAnswer.Admitted.class, gate.signIn.changePassword(must.change(), own));
        assertEquals(
                Proof.How.PASSWORD,
                gate.sessions.current().orElseThrow().proof().how());
        assertEquals(new ChangeAnswer.Expired(), gate.signIn.changePassword(must.change(), own));
        assertInstanceOf(PasswordAnswer.Admitted.class, gate.signIn.password("maria", own));
    }

    @Test
    void aOneTimePasswordOfWhoHasAFactorStillNeedsTheCode() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        mustChange();
        CodeAnswer answer = gate.signIn.appCode(gate.begin(maria), gate.code(secret));
        CodeAnswer.MustChangePassword must = assertInstanceOf(CodeAnswer.MustChangePassword.class, answer);
        assertInstanceOf(
                ChangeAnswer.Admitted.class,
                gate.signIn.changePassword(must.change(), "heron-Quartz-91-salt".toCharArray()));
        assertEquals(SignInMethod.APP, gate.sessions.current().orElseThrow().method());
    }

    @Test
    void aPendingChangeEndsAfterTenMinutes() throws Exception {
        mustChange();
        PasswordAnswer.MustChangePassword must =
                assertInstanceOf(PasswordAnswer.MustChangePassword.class, password("maria"));
        gate.time.pass(Duration.ofMinutes(10));
        assertEquals(
                new ChangeAnswer.Expired(),
                gate.signIn.changePassword(must.change(), "heron-Quartz-91-salt".toCharArray()));
    }

    private void mustChange() throws VaultException {
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET must_change_password = 1"));
    }

    private void switchOff() throws VaultException {
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0"));
    }

    private Tries look(Person person, TryKind kind) throws VaultException {
        return gate.vaults.vault.read(handle -> gate.throttle.look(handle, new Target.OfPerson(person.id(), kind)));
    }

    private void failCodes(Attempt attempt, OtpSecret secret, int times) {
        for (int i = 0; i < times; i++) {
            gate.signIn.appCode(attempt, gate.wrongCode(secret));
        }
    }

    private PasswordAnswer password(String name) {
        return gate.signIn.password(name, TestGate.PASSWORD.toCharArray());
    }

    private PasswordAnswer wrongPassword(String name) {
        return gate.signIn.password(name, "not it at all".toCharArray());
    }

    private static PasswordAnswer.Admitted admitted(PasswordAnswer answer) {
        return assertInstanceOf(PasswordAnswer.Admitted.class, answer);
    }

    private static CodeAnswer.Admitted admitted(CodeAnswer answer) {
        return assertInstanceOf(CodeAnswer.Admitted.class, answer);
    }
}
