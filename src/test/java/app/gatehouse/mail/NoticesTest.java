/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.BackupCode;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.testing.RecordingMailer;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {
    private static final String ADDRESS = "maria.kowalska@example.com";

    @TempDir
    Path folder;

    private TestGate gate;
    private Person maria;

    @BeforeEach
    void open() throws VaultException {
        gate = new TestGate(folder);
        gate.setUpMail();
        maria = gate.withEmail(gate.add("maria.kowalska"), ADDRESS);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private List<String> subjects() {
        return gate.mailer.mails.stream().map(RecordingMailer.Mail::subject).toList();
    }

    private void happens(AuditKind kind, Map<String, String> details) throws VaultException {
        gate.vaults.audit.append(AuditEvent.ofPerson(
                gate.time.now(), kind, maria.id(), maria.username().value(), details));
    }

    @ParameterizedTest
    @CsvSource({
        "RELEASED, You can sign in once without a code",
        "MFA_ON, Multi-factor authentication is on",
        "MFA_OFF, Multi-factor authentication is off",
        "METHOD_CHANGED, Your way of getting codes was changed",
        "METHOD_REMOVED, Your way of getting codes was changed",
        "PASSWORD_CHANGED, Your password was changed",
        "PASSWORD_RESET, Your password was reset",
        "MFA_RESET, Your multi-factor authentication was reset",
        "ROLE_CHANGED, Your role was changed",
        "ACCOUNTS_HANDED_OVER, Your accounts were taken out for you",
        "BREAK_GLASS, Your account was reset with the recovery key",
        "BACKUP_CODE_USED, A backup code was used",
        "BACKUP_CODES_MADE, You have new backup codes"
    })
    void aSensitiveChangeIsToldToThePerson(AuditKind kind, String subject) throws VaultException {
        happens(kind, Map.of());
        assertEquals(List.of(subject), subjects());
        RecordingMailer.Mail mail = gate.mailer.last();
        assertEquals(ADDRESS, mail.to());
        assertEquals("Name of maria.kowalska", mail.toName());
        assertTrue(mail.plain().contains("Tuesday 24 November 2026, 06:42, this station"), mail.plain());
        assertTrue(mail.plain().contains("Name of maria.kowalska"), mail.plain());
        assertTrue(mail.plain().contains("If this was not you, tell your administrator at once."), mail.plain());
    }

    @ParameterizedTest
    @CsvSource({"SIGNED_IN", "CODE_MAILED", "MAIL_FAILED", "BACKUP_CODES_VIEWED", "METHOD_PREFERRED", "PASSWORD_WRONG"})
    void whatIsNoChangeIsNotTold(AuditKind kind) throws VaultException {
        happens(kind, Map.of());
        assertEquals(List.of(), subjects());
    }

    @Test
    void anotherAddressIsToldToTheOldAndTheNewOne() throws VaultException {
        happens(AuditKind.EMAIL_CHANGED, Map.of("old", ADDRESS, "new", "m.k@example.org"));
        assertEquals(
                List.of(ADDRESS, "m.k@example.org"),
                gate.mailer.mails.stream().map(RecordingMailer.Mail::to).toList());
        assertFalse(gate.mailer.last().plain().contains("@"));
    }

    @Test
    void aFirstAddressIsToldOnce() throws VaultException {
        happens(AuditKind.EMAIL_CHANGED, Map.of("old", "", "new", ADDRESS));
        assertEquals(1, gate.mailer.mails.size());
    }

    @Test
    void oneMailIsEnoughForAnEnrolment() throws Exception {
        gate.enrol(maria);
        assertEquals(List.of("Multi-factor authentication is on"), subjects());
    }

    @Test
    void oneMailIsEnoughForANewApp() throws Exception {
        gate.enrol(maria);
        gate.mailer.mails.clear();
        gate.enrol(maria);
        assertEquals(List.of("Your way of getting codes was changed"), subjects());
    }

    @Test
    void newCodesAloneAreToldAndNeverShown() throws Exception {
        gate.enrol(maria);
        gate.mailer.mails.clear();
        List<BackupCode> codes = gate.backupCodes.regenerate(
                maria.id(), new Proof(maria.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time));
        assertEquals(List.of("You have new backup codes"), subjects());
        for (BackupCode code : codes) {
            String digits = new String(code.digits());
            assertFalse(gate.mailer.last().plain().contains(digits));
            assertFalse(gate.mailer.last().html().contains(digits));
        }
    }

    @Test
    void aChangeThatWasNotSavedIsNotTold() throws Exception {
        OtpSecret secret = gate.enrol(maria);
        gate.mailer.mails.clear();
        gate.disk.fill();
        assertThrows(
                VaultException.class,
                () -> gate.enrolment.turnOff(
                        maria.id(), new Proof(maria.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time)));
        gate.disk.free();
        assertEquals(List.of(), subjects());
        secret.close();
    }

    @Test
    void nobodyIsToldWithoutAnAddress() throws VaultException {
        gate.vaults.audit.append(AuditEvent.ofPerson(
                gate.time.now(), AuditKind.MFA_OFF, gate.add("jonas").id(), "jonas", Map.of()));
        assertEquals(List.of(), subjects());
    }

    @Test
    void withoutAMailServerNothingIsTriedOrWrittenDown(@TempDir Path other) throws VaultException {
        try (TestGate bare = new TestGate(other)) {
            Person jan = bare.withEmail(bare.add("jan"), ADDRESS);
            bare.vaults.audit.append(
                    AuditEvent.ofPerson(bare.time.now(), AuditKind.MFA_OFF, jan.id(), "jan", Map.of()));
            assertEquals(AuditKind.MFA_OFF, LoggedMail.last(bare).kind());
        }
    }

    @Test
    void aMailThatFailsIsInTheLogAndStopsNothing() throws VaultException {
        gate.mailer.down(MailFailure.Reason.RECIPIENT_REFUSED);
        happens(AuditKind.MFA_OFF, Map.of());
        AuditEvent last = LoggedMail.last(gate);
        assertEquals(AuditKind.MAIL_FAILED, last.kind());
        assertEquals(Map.of("mail", "notice", "reason", "RECIPIENT_REFUSED"), last.details());
        assertEquals(maria.id(), last.personId().orElseThrow());
    }
}
