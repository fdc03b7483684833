/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.NotProven;
import app.gatehouse.people.DutyStore;
import app.gatehouse.people.People;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.shell.Route;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which screen somebody meets first who was admitted. */
class GateEntryTest {
    private TestGate station;
    private Gate gate;
    private Person maria;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        station = new TestGate(folder);
        station.setUpMail();
        People people =
                new People(station.vaults.vault, station.vaults.audit, station.people, station.passwords, station.time);
        gate = new Gate(
                station.signIn, people, station.passwords, station.factors, station.station, station.mailSettings);
        maria = station.add("maria");
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void policy(boolean demanded, Method... allowed) throws Exception {
        Policy old = Policy.DEFAULT;
        station.station.save(new Policy(demanded, Set.of(allowed), old.idle(), old.longest(), false, false));
    }

    private void email() throws Exception {
        station.enrolEmail(maria, "maria@example.com");
        station.time.pass(Duration.ofHours(1));
    }

    private Route byPassword() throws Exception {
        return gate.password("maria", TestGate.PASSWORD.toCharArray()).entry().orElseThrow();
    }

    private Route byEmail() throws Exception {
        Attempt attempt = station.begin(maria);
        gate.mail(attempt).orElseThrow().send();
        return gate.code(SignInMethod.EMAIL, attempt, station.mailer.last().code())
                .entry()
                .orElseThrow();
    }

    @Test
    void withoutAFactorTheAuthenticatorUnlessPolicyDemandsOne() throws Exception {
        assertEquals(Route.AUTHENTICATOR, byPassword());
        policy(true, Method.values());
        assertEquals(Route.CHOOSE_METHOD, byPassword());
    }

    @Test
    void mailedCodesAreASecondFactorAsTheAppIs() throws Exception {
        email();
        policy(true, Method.values());
        assertEquals(Route.AUTHENTICATOR, byEmail());
    }

    @Test
    void whoHasOnlyAForbiddenOneMustSetUpAnother() throws Exception {
        email();
        policy(false, Method.APP);
        assertEquals(Route.CHOOSE_METHOD, byEmail());
    }

    @Test
    void aForbiddenOneBesideAnAllowedOneDemandsNothing() throws Exception {
        email();
        var secret = station.enrol(maria);
        policy(true, Method.APP);
        Attempt attempt = station.begin(maria);
        assertEquals(
                Route.AUTHENTICATOR,
                gate.code(SignInMethod.APP, attempt, station.code(secret))
                        .entry()
                        .orElseThrow());
        secret.close();
    }

    @Test
    void theForcedChangeOfAPasswordKnowsWhetherAFactorIsNext() throws Exception {
        station.vaults.vault.write(handle -> handle.execute("UPDATE person SET must_change_password = 1"));
        policy(true, Method.values());
        PasswordAnswer.MustChangePassword must = (PasswordAnswer.MustChangePassword)
                gate.password("maria", TestGate.PASSWORD.toCharArray()).answer();
        assertTrue(gate.demand(must.change()).factorNext());
        email();
        assertFalse(gate.demand(must.change()).factorNext());
    }

    private void release() throws Exception {
        Person leader = station.add("nadia", Role.SHIFT_LEADER);
        station.releases.release(
                new Proof(leader.id(), Proof.How.PASSWORD, station.time),
                maria.id(),
                ReleaseReason.of(ReleaseReason.Kind.PHONE_NOT_HERE));
    }

    private void order() throws Exception {
        station.vaults.vault.write(handle -> {
            new DutyStore().orderEnrolment(handle, maria.id());
            return null;
        });
    }

    @Test
    void anAdministratorsOrderDemandsWhatPolicyDoesNotUntilItIsDone() throws Exception {
        order();
        assertEquals(Route.CHOOSE_METHOD, byPassword());
        var secret = station.enrol(maria);
        Attempt attempt = station.begin(maria);
        assertEquals(
                Route.AUTHENTICATOR,
                gate.code(SignInMethod.APP, attempt, station.code(secret))
                        .entry()
                        .orElseThrow());
        secret.close();
    }

    @Test
    void afterARestoreNewBackupCodesAreShownBeforeAnythingElse() throws Exception {
        email();
        int old = station.factors.backup(maria.id()).orElseThrow().setNumber();
        station.vaults.vault.write(handle -> {
            new DutyStore().allCodesDue(handle);
            return null;
        });
        assertEquals(Route.SAVE_BACKUP_CODES, byEmail());
        assertNotEquals(old, station.factors.backup(maria.id()).orElseThrow().setNumber());
        station.backupCodes.markSaved(maria.id());
        station.time.pass(Duration.ofHours(1));
        assertEquals(Route.AUTHENTICATOR, byEmail());
    }

    @Test
    void aReleaseStandsForTheSecondFactorThatPolicyDemands() throws Exception {
        policy(true, Method.values());
        release();
        assertEquals(Route.AUTHENTICATOR, byPassword());
        assertEquals(Route.CHOOSE_METHOD, byPassword());
    }

    @Test
    void aReleasedPersonSeesNoBackupCodesThatWaitToBeSaved() throws Exception {
        email();
        station.vaults.vault.write(handle -> handle.execute("UPDATE backup_code_set SET saved_at = NULL"));
        release();
        assertEquals(Route.AUTHENTICATOR, byPassword());
    }

    @Test
    void aReleasedPersonIsOfferedTheSetUpThatWasOrdered() throws Exception {
        email();
        order();
        release();
        assertEquals(Route.CHOOSE_METHOD, byPassword());
    }

    @Test
    void onlyAnAdministratorPutsTheSetUpOffAndOnlyWhereEmailIsAllThereIs() throws Exception {
        Person root = station.add("root", Role.ADMINISTRATOR);
        policy(true, Method.EMAIL);
        Proof proof = new Proof(root.id(), Proof.How.PASSWORD, station.time);
        assertTrue(station.enrolment.mayPutOff(root));
        assertFalse(station.enrolment.mayPutOff(maria));
        station.enrolment.putOff(root, proof);
        proof.end();
        assertThrows(NotProven.class, () -> station.enrolment.putOff(root, proof));
        policy(true, Method.EMAIL, Method.TOKEN);
        assertFalse(station.enrolment.mayPutOff(root));
    }
}
