/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.people.CodeMail;
import app.gatehouse.people.CodeMail.Request;
import app.gatehouse.people.EmailAddress;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmailEnrolmentTest {
    private static final EmailAddress ADDRESS = address("maria.k@example.com");

    private TestGate gate;
    private Person maria;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        gate.setUpMail();
        maria = gate.add("maria.kowalska");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void nothingIsInForceBeforeTheRightCode() throws Exception {
        try (EmailEnrolment email = start(Proof.How.PASSWORD)) {
            assertEquals(Activation.TOO_OLD, email.confirm("482913".toCharArray()));
            email.mail(ADDRESS).send();
            assertEquals(Activation.WRONG, email.confirm(wrong()));
            assertEquals(Activation.MALFORMED, email.confirm("12345".toCharArray()));
            assertEquals(List.of(), gate.factors.methods(maria.id()));
            assertEquals(Optional.empty(), gate.factors.backup(maria.id()));
            assertEquals(Optional.empty(), stored().email());
        }
    }

    @Test
    void theRightCodeActivatesDurablyWithAddressAndTenBackupCodes() throws Exception {
        try (EmailEnrolment email = start(Proof.How.PASSWORD)) {
            email.mail(ADDRESS).send();
            String code = new String(gate.mailer.last().code());
            char[] spaced = (code.substring(0, 3) + " " + code.substring(3)).toCharArray();
            assertEquals(Activation.ACTIVATED, email.confirm(spaced));
            assertEquals(Activation.OVER, email.confirm(spaced));
        }
        gate.restart();
        assertEquals(List.of(Method.EMAIL), gate.factors.methods(maria.id()));
        assertEquals(
                new EmailFactor(ADDRESS, gate.time.now()),
                gate.factors.email(maria.id()).orElseThrow());
        assertEquals(Optional.of("maria.k@example.com"), stored().email());
        assertEquals(10, gate.backupCodes.unsaved(maria.id()).size());
    }

    @Test
    void theLogTellsWhatCameIntoForceAndTheAddressBeforeAndAfter() throws Exception {
        gate.vaults.vault.write(handle -> {
            gate.people.setEmail(handle, maria.id(), address("old@example.com"));
            return null;
        });
        int seen = events().size();
        gate.enrolEmail(maria, "maria.k@example.com");
        List<AuditEvent> events = events().subList(seen, events().size());
        assertEquals(
                List.of(
                        AuditKind.CODE_MAILED,
                        AuditKind.MFA_ON,
                        AuditKind.EMAIL_CHANGED,
                        AuditKind.BACKUP_CODES_MADE,
                        AuditKind.BACKUP_CODES_SAVED),
                events.stream().map(AuditEvent::kind).toList());
        assertEquals(Map.of("method", "EMAIL"), events.get(1).details());
        assertEquals(
                Map.of("old", "old@example.com", "new", "maria.k@example.com"),
                events.get(2).details());
    }

    @Test
    void theSameAddressAsBeforeIsNoChangeOfAddress() throws Exception {
        gate.enrolEmail(maria, "maria.k@example.com");
        int seen = events().size();
        gate.enrolEmail(maria, "maria.k@EXAMPLE.com");
        assertEquals(
                List.of(AuditKind.CODE_MAILED, AuditKind.METHOD_CHANGED),
                events().subList(seen, events().size()).stream()
                        .map(AuditEvent::kind)
                        .toList());
    }

    @Test
    void fiveWrongCodesKillTheMailedOne() throws Exception {
        try (EmailEnrolment email = start(Proof.How.PASSWORD)) {
            CodeMail mail = email.mail(ADDRESS);
            mail.send();
            for (int i = 0; i < 5; i++) {
                assertTrue(mail.state().isAlive());
                assertEquals(Activation.WRONG, email.confirm(wrong()));
            }
            assertFalse(mail.state().isAlive());
            assertEquals(Activation.TOO_OLD, email.confirm(gate.mailer.last().code()));
            gate.time.pass(Duration.ofMinutes(1));
            assertEquals(Request.ON_ITS_WAY, mail.send());
            assertEquals(Activation.ACTIVATED, email.confirm(gate.mailer.last().code()));
        }
    }

    @Test
    void anotherAddressKillsTheCodeOfTheOneBefore() throws Exception {
        try (EmailEnrolment email = start(Proof.How.PASSWORD)) {
            CodeMail first = email.mail(ADDRESS);
            first.send();
            char[] old = gate.mailer.last().code();
            CodeMail second = email.mail(address("other@example.com"));
            assertEquals(Activation.TOO_OLD, email.confirm(old));
            assertEquals(Request.OVER, first.send());
            assertEquals(Request.ON_ITS_WAY, second.send());
            assertEquals(Activation.ACTIVATED, email.confirm(gate.mailer.last().code()));
        }
        assertEquals(
                address("other@example.com"),
                gate.factors.email(maria.id()).orElseThrow().address());
    }

    @Test
    void theSameAddressGivesNoNewMails() throws Exception {
        try (EmailEnrolment email = start(Proof.How.PASSWORD)) {
            email.mail(ADDRESS).send();
            assertEquals(
                    Request.TOO_SOON, email.mail(address("maria.k@Example.Com")).send());
            assertEquals(Activation.ACTIVATED, email.confirm(gate.mailer.last().code()));
        }
    }

    @Test
    void anAppBesideItKeepsTheBackupCodesAndComesFirst() throws Exception {
        gate.enrolEmail(maria, "maria.k@example.com");
        BackupCodesState codes = gate.factors.backup(maria.id()).orElseThrow();
        gate.enrol(maria);
        assertEquals(List.of(Method.APP, Method.EMAIL), gate.factors.methods(maria.id()));
        assertEquals(codes, gate.factors.backup(maria.id()).orElseThrow());
    }

    @Test
    void emailBesideAnAppKeepsTheBackupCodesAndComesFirst() throws Exception {
        gate.enrol(maria);
        BackupCodesState codes = gate.factors.backup(maria.id()).orElseThrow();
        gate.enrolEmail(maria, "maria.k@example.com");
        assertEquals(List.of(Method.EMAIL, Method.APP), gate.factors.methods(maria.id()));
        assertEquals(codes, gate.factors.backup(maria.id()).orElseThrow());
    }

    @Test
    void whoStillHasToSaveTheirCodesIsToldSo() throws Exception {
        gate.enrol(maria);
        gate.backupCodes.regenerate(maria.id(), proof(Proof.How.PASSWORD_AND_FACTOR));
        try (EmailEnrolment email = start(Proof.How.PASSWORD_AND_FACTOR)) {
            email.mail(ADDRESS).send();
            assertEquals(Activation.ACTIVATED, email.confirm(gate.mailer.last().code()));
        }
    }

    @Test
    void whatIsAddedBesideSavedCodesAsksForNoSaving() throws Exception {
        gate.enrol(maria);
        try (EmailEnrolment email = start(Proof.How.PASSWORD_AND_FACTOR)) {
            email.mail(ADDRESS).send();
            assertEquals(Activation.ADDED, email.confirm(gate.mailer.last().code()));
        }
    }

    @Test
    void itBeginsWithTheAddressThatIsKnown() throws Exception {
        assertEquals(Optional.empty(), start(Proof.How.PASSWORD).known());
        gate.enrolEmail(maria, "maria.k@example.com");
        assertEquals(Optional.of(ADDRESS), start(Proof.How.PASSWORD_AND_FACTOR).known());
        gate.enrolment.turnOff(maria.id(), proof(Proof.How.PASSWORD_AND_FACTOR));
        assertEquals(Optional.of(ADDRESS), start(Proof.How.PASSWORD).known());
        assertEquals(Optional.of(ADDRESS), gate.enrolment.mailbox(maria.id()));
    }

    @Test
    void anAddressThatIsBeingChangedHasNoCodeAnyMore() throws Exception {
        try (EmailEnrolment email = start(Proof.How.PASSWORD)) {
            CodeMail mail = email.mail(ADDRESS);
            mail.send();
            email.forget();
            assertEquals(Request.OVER, mail.send());
            assertEquals(Activation.TOO_OLD, email.confirm(gate.mailer.last().code()));
            assertEquals(Request.ON_ITS_WAY, email.mail(ADDRESS).send());
        }
    }

    @Test
    void aNewAppInPlaceOfTheOldOneMakesNewCodes() throws Exception {
        gate.enrol(maria);
        gate.enrolEmail(maria, "maria.k@example.com");
        int set = gate.factors.backup(maria.id()).orElseThrow().setNumber();
        gate.enrol(maria);
        assertTrue(gate.factors.backup(maria.id()).orElseThrow().setNumber() > set);
        assertEquals(List.of(Method.APP, Method.EMAIL), gate.factors.methods(maria.id()));
    }

    @Test
    void whereEveryBackupCodeIsSpentASecondMethodBringsNewOnes() throws Exception {
        gate.enrol(maria);
        for (BackupCode code : gate.sheet(maria)) {
            gate.vaults.vault.write(handle -> gate.backupCodes.spend(
                    handle,
                    gate.backupCodes.find(handle, maria.id(), code.digits()).orElseThrow()));
        }
        gate.enrolEmail(maria, "maria.k@example.com");
        assertEquals(10, gate.factors.backup(maria.id()).orElseThrow().left());
    }

    @Test
    void whoHasAnyFactorMustProveIt() throws Exception {
        gate.enrolEmail(maria, "maria.k@example.com");
        assertThrows(NotProven.class, () -> start(Proof.How.PASSWORD));
        assertThrows(NotProven.class, () -> start(Proof.How.FORCED));
        assertThrows(NotProven.class, () -> gate.enrolment.startApp(maria, proof(Proof.How.PASSWORD)));
        start(Proof.How.PASSWORD_AND_FACTOR).close();
        start(Proof.How.BACKUP_CODE_SIGN_IN).close();
        Person jan = gate.add("jan");
        assertThrows(NotProven.class, () -> gate.enrolment.startEmail(jan, proof(Proof.How.PASSWORD)));
    }

    @Test
    void aFactorThatCameInBetweenEndsTheEnrolment() throws Exception {
        try (EmailEnrolment email = start(Proof.How.PASSWORD);
                AppEnrolment app = gate.enrolment.startApp(maria, proof(Proof.How.PASSWORD))) {
            email.mail(ADDRESS).send();
            char[] code = gate.mailer.last().code();
            char[] ofApp = gate.code(TestGate.secret(app));
            assertEquals(Activation.ACTIVATED, email.confirm(code));
            assertEquals(Activation.OVER, app.confirm(ofApp), "a password alone must not add to a factor");
        }
        assertEquals(List.of(Method.EMAIL), gate.factors.methods(maria.id()));
    }

    @Test
    void whoWasSwitchedOffInBetweenGetsNothing() throws Exception {
        try (EmailEnrolment email = start(Proof.How.PASSWORD)) {
            email.mail(ADDRESS).send();
            gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0"));
            assertEquals(Activation.OVER, email.confirm(gate.mailer.last().code()));
        }
        assertEquals(List.of(), gate.factors.methods(maria.id()));
    }

    @Test
    void aSignInByBackupCodeAllowsOneNewEnrolment() throws Exception {
        gate.enrol(maria);
        Proof proof = proof(Proof.How.BACKUP_CODE_SIGN_IN);
        try (EmailEnrolment email = gate.enrolment.startEmail(maria, proof);
                AppEnrolment app = gate.enrolment.startApp(maria, proof)) {
            char[] ofApp = gate.code(TestGate.secret(app));
            email.mail(ADDRESS).send();
            assertEquals(Activation.ADDED, email.confirm(gate.mailer.last().code()));
            assertEquals(Activation.OVER, app.confirm(ofApp));
        }
        assertThrows(NotProven.class, () -> gate.enrolment.startEmail(maria, proof));
    }

    @Test
    void anEndedSessionActivatesNothing() throws Exception {
        gate.enrol(maria);
        Proof proof = proof(Proof.How.BACKUP_CODE_SIGN_IN);
        try (EmailEnrolment email = gate.enrolment.startEmail(maria, proof)) {
            email.mail(ADDRESS).send();
            proof.end();
            assertEquals(Activation.OVER, email.confirm(gate.mailer.last().code()));
        }
    }

    @Test
    void anActivationThatCannotBeSavedChangesNothingAndCanBeRepeated() throws Exception {
        try (EmailEnrolment email = start(Proof.How.PASSWORD)) {
            email.mail(ADDRESS).send();
            char[] code = gate.mailer.last().code();
            gate.disk.fill();
            assertThrows(VaultException.class, () -> email.confirm(code));
            gate.disk.free();
            assertEquals(List.of(), gate.factors.methods(maria.id()));
            assertEquals(Activation.ACTIVATED, email.confirm(code));
        }
    }

    @Test
    void aClosedEnrolmentSendsAndActivatesNothing() throws Exception {
        EmailEnrolment email = start(Proof.How.PASSWORD);
        email.mail(ADDRESS).send();
        email.close();
        assertEquals(Activation.OVER, email.confirm(gate.mailer.last().code()));
        assertEquals(Request.OVER, email.mail(ADDRESS).send());
        assertEquals(Request.OVER, email.mail(address("other@example.com")).send());
        assertEquals("EmailEnrolment", email.toString());
    }

    @Test
    void policyThatForbidsItLetsNobodyBegin() throws Exception {
        Policy old = Policy.DEFAULT;
        gate.station.save(new Policy(false, Set.of(Method.APP), old.idle(), old.longest(), false, false));
        assertThrows(IllegalStateException.class, () -> start(Proof.How.PASSWORD));
    }

    @Test
    void oneOfTwoMethodsCanBeTakenAway() throws Exception {
        gate.enrol(maria);
        gate.enrolEmail(maria, "maria.k@example.com");
        Proof proof = proof(Proof.How.PASSWORD_AND_FACTOR);
        gate.enrolment.remove(maria.id(), Method.EMAIL, proof);
        assertEquals(List.of(Method.APP), gate.factors.methods(maria.id()));
        assertTrue(gate.factors.backup(maria.id()).isPresent());
        AuditEvent last = events().get(events().size() - 1);
        assertEquals(AuditKind.METHOD_REMOVED, last.kind());
        assertEquals(Map.of("method", "EMAIL"), last.details());
        assertThrows(NotProven.class, () -> gate.enrolment.remove(maria.id(), Method.APP, proof), "used up");
    }

    @Test
    void theAppCanBeTakenAwayAsWell() throws Exception {
        gate.enrolEmail(maria, "maria.k@example.com");
        gate.enrol(maria);
        gate.enrolment.remove(maria.id(), Method.APP, proof(Proof.How.PASSWORD_AND_FACTOR));
        assertEquals(List.of(Method.EMAIL), gate.factors.methods(maria.id()));
        assertEquals(Optional.empty(), gate.factors.app(maria.id()));
    }

    @Test
    void theOnlyMethodCannotBeTakenAway() throws Exception {
        gate.enrol(maria);
        Proof proof = proof(Proof.How.PASSWORD_AND_FACTOR);
        assertThrows(IllegalStateException.class, () -> gate.enrolment.remove(maria.id(), Method.APP, proof));
        assertThrows(IllegalStateException.class, () -> gate.enrolment.remove(maria.id(), Method.EMAIL, proof));
        assertEquals(List.of(Method.APP), gate.factors.methods(maria.id()));
    }

    @Test
    void takingAMethodAwayNeedsPasswordAndFactor() throws Exception {
        gate.enrol(maria);
        gate.enrolEmail(maria, "maria.k@example.com");
        for (Proof.How how : List.of(Proof.How.PASSWORD, Proof.How.BACKUP_CODE_SIGN_IN)) {
            assertThrows(NotProven.class, () -> gate.enrolment.remove(maria.id(), Method.EMAIL, proof(how)));
        }
        assertEquals(2, gate.factors.methods(maria.id()).size());
    }

    @Test
    void whichComesFirstIsThePersonsToSay() throws Exception {
        gate.enrol(maria);
        gate.enrolEmail(maria, "maria.k@example.com");
        int seen = events().size();
        gate.enrolment.prefer(maria.id(), Method.APP);
        gate.enrolment.prefer(maria.id(), Method.APP);
        assertEquals(List.of(Method.APP, Method.EMAIL), gate.factors.methods(maria.id()));
        List<AuditEvent> events = events().subList(seen, events().size());
        assertEquals(1, events.size(), "what is so already is no event");
        assertEquals(AuditKind.METHOD_PREFERRED, events.get(0).kind());
        assertEquals(Map.of("method", "APP"), events.get(0).details());
        assertThrows(IllegalStateException.class, () -> gate.enrolment.prefer(maria.id(), Method.TOKEN));
    }

    @Test
    void turningOffTakesEveryMethodAndThePreferenceAway() throws Exception {
        gate.enrol(maria);
        gate.enrolEmail(maria, "maria.k@example.com");
        gate.enrolment.turnOff(maria.id(), proof(Proof.How.PASSWORD_AND_FACTOR));
        assertNothingLeft();
    }

    @Test
    void aResetTakesEveryMethodAndThePreferenceAway() throws Exception {
        gate.enrol(maria);
        gate.enrolEmail(maria, "maria.k@example.com");
        gate.vaults.vault.write(handle -> {
            gate.factors.removeAll(handle, maria.id());
            return null;
        });
        assertNothingLeft();
    }

    private void assertNothingLeft() throws Exception {
        assertEquals(List.of(), gate.factors.methods(maria.id()));
        assertEquals(Optional.empty(), gate.factors.backup(maria.id()));
        Integer preferences =
                gate.vaults.vault.read(handle -> handle.createQuery("SELECT count(*) FROM preferred_method")
                        .mapTo(Integer.class)
                        .one());
        assertEquals(0, preferences);
        assertEquals(Optional.of("maria.k@example.com"), stored().email(), "the address stays the person's");
    }

    private Person stored() throws VaultException {
        return gate.vaults.vault.read(
                handle -> gate.people.get(handle, maria.id()).orElseThrow());
    }

    private List<AuditEvent> events() throws Exception {
        List<AuditEvent> events = new ArrayList<>();
        gate.vaults.audit.verify(record -> events.add(record.event()));
        return events;
    }

    private char[] wrong() {
        char[] wrong = gate.mailer.last().code();
        wrong[5] = wrong[5] == '0' ? '1' : '0';
        return wrong;
    }

    private Proof proof(Proof.How how) {
        return new Proof(maria.id(), how, gate.time);
    }

    private EmailEnrolment start(Proof.How how) throws Exception {
        return gate.enrolment.startEmail(maria, proof(how));
    }

    private static EmailAddress address(String text) {
        return EmailAddress.of(text).orElseThrow();
    }
}
