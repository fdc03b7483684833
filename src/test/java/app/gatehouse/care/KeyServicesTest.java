/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.password.PasswordStrength;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.testing.TestGate;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.Opener;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The services behind the keys of the vault, on a real station. */
class KeyServicesTest {
    private static final char[] MASTER = TestVaults.PASSWORD.toCharArray();
    private static final char[] NEXT = "walnut pier copper signal moss".toCharArray();
    private static final PasswordStrength STRENGTH = new PasswordStrength();

    @TempDir
    Path folder;

    private TestGate gate;
    private Vault vault;
    private Person jonas;
    private Person lena;
    private MasterPassword master;
    private RecoveryKeys recovery;
    private OpeningPasswords opening;
    private final List<AuditEvent> heard = new ArrayList<>();

    @BeforeEach
    void build() throws VaultException {
        gate = new TestGate(folder);
        jonas = gate.add("jonas.weber", Role.ADMINISTRATOR);
        lena = gate.add("lena.brandt", Role.SHIFT_LEADER);
        use();
    }

    private void use() {
        vault = gate.vaults.vault;
        Administrators administrators = new Administrators(gate.people, new FactorStore(), gate.time);
        master = new MasterPassword(vault, gate.vaults.audit, administrators, STRENGTH, gate.time);
        recovery = new RecoveryKeys(vault, gate.vaults.audit, administrators, gate.time);
        opening = new OpeningPasswords(vault, gate.vaults.audit, administrators, gate.people, STRENGTH, gate.time);
        gate.vaults.audit.onSaved(heard::addAll);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private Proof proof(Person person) {
        return new Proof(person.id(), Proof.How.PASSWORD, gate.time);
    }

    private List<AuditKind> kinds() {
        return heard.stream().map(AuditEvent::kind).toList();
    }

    private KeyAnswer change(Proof proof, char[] old, char[] next) throws VaultException {
        return master.change(proof, old, next, false).answer();
    }

    private void opens(char[] password) throws VaultException {
        vault.lock();
        vault.open(password);
    }

    private void opensNothing(char[] password) {
        vault.lock();
        assertThrows(VaultException.class, () -> vault.open(password));
    }

    @Test
    void theMasterPasswordIsChangedAndTheLogSaysByWhom() throws Exception {
        assertEquals(KeyAnswer.DONE, change(proof(jonas), MASTER, NEXT));
        assertEquals(List.of(AuditKind.MASTER_PASSWORD_CHANGED), kinds());
        assertEquals("jonas.weber", heard.get(0).who());
        opensNothing(MASTER);
        opens(NEXT);
    }

    @Test
    void aWrongOldMasterPasswordChangesNothingAndIsInTheLog() throws Exception {
        assertEquals(KeyAnswer.WRONG_OLD, change(proof(jonas), NEXT, NEXT));
        assertEquals(List.of(AuditKind.MASTER_PASSWORD_REFUSED), kinds());
        opens(MASTER);
    }

    @Test
    void anEasyOrTheSameMasterPasswordIsNotTaken() throws Exception {
        assertEquals(KeyAnswer.WEAK, change(proof(jonas), MASTER, "Press shop 4".toCharArray()));
        assertEquals(KeyAnswer.OPENS_ALREADY, change(proof(jonas), MASTER, MASTER));
        assertEquals(List.of(), kinds());
    }

    @Test
    void theDailyCopiesGoWithTheOldMasterPassword() throws Exception {
        gate.time.pass(Duration.ofDays(1));
        vault.write(h -> null);
        assertEquals(
                new MasterPassword.Changed(KeyAnswer.DONE, false), master.change(proof(jonas), MASTER, NEXT, true));
        assertEquals(List.of(AuditKind.MASTER_PASSWORD_CHANGED, AuditKind.DAILY_COPIES_DESTROYED), kinds());
        assertEquals(Map.of("count", "2"), heard.get(1).details());
        assertEquals(0, vault.destroyCopies());
    }

    @Test
    void aNewRecoveryKeyKillsTheOldOne() throws Exception {
        RecoveryKey old = vault.keyChanges().newRecoveryKey();
        RecoveryKey next = recovery.make(proof(jonas)).orElseThrow();
        assertFalse(vault.keyChanges().recoveryKeyConfirmed());
        assertTrue(recovery.confirm(jonas.id()));
        assertTrue(vault.keyChanges().recoveryKeyConfirmed());
        assertEquals(List.of(AuditKind.RECOVERY_KEY_MADE, AuditKind.RECOVERY_KEY_CONFIRMED), kinds());
        vault.lock();
        assertThrows(VaultException.class, () -> vault.open(old));
        vault.open(next);
    }

    @Test
    void aLeaderOpensTheVaultAndTheLogSaysWho() throws Exception {
        assertEquals(KeyAnswer.DONE, opening.set(proof(jonas), lena.id(), NEXT));
        assertEquals(List.of(AuditKind.OPENING_PASSWORD_SET), kinds());
        assertEquals(Map.of("by", "jonas.weber"), heard.get(0).details());
        gate.vaults.restart();
        use();
        vault.open(NEXT);
        gate.vaults.audit.open();
        List<AuditEvent> logged = new ArrayList<>();
        gate.vaults.audit.verify(record -> logged.add(record.event()));
        AuditEvent last = logged.get(logged.size() - 1);
        assertEquals(AuditKind.VAULT_OPENED, last.kind());
        assertEquals("lena.brandt", last.who());
        assertEquals(lena.id(), last.personId().orElseThrow());
        assertEquals(Map.of("key", "leader"), last.details());
    }

    @Test
    void theListSaysWhoHasOneAndWhoMayGetOne() throws Exception {
        Person gone = gate.add("gone.leader", Role.SHIFT_LEADER);
        gate.add("maria.kowalska", Role.OPERATOR);
        vault.write(h -> h.execute("UPDATE person SET enabled = 0 WHERE id = ?", gone.id()));
        opening.set(proof(jonas), lena.id(), NEXT);
        OpeningPasswords.Openers openers = opening.look(jonas.id()).orElseThrow();
        assertEquals(
                List.of(lena.id()),
                openers.with().stream().map(Opener::personId).toList());
        assertEquals(
                List.of(jonas.id()), openers.without().stream().map(Person::id).toList());
        assertEquals(Optional.empty(), opening.look(lena.id()));
    }

    @Test
    void anOperatorOrSomebodySwitchedOffGetsNone() throws Exception {
        Person maria = gate.add("maria.kowalska", Role.OPERATOR);
        assertEquals(KeyAnswer.NOBODY, opening.set(proof(jonas), maria.id(), NEXT));
        assertEquals(KeyAnswer.NOBODY, opening.set(proof(jonas), 999, NEXT));
        vault.write(h -> h.execute("UPDATE person SET enabled = 0 WHERE id = ?", lena.id()));
        assertEquals(KeyAnswer.NOBODY, opening.set(proof(jonas), lena.id(), NEXT));
        assertEquals(KeyAnswer.WEAK, opening.set(proof(jonas), jonas.id(), "jonas weber!".toCharArray()));
        assertEquals(List.of(), kinds());
        opensNothing(NEXT);
    }

    @Test
    void aRevokedPasswordOpensNothing() throws Exception {
        opening.set(proof(jonas), lena.id(), NEXT);
        assertEquals(KeyAnswer.DONE, opening.revoke(proof(jonas), lena.id()));
        assertEquals(KeyAnswer.DONE, opening.revoke(proof(jonas), lena.id()));
        assertEquals(List.of(AuditKind.OPENING_PASSWORD_SET, AuditKind.OPENING_PASSWORD_ENDED), kinds());
        opensNothing(NEXT);
    }

    /** Nobody but an administrator with a proof that stands changes a key. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAProvenAdministratorChangesKeys(Role role) throws Exception {
        Person person = gate.add("some.body", role);
        boolean may = role == Role.ADMINISTRATOR;
        assertEquals(may, opening.set(proof(person), lena.id(), NEXT) == KeyAnswer.DONE);
        assertEquals(may, opening.revoke(proof(person), lena.id()) == KeyAnswer.DONE);
        assertEquals(may, recovery.make(proof(person)).isPresent());
        assertEquals(may, recovery.confirm(person.id()));
        assertEquals(may, opening.look(person.id()).isPresent());
        assertEquals(may, change(proof(person), MASTER, NEXT) == KeyAnswer.DONE);
        assertEquals(!may, heard.isEmpty());
    }

    @Test
    void aProofIsUsedUpWhateverComesOfIt() throws Exception {
        Proof proof = proof(jonas);
        change(proof, NEXT, NEXT);
        assertEquals(KeyAnswer.NOT_PROVEN, change(proof, MASTER, NEXT));
        Proof other = proof(jonas);
        opening.set(other, 999, NEXT);
        assertEquals(KeyAnswer.NOT_PROVEN, opening.set(other, lena.id(), NEXT));
        Proof third = proof(jonas);
        recovery.make(third);
        assertEquals(Optional.empty(), recovery.make(third));
        Proof fourth = proof(jonas);
        opening.revoke(fourth, lena.id());
        assertEquals(KeyAnswer.NOT_PROVEN, opening.revoke(fourth, lena.id()));
    }

    @Test
    void aPasswordAloneIsNoProofOfSomebodyWithAFactor() throws Exception {
        gate.enrol(jonas);
        heard.clear();
        assertEquals(KeyAnswer.NOT_PROVEN, change(proof(jonas), MASTER, NEXT));
        assertEquals(KeyAnswer.NOT_PROVEN, opening.set(proof(jonas), lena.id(), NEXT));
        assertEquals(Optional.empty(), recovery.make(proof(jonas)));
        assertEquals(List.of(), kinds());
    }

    @Test
    void whatWasTypedStaysTheCallers() throws Exception {
        char[] typed = NEXT.clone();
        opening.set(proof(jonas), lena.id(), typed);
        assertArrayEquals(NEXT, typed);
    }
}
