/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.factor.BackupCodesState;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCodeSignInTest {
    private TestGate gate;
    private Person maria;
    private OtpSecret secret;
    private List<BackupCode> sheet;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        secret = gate.enrol(maria);
        sheet = gate.sheet(maria);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void aBackupCodeAdmitsAndSaysHowManyAreLeft() {
        CodeAnswer.Admitted admitted = assertInstanceOf(CodeAnswer.Admitted.class, type(4));
        assertEquals(Optional.of(new BackupUse(4, 9)), admitted.backupUse());
        assertEquals(SignInMethod.BACKUP_CODE, admitted.session().method());
        assertEquals(Proof.How.BACKUP_CODE_SIGN_IN, admitted.session().proof().how());
    }

    @Test
    void theSameCodeIsRefusedAlsoAfterARestart() throws Exception {
        type(4);
        assertEquals(new CodeAnswer.Wrong(4), type(4));
        gate.restart();
        assertEquals(new CodeAnswer.Wrong(3), type(4));
        assertInstanceOf(CodeAnswer.Admitted.class, type(5));
    }

    @Test
    void spacesAreToleratedAndOtherLengthsRefused() {
        String digits = new String(sheet.get(0).digits());
        Attempt attempt = gate.begin(maria);
        assertEquals(
                new CodeAnswer.Malformed(),
                gate.signIn.backupCode(attempt, digits.substring(1).toCharArray()));
        String spaced = digits.substring(0, 4) + " " + digits.substring(4);
        assertInstanceOf(CodeAnswer.Admitted.class, gate.signIn.backupCode(attempt, spaced.toCharArray()));
    }

    @Test
    void aCodeIsOnTheDiskAsSpentBeforeAnybodyIsIn() throws Exception {
        Attempt attempt = gate.begin(maria);
        gate.disk.takeSteps();
        gate.signIn.backupCode(attempt, sheet.get(0).digits());
        List<String> steps = gate.disk.takeSteps();
        int saves =
                (int) steps.stream().filter("rename station.gatehouse"::equals).count();
        assertEquals(2, saves, "one for the count, one for the spending");
        gate.restart();
        assertTrue(gate.sheet(maria).get(0).usedAt().isPresent());
    }

    @Test
    void whereTheSpendingCannotBeSavedNobodyIsInAndTheCodeStillWorks() throws Exception {
        Attempt attempt = gate.begin(maria);
        gate.disk.takeSteps();
        gate.signIn.backupCode(attempt, "00000000".toCharArray());
        int stepsOfTheCount = gate.disk.takeSteps().indexOf("rename station.gatehouse") + 2;
        gate.disk.fillAfter(stepsOfTheCount);
        assertEquals(
                new CodeAnswer.Unavailable(VaultException.Reason.DISK_FULL),
                gate.signIn.backupCode(attempt, sheet.get(0).digits()));
        assertTrue(gate.sessions.current().isEmpty());
        gate.disk.free();
        assertInstanceOf(
                CodeAnswer.Admitted.class,
                gate.signIn.backupCode(attempt, sheet.get(0).digits()));
    }

    @Test
    void fiveWrongCodesEmptyTheBudgetWhateverTheAppDoes() {
        Attempt attempt = gate.begin(maria);
        for (int left = 4; left >= 1; left--) {
            assertEquals(new CodeAnswer.Wrong(left), gate.signIn.backupCode(attempt, "00000000".toCharArray()));
        }
        CodeAnswer empty = new CodeAnswer.NoTriesLeft(true, false);
        assertEquals(empty, gate.signIn.backupCode(attempt, "00000000".toCharArray()));
        assertEquals(empty, gate.signIn.backupCode(attempt, sheet.get(0).digits()));
        gate.signInAndOut(maria, secret);
        gate.time.pass(Duration.ofDays(5).minusMinutes(2));
        assertEquals(empty, type(1));
        gate.time.pass(Duration.ofMinutes(2));
        assertInstanceOf(CodeAnswer.Admitted.class, type(1));
    }

    @Test
    void theLastCodeBringsNewOnesThatMustBeSaved() throws Exception {
        for (int number = 1; number <= 9; number++) {
            assertInstanceOf(CodeAnswer.Admitted.class, type(number));
        }
        CodeAnswer.Admitted last = assertInstanceOf(CodeAnswer.Admitted.class, type(10));
        assertEquals(Optional.of(new BackupUse(10, 0)), last.backupUse());
        BackupCodesState state = gate.factors.backup(maria.id()).orElseThrow();
        assertEquals(new BackupCodesState(10, 10, false, state.setNumber()), state);
        assertEquals(10, gate.backupCodes.unsaved(maria.id()).size());
    }

    private CodeAnswer type(int number) {
        return gate.signIn.backupCode(gate.begin(maria), sheet.get(number - 1).digits());
    }
}
