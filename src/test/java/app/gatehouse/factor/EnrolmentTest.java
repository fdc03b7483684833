/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.signin.Attempt;
import app.gatehouse.signin.CodeAnswer;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {
    private TestGate gate;
    private Person maria;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        gate.station.setUp("Press shop, line 4", "PS-04");
        maria = gate.add("maria.kowalska");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void theAddressIsWhatEveryAppComputesRightly() throws Exception {
        try (AppEnrolment app = start(Proof.How.PASSWORD)) {
            String key = new String(app.keyText());
            assertTrue(key.matches("[A-Z2-7]{4}( [A-Z2-7]{4}){7}"), "key of " + key.length() + " letters");
            assertEquals(
                    "otpauth://totp/Gatehouse%20PS-04:maria.kowalska?secret=" + key.replace(" ", "")
                            + "&issuer=Gatehouse%20PS-04&algorithm=SHA1&digits=6&period=30",
                    app.otpAuthUri());
            assertEquals("Gatehouse PS-04 · maria.kowalska", app.label());
        }
    }

    @Test
    void nothingIsInForceBeforeTheFirstValidCode() throws Exception {
        try (AppEnrolment app = start(Proof.How.PASSWORD)) {
            OtpSecret secret = TestGate.secret(app);
            assertEquals(Activation.WRONG, app.confirm(gate.wrongCode(secret)));
            assertEquals(Activation.MALFORMED, app.confirm("12345".toCharArray()));
            assertEquals(Activation.CLOCK, app.confirm(gate.code(secret, 10)));
            assertEquals(Optional.empty(), gate.factors.app(maria.id()));
            assertEquals(Optional.empty(), gate.factors.backup(maria.id()));
            assertInstanceOf(
                    PasswordAnswer.Admitted.class,
                    gate.signIn.password("maria.kowalska", TestGate.PASSWORD.toCharArray()));
        }
    }

    @Test
    void theFirstValidCodeActivatesAndMakesTenUnsavedBackupCodesDurably() throws Exception {
        try (AppEnrolment app = start(Proof.How.PASSWORD)) {
            assertEquals(Activation.ACTIVATED, app.confirm(gate.code(TestGate.secret(app))));
        }
        gate.restart();
        assertEquals(
                new AppFactor(gate.time.now()), gate.factors.app(maria.id()).orElseThrow());
        BackupCodesState state = gate.factors.backup(maria.id()).orElseThrow();
        assertEquals(new BackupCodesState(10, 10, false, state.setNumber()), state);
        assertEquals(10, gate.backupCodes.unsaved(maria.id()).size());
    }

    @Test
    void activationUsesItsCodeUp() throws Exception {
        char[] code;
        try (AppEnrolment app = start(Proof.How.PASSWORD)) {
            code = gate.code(TestGate.secret(app));
            app.confirm(code);
        }
        assertInstanceOf(CodeAnswer.JustUsed.class, gate.signIn.appCode(gate.begin(maria), code));
    }

    @Test
    void anActivationThatCannotBeSavedChangesNothingAndCanBeRepeated() throws Exception {
        try (AppEnrolment app = start(Proof.How.PASSWORD)) {
            OtpSecret secret = TestGate.secret(app);
            gate.disk.fill();
            VaultException failure = assertThrows(VaultException.class, () -> app.confirm(gate.code(secret)));
            assertEquals(VaultException.Reason.DISK_FULL, failure.reason());
            gate.disk.free();
            assertEquals(Optional.empty(), gate.factors.app(maria.id()));
            assertEquals(Activation.ACTIVATED, app.confirm(gate.code(secret)));
        }
    }

    @Test
    void theOldAppWorksUntilTheNewOneIsActive() throws Exception {
        OtpSecret old = gate.enrol(maria);
        try (AppEnrolment app = start(Proof.How.PASSWORD_AND_FACTOR)) {
            OtpSecret fresh = TestGate.secret(app);
            gate.signInAndOut(maria, old);
            assertEquals(Activation.ACTIVATED, app.confirm(gate.code(fresh)));
            gate.time.pass(Duration.ofMinutes(1));
            Attempt attempt = gate.begin(maria);
            assertInstanceOf(CodeAnswer.Wrong.class, gate.signIn.appCode(attempt, gate.code(old)));
            assertInstanceOf(CodeAnswer.Admitted.class, gate.signIn.appCode(attempt, gate.code(fresh)));
        }
    }

    @Test
    void ofTwoEnrolmentsThatWereBegunOneIsActivated() throws Exception {
        try (AppEnrolment one = start(Proof.How.PASSWORD);
                AppEnrolment other = start(Proof.How.PASSWORD)) {
            OtpSecret ofOther = TestGate.secret(other);
            assertEquals(Activation.ACTIVATED, one.confirm(gate.code(TestGate.secret(one))));
            assertEquals(Activation.OVER, other.confirm(gate.code(ofOther)));
        }
    }

    @Test
    void aSignInByBackupCodeAllowsOneNewEnrolment() throws Exception {
        gate.enrol(maria);
        Proof proof = new Proof(maria.id(), Proof.How.BACKUP_CODE_SIGN_IN, gate.time);
        gate.time.pass(Duration.ofMinutes(30));
        try (AppEnrolment app = gate.enrolment.startApp(maria, proof)) {
            assertEquals(Activation.ACTIVATED, app.confirm(gate.code(TestGate.secret(app))));
        }
        assertThrows(NotProven.class, () -> gate.enrolment.startApp(maria, proof));
    }

    @Test
    void anEndedSessionActivatesNothing() throws Exception {
        gate.enrol(maria);
        Proof proof = new Proof(maria.id(), Proof.How.BACKUP_CODE_SIGN_IN, gate.time);
        try (AppEnrolment app = gate.enrolment.startApp(maria, proof)) {
            proof.end();
            assertEquals(Activation.OVER, app.confirm(gate.code(TestGate.secret(app))));
        }
    }

    @Test
    void whoHasAFactorMustProveItToReplaceIt() throws Exception {
        gate.enrol(maria);
        assertThrows(NotProven.class, () -> start(Proof.How.PASSWORD));
        assertThrows(NotProven.class, () -> start(Proof.How.FORCED));
    }

    @Test
    void aStaleOrForeignProofIsRefused() throws Exception {
        Person jan = gate.add("jan");
        Proof proof = new Proof(maria.id(), Proof.How.PASSWORD, gate.time);
        assertThrows(NotProven.class, () -> gate.enrolment.startApp(jan, proof));
        gate.time.pass(Duration.ofMinutes(6));
        assertThrows(NotProven.class, () -> gate.enrolment.startApp(maria, proof));
    }

    @Test
    void turningOffTakesAppAndBackupCodesAway() throws Exception {
        gate.enrol(maria);
        assertThrows(
                NotProven.class,
                () -> gate.enrolment.turnOff(
                        maria.id(), new Proof(maria.id(), Proof.How.BACKUP_CODE_SIGN_IN, gate.time)));
        Proof proof = new Proof(maria.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time);
        assertEquals(Enrolment.TurnOff.TURNED_OFF, gate.enrolment.turnOff(maria.id(), proof));
        assertEquals(Optional.empty(), gate.factors.app(maria.id()));
        assertEquals(Optional.empty(), gate.factors.backup(maria.id()));
    }

    @Test
    void policyThatDemandsItKeepsItOn() throws Exception {
        gate.enrol(maria);
        gate.demandMfa();
        Proof proof = new Proof(maria.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time);
        assertEquals(Enrolment.TurnOff.POLICY_DEMANDS_IT, gate.enrolment.turnOff(maria.id(), proof));
        assertTrue(gate.factors.app(maria.id()).isPresent());
    }

    @Test
    void aClosedEnrolmentGivesNothingAway() throws Exception {
        AppEnrolment app = start(Proof.How.PASSWORD);
        OtpSecret secret = TestGate.secret(app);
        app.close();
        assertThrows(IllegalStateException.class, app::otpAuthUri);
        assertThrows(IllegalStateException.class, app::keyText);
        assertEquals(Activation.OVER, app.confirm(gate.code(secret)));
        assertFalse(app.toString().contains("maria"));
    }

    private AppEnrolment start(Proof.How how) throws Exception {
        return gate.enrolment.startApp(maria, new Proof(maria.id(), how, gate.time));
    }
}
