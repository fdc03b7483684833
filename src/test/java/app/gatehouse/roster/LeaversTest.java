/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import static app.gatehouse.roster.RosterGate.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.authenticator.importing.Entry;
import app.gatehouse.authenticator.importing.ImportResult;
import app.gatehouse.authenticator.importing.Importers;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.testing.TestGate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaversTest {
    private static final byte[] KEY = "twenty bytes of key.".getBytes(StandardCharsets.US_ASCII);
    private static final String FILE_PASSWORD = "plum cellar";

    private RosterGate floor;
    private byte[] file;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        floor = new RosterGate(folder);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    private void keepAccount(Person person) throws Exception {
        try (OtpAuthUri uri = new OtpAuthUri("Acme", "maria", OtpSecret.of(KEY), OtpParameters.ISSUED)) {
            floor.gate.accounts.add(person.id(), List.of(uri));
        }
    }

    private RosterAnswer handOver(Person person) throws Exception {
        return floor.leavers.handOverAndDelete(
                floor.proof(floor.boss), person.id(), FILE_PASSWORD.toCharArray(), bytes -> file = bytes.clone());
    }

    @Test
    void aLeaverIsGoneWithEverythingButTheLog() throws Exception {
        floor.gate.enrol(floor.maria);
        keepAccount(floor.maria);
        RosterAnswer answer = floor.leavers.delete(floor.proof(floor.boss), floor.maria.id());
        assertEquals("maria", ((RosterAnswer.Done) answer).person().username().value());
        assertInstanceOf(
                PasswordAnswer.Wrong.class, floor.gate.signIn.password("maria", TestGate.PASSWORD.toCharArray()));
        assertEquals(List.of(floor.maria.id()), floor.openingsEnded);
        for (String table :
                List.of("totp_factor", "backup_code_set", "backup_code", "account", "throttle", "sign_in_release")) {
            assertEquals(0, count(table), table);
        }
        assertEquals(
                Map.of("by", "boss", "accounts", "1"),
                floor.logged(AuditKind.PERSON_DELETED).get(0).details());
        assertEquals("maria", floor.logged(AuditKind.MFA_ON).get(0).who());
    }

    private int count(String table) throws Exception {
        return floor.gate.vaults.vault.read(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void theirNumberIsNeverGivenToAnybodyElse() throws Exception {
        Person last = floor.added("Last One", "last", Role.OPERATOR);
        floor.leavers.delete(floor.proof(floor.boss), last.id());
        Person next = floor.added("Next One", "last", Role.OPERATOR);
        assertNotEquals(last.id(), next.id());
        floor.gate.restart();
        assertTrue(next.id() > last.id());
    }

    @Test
    void theirAccountsAreInAFileThatOnlyTheirPasswordOpens() throws Exception {
        keepAccount(floor.maria);
        assertEquals(Optional.of(1), floor.leavers.accounts(floor.enter(floor.boss), floor.maria.id()));
        assertInstanceOf(RosterAnswer.Done.class, handOver(floor.maria));
        ImportResult read = Importers.read(file, Optional.of(FILE_PASSWORD.toCharArray()));
        try (ImportResult.Read opened = assertInstanceOf(ImportResult.Read.class, read)) {
            OtpAuthUri account = ((Entry.Good) opened.entries().get(0)).uri();
            assertEquals("Acme", account.issuer());
            assertArrayEquals(KEY, account.secret().copy());
        }
        assertEquals(
                Map.of("by", "boss", "count", "1"),
                floor.logged(AuditKind.ACCOUNTS_HANDED_OVER).get(0).details());
        assertEquals(1, floor.logged(AuditKind.PERSON_DELETED).size());
    }

    @Test
    void whoKeepsNoneLeavesWithoutAFile() throws Exception {
        assertInstanceOf(RosterAnswer.Done.class, handOver(floor.maria));
        assertEquals(null, file);
        assertEquals(List.of(), floor.logged(AuditKind.ACCOUNTS_HANDED_OVER));
    }

    @Test
    void whereTheFileCannotBeWrittenNobodyIsDeleted() throws Exception {
        keepAccount(floor.maria);
        assertThrows(
                PaperFailure.class,
                () -> floor.leavers.handOverAndDelete(
                        floor.proof(floor.boss), floor.maria.id(), FILE_PASSWORD.toCharArray(), bytes -> {
                            throw new PaperFailure(PaperFailure.Reason.DISK_FULL);
                        }));
        assertEquals(1, floor.gate.accounts.list(floor.maria.id()).size());
        assertEquals(List.of(), floor.logged(AuditKind.PERSON_DELETED));
    }

    @Test
    void theLeaverIsToldByMail() throws Exception {
        floor.gate.setUpMail();
        floor.gate.withEmail(floor.maria, "maria@plant.example");
        keepAccount(floor.maria);
        handOver(floor.maria);
        assertEquals(
                "Your accounts were taken out for you", floor.gate.mailer.last().subject());
    }

    @Test
    void withoutAProofNothingIsTakenOut() throws Exception {
        keepAccount(floor.maria);
        RosterAnswer answer = floor.leavers.handOverAndDelete(
                floor.proof(floor.leader), floor.maria.id(), FILE_PASSWORD.toCharArray(), bytes -> file = bytes);
        assertEquals(refused(Refusal.NOT_ALLOWED), answer);
        assertEquals(null, file);
        assertEquals(List.of(), floor.logged(AuditKind.ACCOUNTS_HANDED_OVER));
    }

    @Test
    void nobodyDeletesThemself() throws Exception {
        assertEquals(refused(Refusal.LAST_ADMINISTRATOR), handOver(floor.boss));
        floor.gate.add("second", Role.ADMINISTRATOR);
        assertEquals(refused(Refusal.ONESELF), floor.leavers.delete(floor.proof(floor.boss), floor.boss.id()));
        floor.enter(floor.boss);
    }
}
