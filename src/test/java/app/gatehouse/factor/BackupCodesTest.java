/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCodesTest {
    private TestGate gate;
    private Person maria;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        gate.enrol(maria);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void aSetHasTenDifferentNumberedCodesOfEightDigits() throws Exception {
        List<BackupCode> sheet = gate.sheet(maria);
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), numbers(sheet));
        Set<String> codes = new HashSet<>();
        for (BackupCode code : sheet) {
            String digits = new String(code.digits());
            assertTrue(digits.matches("[0-9]{8}"));
            codes.add(digits);
        }
        assertEquals(10, codes.size());
    }

    private static List<Integer> numbers(List<BackupCode> sheet) {
        return sheet.stream().map(BackupCode::number).toList();
    }

    @Test
    void viewedAgainTheyAreTheSameAlsoAfterARestart() throws Exception {
        List<String> before = digits(gate.sheet(maria));
        gate.restart();
        assertEquals(before, digits(gate.sheet(maria)));
    }

    @Test
    void aSpentCodeIsShownWithItsDate() throws Exception {
        char[] third = gate.sheet(maria).get(2).digits();
        BackupCodes.Found found = find(third).orElseThrow();
        assertEquals(3, found.number());
        assertTrue(spend(found));
        assertEquals(Optional.of(gate.time.now()), gate.sheet(maria).get(2).usedAt());
        assertEquals(9, gate.factors.backup(maria.id()).orElseThrow().left());
        assertEquals(Optional.empty(), find(third));
    }

    @Test
    void spendingTwiceFails() throws Exception {
        BackupCodes.Found found = find(gate.sheet(maria).get(0).digits()).orElseThrow();
        assertTrue(spend(found));
        assertFalse(spend(found));
    }

    @Test
    void anotherPersonsCodeIsNotFound() throws Exception {
        Person jan = gate.add("jan");
        gate.enrol(jan);
        assertEquals(Optional.empty(), find(gate.sheet(jan).get(0).digits()));
    }

    @Test
    void newCodesKillTheOldOnes() throws Exception {
        List<BackupCode> old = gate.sheet(maria);
        List<BackupCode> fresh = gate.backupCodes.regenerate(
                maria.id(), new Proof(maria.id(), Proof.How.BACKUP_CODE_SIGN_IN, gate.time));
        assertEquals(Optional.empty(), find(old.get(0).digits()));
        assertTrue(find(fresh.get(0).digits()).isPresent());
        assertNotEquals(old.get(0).setNumber(), fresh.get(0).setNumber());
        assertEquals(digits(fresh), digits(gate.backupCodes.unsaved(maria.id())));
    }

    @Test
    void oneProofOfPasswordAndAppServesOnce() throws Exception {
        Proof toView = new Proof(maria.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time);
        gate.backupCodes.view(maria.id(), toView);
        assertThrows(NotProven.class, () -> gate.backupCodes.regenerate(maria.id(), toView));
        assertThrows(NotProven.class, () -> gate.enrolment.turnOff(maria.id(), toView));

        Proof toReplace = new Proof(maria.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time);
        gate.backupCodes.regenerate(maria.id(), toReplace);
        assertThrows(NotProven.class, () -> gate.backupCodes.view(maria.id(), toReplace));
    }

    @Test
    void codesThatCouldNotBeReplacedStayAlive() throws Exception {
        List<BackupCode> old = gate.sheet(maria);
        Proof proof = new Proof(maria.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time);
        gate.disk.fill();
        assertThrows(VaultException.class, () -> gate.backupCodes.regenerate(maria.id(), proof));
        gate.disk.free();
        assertEquals(digits(old), digits(gate.sheet(maria)));
    }

    @Test
    void savedCodesAreNotShownWithoutProof() throws Exception {
        assertEquals(List.of(), gate.backupCodes.unsaved(maria.id()));
        for (Proof.How how : new Proof.How[] {Proof.How.PASSWORD, Proof.How.BACKUP_CODE_SIGN_IN, Proof.How.FORCED}) {
            Proof proof = new Proof(maria.id(), how, gate.time);
            assertThrows(NotProven.class, () -> gate.backupCodes.view(maria.id(), proof));
        }
    }

    @Test
    void thePayloadNamesStationSetNumberAndCode() throws Exception {
        BackupCode code = gate.sheet(maria).get(6);
        String payload = new String(gate.backupCodes.qrPayload(code));
        String station = gate.vaults.vault.id().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        assertEquals("GH1:" + station + ":" + code.setNumber() + ":7:" + new String(code.digits()), payload);
        assertTrue(payload.matches("[0-9A-Z:]+"), "has only letters of a QR code's small alphabet");
    }

    @Test
    void aClosedCodeIsWiped() throws Exception {
        BackupCode code = gate.sheet(maria).get(0);
        String digits = new String(code.digits());
        assertFalse(code.toString().contains(digits));
        code.close();
        assertArrayEquals(new char[8], code.digits());
    }

    private boolean spend(BackupCodes.Found found) throws VaultException {
        return gate.vaults.vault.write(handle -> gate.backupCodes.spend(handle, found));
    }

    private Optional<BackupCodes.Found> find(char[] digits) throws VaultException {
        return gate.vaults.vault.read(handle -> gate.backupCodes.find(handle, maria.id(), digits));
    }

    private static List<String> digits(List<BackupCode> codes) {
        return codes.stream().map(code -> new String(code.digits())).toList();
    }
}
