/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.NotProven;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.DutyStore;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Reproof;
import app.gatehouse.people.Role;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Supervisor release: who may vouch for whom, what it opens, and what it does not. */
class ReleasesTest {
    private static final ReleaseReason REASON = ReleaseReason.of(ReleaseReason.Kind.PHONE_NOT_HERE);

    private TestGate gate;
    private Person maria;
    private Person leader;
    private OtpSecret secret;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        leader = gate.add("nadia", Role.SHIFT_LEADER);
        secret = gate.enrol(maria);
    }

    @AfterEach
    void close() {
        secret.close();
        gate.close();
    }

    private Releases.Answer release(Person by, Person whom) throws Exception {
        return gate.releases.release(proof(by), whom.id(), REASON);
    }

    private Proof proof(Person of) {
        return new Proof(of.id(), Proof.How.PASSWORD, gate.time);
    }

    private static Releases.Answer refused(Releases.Refusal why) {
        return new Releases.Answer.Refused(why);
    }

    private PasswordAnswer password() {
        return gate.signIn.password("maria", TestGate.PASSWORD.toCharArray());
    }

    private Session letIn() throws Exception {
        release(leader, maria);
        return assertInstanceOf(PasswordAnswer.Admitted.class, password()).session();
    }

    private AuditEvent last(AuditKind kind) throws Exception {
        List<AuditEvent> events = new ArrayList<>();
        gate.vaults.audit.verify(record -> events.add(record.event()));
        Collections.reverse(events);
        return events.stream().filter(event -> event.kind() == kind).findFirst().orElse(null);
    }

    @Test
    void theReleasedPersonComesInOnceWithThePasswordAlone() throws Exception {
        assertEquals(new Releases.Answer.Released(gate.time.now().plus(Releases.LIFETIME)), release(leader, maria));
        Session session =
                assertInstanceOf(PasswordAnswer.Admitted.class, password()).session();
        assertEquals(SignInMethod.RELEASE, session.method());
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertInstanceOf(PasswordAnswer.NeedsCode.class, password());
    }

    @Test
    void theLogSaysWhoReleasedWhyAndHowThePersonCameIn() throws Exception {
        gate.releases.release(
                proof(leader),
                maria.id(),
                ReleaseReason.own(" fell\ninto the press ").orElseThrow());
        password();
        AuditEvent released = last(AuditKind.RELEASED);
        assertEquals(maria.id(), released.personId().orElseThrow());
        assertEquals(Map.of("by", "nadia", "reason", "OTHER", "words", "fell into the press"), released.details());
        assertEquals(
                Map.of("by", "nadia", "method", "RELEASE"),
                last(AuditKind.SIGNED_IN).details());
    }

    @Test
    void theWrongPasswordLeavesItWaiting() throws Exception {
        release(leader, maria);
        assertEquals(new PasswordAnswer.Wrong(), gate.signIn.password("maria", "not it at all".toCharArray()));
        assertInstanceOf(PasswordAnswer.Admitted.class, password());
    }

    @Test
    void itStandsForTheWaitsOfCodesAndLeavesThemAsTheyAre() throws Exception {
        for (int i = 0; i < 5; i++) {
            gate.signIn.appCode(gate.begin(maria), gate.wrongCode(secret));
        }
        letIn();
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertInstanceOf(CodeAnswer.Wait.class, gate.signIn.appCode(gate.begin(maria), gate.code(secret)));
    }

    @Test
    void waitsOfPasswordsStayInForce() throws Exception {
        release(leader, maria);
        for (int i = 0; i < 5; i++) {
            gate.signIn.password("maria", "not it at all".toCharArray());
        }
        assertInstanceOf(PasswordAnswer.Wait.class, password());
    }

    @Test
    void itEndsAfterTenMinutesWhateverTheWallClockSays() throws Exception {
        release(leader, maria);
        gate.time.pass(Releases.LIFETIME.minusSeconds(1));
        gate.time.setWallClock(gate.time.now().minus(Duration.ofDays(1)));
        assertEquals(Optional.of(Duration.ofSeconds(1)), left());
        gate.time.pass(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), left());
        assertInstanceOf(PasswordAnswer.NeedsCode.class, password());
    }

    private Optional<Duration> left() throws Exception {
        return gate.vaults.vault.read(handle -> gate.releases.left(handle, maria.id()));
    }

    @Test
    void itEndsWithTheRun() throws Exception {
        release(leader, maria);
        gate.restart();
        assertEquals(Map.of(), gate.vaults.vault.read(gate.releases::left));
        assertInstanceOf(PasswordAnswer.NeedsCode.class, password());
    }

    @Test
    void whoeverMayNotIsRefusedAndNothingIsLogged() throws Exception {
        Person jan = gate.add("jan");
        Person root = gate.add("root", Role.ADMINISTRATOR);
        OtpSecret ofRoot = gate.enrol(root);
        assertEquals(refused(Releases.Refusal.NOT_ALLOWED), release(jan, maria));
        assertEquals(refused(Releases.Refusal.NOT_ALLOWED), release(leader, root));
        assertEquals(refused(Releases.Refusal.ONESELF), release(leader, leader));
        assertEquals(refused(Releases.Refusal.NOT_PROVEN), release(root, maria));
        assertEquals(refused(Releases.Refusal.NOT_NEEDED), release(leader, jan));
        gate.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET enabled = 0 WHERE id IN (?, ?)", maria.id(), jan.id()));
        assertEquals(refused(Releases.Refusal.SWITCHED_OFF), release(leader, maria));
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0 WHERE id = ?", leader.id()));
        assertEquals(refused(Releases.Refusal.NOT_ALLOWED), release(leader, maria));
        assertEquals(null, last(AuditKind.RELEASED));
        ofRoot.close();
    }

    @Test
    void anAdministratorReleasesLeadersAndAdministratorsToo() throws Exception {
        Person root = gate.add("root", Role.ADMINISTRATOR);
        Person other = gate.add("other", Role.ADMINISTRATOR);
        OtpSecret ofOther = gate.enrol(other);
        assertInstanceOf(Releases.Answer.Released.class, release(root, other));
        ofOther.close();
    }

    @Test
    void oneProofReleasesOnePerson() throws Exception {
        Proof proof = proof(leader);
        gate.releases.release(proof, maria.id(), REASON);
        assertEquals(refused(Releases.Refusal.NOT_PROVEN), gate.releases.release(proof, maria.id(), REASON));
    }

    @Test
    void aReleasedPersonChoosesTheirOwnPasswordFirstWhereTheyMust() throws Exception {
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET must_change_password = 1"));
        release(leader, maria);
        PendingChange change = assertInstanceOf(PasswordAnswer.MustChangePassword.class, password())
                .change();
        gate.time.pass(Duration.ofMinutes(9));
        ChangeAnswer answer = gate.signIn.changePassword(change, "grove-Lamp-41-tide".toCharArray());
        assertEquals(
                SignInMethod.RELEASE,
                assertInstanceOf(ChangeAnswer.Admitted.class, answer).session().method());
    }

    @Test
    void aReleaseThatIsTakenBackMeanwhileLetsNobodyIn() throws Exception {
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET must_change_password = 1"));
        release(leader, maria);
        PendingChange change = assertInstanceOf(PasswordAnswer.MustChangePassword.class, password())
                .change();
        gate.vaults.vault.write(handle -> {
            gate.releases.revoke(handle, maria.id());
            return null;
        });
        assertEquals(
                new ChangeAnswer.Expired(), gate.signIn.changePassword(change, "grove-Lamp-41-tide".toCharArray()));
        assertTrue(gate.sessions.current().isEmpty());
    }

    @Test
    void itFallsWithWhoeverGaveIt() throws Exception {
        release(leader, maria);
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0 WHERE id = ?", leader.id()));
        assertEquals(Optional.empty(), left());
        assertEquals(Map.of(), gate.vaults.vault.read(gate.releases::left));
        assertInstanceOf(PasswordAnswer.NeedsCode.class, password());
        gate.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET enabled = 1, role = 'OPERATOR' WHERE id = ?", leader.id()));
        assertInstanceOf(PasswordAnswer.NeedsCode.class, password());
    }

    @Test
    void aLeadersWordLetsNobodyInWhoHasBecomeMore() throws Exception {
        release(leader, maria);
        gate.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET role = 'ADMINISTRATOR' WHERE id = ?", maria.id()));
        assertInstanceOf(PasswordAnswer.NeedsCode.class, password());
    }

    @Test
    void whatIsOwedMeanwhileFallsWithItToo() throws Exception {
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET must_change_password = 1"));
        release(leader, maria);
        PendingChange change = assertInstanceOf(PasswordAnswer.MustChangePassword.class, password())
                .change();
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0 WHERE id = ?", leader.id()));
        assertEquals(
                new ChangeAnswer.Expired(), gate.signIn.changePassword(change, "grove-Lamp-41-tide".toCharArray()));
    }

    @Test
    void aReleasedSessionChangesNoFactorUnlessAnAdministratorOrderedIt() throws Exception {
        Session session = letIn();
        assertThrows(NotProven.class, () -> gate.enrolment.startApp(maria, session.proof()));
        assertThrows(NotProven.class, () -> gate.backupCodes.regenerate(maria.id(), session.proof()));
        gate.vaults.vault.write(handle -> {
            new DutyStore().orderEnrolment(handle, maria.id());
            return null;
        });
        gate.enrolment.startApp(maria, session.proof()).close();
        gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertThrows(NotProven.class, () -> gate.enrolment.startApp(maria, session.proof()));
    }

    @Test
    void thePasswordOnceMoreOpensNoFactorEither() throws Exception {
        Person jan = gate.add("jan");
        gate.demandMfa();
        release(leader, jan);
        gate.signIn.password("jan", TestGate.PASSWORD.toCharArray());
        Reproof.Proved proved = assertInstanceOf(
                Reproof.Proved.class, gate.reproof.prove(jan.id(), TestGate.PASSWORD.toCharArray(), Optional.empty()));
        assertThrows(NotProven.class, () -> gate.enrolment.startApp(jan, proved.proof()));
    }

    @Test
    void reasonsAreUsualOnesOrAFewOwnWords() {
        assertEquals(Optional.empty(), ReleaseReason.own(" \t\n"));
        assertEquals(Optional.empty(), ReleaseReason.own("x".repeat(ReleaseReason.MOST + 1)));
        assertFalse(ReleaseReason.own("x".repeat(ReleaseReason.MOST)).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> ReleaseReason.of(ReleaseReason.Kind.OTHER));
    }
}
