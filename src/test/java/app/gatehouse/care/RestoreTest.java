/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.factor.BackupCode;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.signin.CodeAnswer;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import app.gatehouse.vault.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {
    @TempDir
    Path folder;

    @TempDir
    Path stick;

    private CareStation station;
    private Person maria;
    private OtpSecret app;

    @BeforeEach
    void start() throws Exception {
        station = new CareStation(folder);
        maria = station.gate.add("maria.kowalska");
        app = station.gate.enrol(maria);
        account("Hafen", "first");
    }

    @AfterEach
    void end() {
        station.close();
    }

    private void account(String issuer, String secret) throws Exception {
        station.vaults()
                .vault
                .write(handle -> handle.execute(
                        "INSERT INTO account (person_id, issuer, name, type, algorithm, digits, period, counter, secret, position,"
                                + " added_at) VALUES (?, ?, 'maria', 'TOTP', 'SHA1', 6, 30, 0, CAST(? AS BLOB), 1, 0)",
                        maria.id(),
                        issuer,
                        secret));
    }

    private String secrets() throws Exception {
        return station.vaults()
                .vault
                .read(handle -> handle.createQuery(
                                "SELECT coalesce(group_concat(issuer || hex(secret)), '') FROM account")
                        .mapTo(String.class)
                        .one());
    }

    private Restore.Outcome restore(Path file) throws Exception {
        try (OpenedBackup backup = station.open(file)) {
            return station.restore().restore(station.proof(), backup);
        }
    }

    private void deleteEverything() throws Exception {
        station.vaults().vault.write(handle -> handle.execute("DELETE FROM person WHERE id = ?", maria.id()));
    }

    @Test
    void bringsBackPeopleAndTheirCodes() throws Exception {
        String before = secrets();
        Path backup = station.backUp(stick);
        deleteEverything();
        assertEquals("", secrets());

        assertEquals(Restore.Outcome.RESTORED, restore(backup));

        assertEquals(before, secrets());
        station.gate.time.pass(Duration.ofSeconds(30));
        assertInstanceOf(
                CodeAnswer.Admitted.class,
                station.gate.signIn.appCode(station.gate.begin(maria), station.gate.code(app)));
    }

    @Test
    void tellsWhatIsInItAndWhatIsLost() throws Exception {
        Path backup = station.backUp(stick);
        Instant saved = station.gate.time.now();
        station.gate.time.pass(Duration.ofHours(1));
        account("Werft", "second");
        station.gate.add("new.comer");
        try (OpenedBackup opened = station.open(backup)) {
            assertEquals(2, opened.contents().people());
            assertEquals(1, opened.contents().accounts());
            assertTrue(!opened.contents().savedAt().isAfter(saved));
            assertEquals(Optional.of(new Losses(1, 1, 0)), opened.losses());
            assertEquals(3, station.restore().present().orElseThrow().people());
            assertTrue(station.restore().present().orElseThrow().events()
                    >= opened.contents().events());
        }
    }

    @Test
    void saysWhoComesBackThatWasDeletedSince() throws Exception {
        Path backup = station.backUp(stick);
        deleteEverything();
        try (OpenedBackup opened = station.open(backup)) {
            assertEquals(new Losses(0, 0, 1), opened.losses().orElseThrow());
        }
    }

    @Test
    void givesNobodyBackWhatTheyLostSince() throws Exception {
        Person gone = station.gate.add("gone.boss", Role.ADMINISTRATOR);
        Person less = station.gate.add("less.boss", Role.ADMINISTRATOR);
        Path backup = station.backUp(stick);
        change("UPDATE person SET enabled = 0 WHERE id = " + gone.id());
        change("UPDATE person SET role = 'OPERATOR' WHERE id = " + less.id());
        try (OpenedBackup opened = station.open(backup)) {
            assertEquals(new Losses(0, 0, 0), opened.losses().orElseThrow());
        }
        assertEquals(Restore.Outcome.RESTORED, restore(backup));
        assertEquals(0, number("SELECT enabled FROM person WHERE id = " + gone.id()));
        assertEquals(1, number("SELECT role = 'OPERATOR' FROM person WHERE id = " + less.id()));
        assertEquals(1, number("SELECT count(*) FROM person WHERE enabled = 1 AND role = 'ADMINISTRATOR'"));
    }

    @Test
    void leavesAnAdministratorWhomTheRecoveryKeyHelpsBackIn() throws Exception {
        Person other = station.gate.add("other.boss", Role.ADMINISTRATOR);
        change("UPDATE person SET role = 'OPERATOR' WHERE id = " + station.administrator.id());
        Path backup = stick.resolve("then.ghbackup");
        assertTrue(station.backups().make(other.id(), backup));
        change("UPDATE person SET role = 'ADMINISTRATOR' WHERE id = " + station.administrator.id());
        change("UPDATE person SET role = 'OPERATOR', enabled = 0 WHERE id = " + other.id());
        assertEquals(Restore.Outcome.RESTORED, restore(backup));
        assertEquals(1, number("SELECT count(*) FROM person WHERE role = 'ADMINISTRATOR' AND enabled = 0"));
    }

    private void change(String sql) throws Exception {
        station.vaults().vault.write(handle -> handle.execute(sql));
    }

    @Test
    void noBackupCodeAndNoCodeOfTheMomentIsGoodAfterIt() throws Exception {
        List<BackupCode> sheet = station.gate.sheet(maria);
        Path backup = station.backUp(stick);
        assertEquals(Restore.Outcome.RESTORED, restore(backup));
        CodeAnswer answer = station.gate.signIn.appCode(station.gate.begin(maria), station.gate.code(app));
        assertInstanceOf(CodeAnswer.JustUsed.class, answer);
        assertFalse(sheet.isEmpty());
        assertEquals(0, number("SELECT count(*) FROM backup_code"));
        assertEquals(2, number("SELECT count(*) FROM person WHERE codes_due = 1"));
    }

    @Test
    void aCounterGoesOnFromTheHigherOne() throws Exception {
        station.gate.enrolToken(maria, 6);
        Path backup = station.backUp(stick);
        station.vaults().vault.write(handle -> handle.execute("UPDATE token_factor SET next = 77"));
        restore(backup);
        assertEquals(77, number("SELECT next FROM token_factor"));
    }

    @Test
    void budgetsAreNotFullerThanEitherWas() throws Exception {
        tries(3);
        Path backup = station.backUp(stick);
        tries(8);
        restore(backup);
        assertEquals(3, budget());
        tries(8);
        Path later = station.backUp(stick);
        tries(2);
        restore(later);
        assertEquals(2, budget());
    }

    private void tries(int budget) throws Exception {
        station.vaults()
                .vault
                .write(handle -> handle.execute(
                        "INSERT OR REPLACE INTO throttle VALUES (?, 'APP', 1, 0, 0, ?, 0, 0, 0, 'run', 0, 0)",
                        maria.id(),
                        budget));
    }

    private long number(String query) throws Exception {
        Work<Long> work = handle -> handle.createQuery(query).mapTo(Long.class).one();
        return station.vaults().vault.read(work);
    }

    private int budget() throws Exception {
        return station.vaults()
                .vault
                .read(handle -> handle.createQuery("SELECT budget FROM throttle WHERE kind = 'APP' AND person_id = ?")
                        .bind(0, maria.id())
                        .mapTo(int.class)
                        .one());
    }

    @Test
    void theKeysOfNowStayAndAnOldBackupIsOpenedWithItsOwn() throws Exception {
        Path backup = station.backUp(stick);
        char[] next = "walnut harbour pencil thunder sofa".toCharArray();
        station.vaults().vault.keyChanges().changeMasterPassword(next);
        SealedBackup sealed = station.restore().look(backup);
        assertTrue(station.restore().open(sealed).isEmpty());
        assertTrue(station.restore().open(sealed, next.clone()).isEmpty());
        try (OpenedBackup opened = station.restore()
                .open(sealed, TestVaults.PASSWORD.toCharArray())
                .orElseThrow()) {
            assertEquals(Restore.Outcome.RESTORED, station.restore().restore(station.proof(), opened));
        }
        station.vaults().restart();
        assertThrows(VaultException.class, () -> station.vaults().vault.open(TestVaults.PASSWORD.toCharArray()));
        station.vaults().vault.open(next);
        assertEquals(AuditLog.State.SOUND, station.vaults().audit.open());
    }

    @Test
    void theLogGoesOnAndSaysIt() throws Exception {
        Path backup = station.backUp(stick);
        deleteEverything();
        station.vaults()
                .audit
                .append(AuditEvent.ofStation(station.gate.time.now(), AuditKind.RECOVERY_KEY_CONFIRMED, Map.of()));
        long generation = station.vaults().vault.generation();
        restore(backup);
        assertTrue(station.vaults().vault.generation() > generation);
        station.vaults().reopen();
        assertEquals(AuditLog.State.SOUND, station.vaults().audit.state());
        List<AuditKind> kinds = new ArrayList<>();
        assertTrue(
                station.vaults().audit.verify(r -> kinds.add(r.event().kind())).sound());
        assertTrue(kinds.indexOf(AuditKind.RECOVERY_KEY_CONFIRMED) < kinds.indexOf(AuditKind.VAULT_RESTORED));
        assertTrue(kinds.contains(AuditKind.BACKUP_MADE));
    }

    @Test
    void nobodyIsSignedInAfterIt() throws Exception {
        Path backup = station.backUp(stick);
        assertInstanceOf(
                CodeAnswer.Admitted.class,
                station.gate.signIn.appCode(station.gate.begin(maria), station.gate.code(app)));
        restore(backup);
        assertTrue(station.gate.sessions.current().isEmpty());
    }

    @Test
    void needsAnAdministratorWithFactor() throws Exception {
        Path backup = station.backUp(stick);
        Person bare = station.gate.add("bare.administrator", Role.ADMINISTRATOR);
        Person leader = station.gate.add("leader", Role.SHIFT_LEADER);
        try (OpenedBackup opened = station.open(backup)) {
            assertEquals(
                    Restore.Outcome.NEEDS_FACTOR,
                    station.restore().restore(new Proof(bare.id(), Proof.How.PASSWORD, station.gate.time), opened));
            for (Person other : List.of(leader, maria)) {
                assertEquals(
                        Restore.Outcome.NOT_PROVEN,
                        station.restore()
                                .restore(
                                        new Proof(other.id(), Proof.How.PASSWORD_AND_FACTOR, station.gate.time),
                                        opened));
            }
            Proof old = station.proof();
            station.gate.time.pass(Duration.ofMinutes(6));
            assertEquals(Restore.Outcome.NOT_PROVEN, station.restore().restore(old, opened));
        }
        assertEquals(4, station.restore().present().orElseThrow().people());
    }

    private Restore.Outcome restore(long personId, RecoveryKey key, Path file) throws Exception {
        try (OpenedBackup backup = station.open(file)) {
            return station.restore().restore(personId, key, backup);
        }
    }

    @Test
    void theRecoveryKeyOfNowStandsInPlaceOfTheProof() throws Exception {
        Person bare = station.gate.add("bare.administrator", Role.ADMINISTRATOR);
        try (RecoveryKey old = station.vaults().vault.keyChanges().newRecoveryKey();
                RecoveryKey key = station.vaults().vault.keyChanges().newRecoveryKey()) {
            Path backup = station.backUp(stick);
            deleteEverything();
            assertEquals(Restore.Outcome.WRONG_KEY, restore(bare.id(), old, backup));
            assertEquals(Restore.Outcome.NOT_PROVEN, restore(maria.id(), key, backup));
            assertEquals("", secrets());
            assertEquals(Restore.Outcome.RESTORED, restore(bare.id(), key, backup));
            assertFalse(secrets().isEmpty());
            assertTrue(station.vaults().vault.keyChanges().isRecoveryKey(key));
        }
        List<AuditEvent> told = new ArrayList<>();
        station.vaults().audit.verify(item -> told.add(item.event()));
        told.removeIf(event -> event.kind() != AuditKind.VAULT_RESTORED);
        assertEquals(1, told.size());
        assertEquals("recovery", told.get(0).details().get("key"));
        assertEquals("bare.administrator", told.get(0).who());
    }

    @Test
    void aDailyCopyIsRestoredTheSameWay() throws Exception {
        station.gate.time.pass(Duration.ofDays(1));
        account("Werft", "second");
        Path copy = station.restore().copies().get(0).file();
        assertEquals(Restore.Outcome.RESTORED, restore(copy));
        assertFalse(secrets().contains("Werft"));
        assertTrue(secrets().contains("Hafen"));
    }

    @Test
    void aPowerCutLeavesOneOrTheOther() throws Exception {
        Path backup = station.backUp(stick);
        deleteEverything();
        int failed = 0;
        for (int steps = 0; steps < 30; steps++) {
            try (OpenedBackup opened = station.open(backup)) {
                station.gate.disk.fillAfter(steps);
                station.restore().restore(station.proof(), opened);
            } catch (VaultException e) {
                failed++;
            }
            station.gate.disk.free();
            boolean restored = station.vaults().vault.state() == Vault.State.OPEN
                    && !secrets().isEmpty();
            station.vaults().reopen();
            assertEquals(AuditLog.State.SOUND, station.vaults().audit.state(), "after " + steps);
            assertEquals(restored, !secrets().isEmpty(), "after " + steps);
            deleteEverything();
        }
        assertTrue(failed > 3, "failures: " + failed);
    }
}
