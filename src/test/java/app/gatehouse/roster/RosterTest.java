/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import static app.gatehouse.roster.RosterGate.as;
import static app.gatehouse.roster.RosterGate.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.CodeMail;
import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.ReleaseReason;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.station.Method;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {
    private RosterGate floor;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        floor = new RosterGate(folder);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    private List<PersonRow> look() throws Exception {
        return floor.roster.look(floor.enter(floor.boss)).orElseThrow();
    }

    private PersonRow maria() throws Exception {
        return floor.row(floor.maria);
    }

    @Test
    void everybodyIsThereByNameWhateverItsCaseAndAccents() throws Exception {
        floor.added("Žofie Nová", "zofie", Role.OPERATOR);
        floor.added("zoe Adams", "zoe", Role.OPERATOR);
        floor.added("Élodie Petit", "elodie", Role.SHIFT_LEADER);
        floor.added("Elena Petrova", "elena", Role.OPERATOR);
        assertEquals(
                List.of("elena", "elodie", "boss", "leader", "maria", "zoe", "zofie"),
                look().stream().map(PersonRow::username).toList());
    }

    @Test
    void aRowSaysWhichFactorsAreOnThePreferredOneFirst() throws Exception {
        floor.gate.setUpMail();
        floor.gate.enrol(floor.maria);
        assertEquals(List.of(Method.APP), maria().methods());
        floor.gate.enrolEmail(floor.maria, "maria@plant.example");
        floor.gate.vaults.vault.write(handle ->
                handle.execute("INSERT OR REPLACE INTO preferred_method VALUES (?, 'EMAIL')", floor.maria.id()));
        assertEquals(List.of(Method.EMAIL, Method.APP), maria().methods());
        assertEquals(List.of(), floor.row(floor.leader).methods());
    }

    @Test
    void aRowSaysWhenSomebodyWasLastHere() throws Exception {
        assertEquals(Optional.empty(), maria().lastSignIn());
        floor.enter(floor.maria);
        assertEquals(Optional.of(floor.gate.time.now()), maria().lastSignIn());
    }

    @Test
    void aWaitCountsDownInTheRow() throws Exception {
        failPasswords(5);
        assertEquals(PersonState.LOCKED, maria().state());
        assertEquals(Duration.ofSeconds(30), maria().lockedFor());
        floor.gate.time.pass(Duration.ofSeconds(8));
        assertEquals(Duration.ofSeconds(22), maria().lockedFor());
        floor.gate.time.pass(Duration.ofSeconds(22));
        assertEquals(PersonState.ACTIVE, maria().state());
        assertFalse(maria().isLocked());
    }

    private void failPasswords(int howOften) {
        for (int i = 0; i < howOften; i++) {
            floor.gate.signIn.password("maria", "not it at all".toCharArray());
        }
    }

    @Test
    void anEmptyBudgetIsSaid() throws Exception {
        OtpSecret secret = floor.gate.enrol(floor.maria);
        for (int i = 0; i < 10; i++) {
            floor.gate.signIn.appCode(floor.gate.begin(floor.maria), floor.gate.wrongCode(secret));
            floor.gate.time.pass(Duration.ofHours(1));
        }
        assertEquals(PersonState.NO_TRIES_LEFT, maria().state());
        assertTrue(maria().isLocked());
    }

    @Test
    void aReleaseIsSaidAndGoneWhenTheAccountIsSwitchedOff() throws Exception {
        floor.gate.enrol(floor.maria);
        floor.gate.releases.release(
                floor.proof(floor.leader), floor.maria.id(), ReleaseReason.of(ReleaseReason.Kind.PHONE_NOT_HERE));
        assertEquals(PersonState.RELEASED, maria().state());
        assertEquals(Duration.ofMinutes(10), maria().releasedFor());
        floor.roster.disable(floor.enter(floor.boss), floor.maria.id());
        floor.roster.enable(floor.enter(floor.boss), floor.maria.id());
        assertEquals(PersonState.ACTIVE, maria().state());
    }

    @Test
    void whoIsAddedComesInWithTheFirstPasswordOnlyToChooseAnother() throws Exception {
        char[] typed;
        try (FirstPassword first = floor.roster.firstPassword()) {
            typed = first.text();
            RosterAnswer answer = floor.roster.add(
                    floor.enter(floor.boss),
                    as("Elena Petrova", "Elena.Petrova", "e@plant.example"),
                    Role.OPERATOR,
                    first);
            Person elena = assertInstanceOf(RosterAnswer.Done.class, answer).person();
            assertEquals("elena.petrova", elena.username().value());
            assertEquals(Optional.of("e@plant.example"), elena.email());
            assertEquals(PersonState.MUST_CHANGE_PASSWORD, floor.row(elena).state());
        }
        assertInstanceOf(PasswordAnswer.MustChangePassword.class, floor.gate.signIn.password("elena.petrova", typed));
        AuditEvent added = floor.logged(AuditKind.PERSON_ADDED).get(0);
        assertEquals(Map.of("by", "boss", "role", "OPERATOR"), added.details());
        assertEquals("elena.petrova", added.who());
    }

    @Test
    void aFirstPasswordIsWipedWhenItIsClosedAndNoTwoAreAlike() {
        FirstPassword one = floor.roster.firstPassword();
        FirstPassword other = floor.roster.firstPassword();
        assertNotEquals(new String(one.text()), new String(other.text()));
        one.close();
        assertThrowsWiped(one);
        other.close();
    }

    private static void assertThrowsWiped(FirstPassword password) {
        assertThrows(IllegalStateException.class, password::text);
        assertFalse(password.toString().contains("-"));
    }

    @Test
    void nobodyGetsAUsernameThatSomebodyHas() throws Exception {
        try (FirstPassword first = floor.roster.firstPassword()) {
            assertEquals(
                    refused(Refusal.NAME_TAKEN),
                    floor.roster.add(floor.enter(floor.boss), as("Another", "MARIA", ""), Role.OPERATOR, first));
        }
        PersonRow leader = floor.row(floor.leader);
        assertEquals(
                refused(Refusal.NAME_TAKEN),
                floor.roster.edit(
                        floor.enter(floor.boss), leader, as("L", " Maria", ""), leader.role(), Optional.empty()));
        assertEquals(4, look().size() + 1);
    }

    @Test
    void anEditNamesOldAndNewInTheLog() throws Exception {
        PersonRow seen = maria();
        RosterAnswer answer = floor.roster.edit(
                floor.enter(floor.boss),
                seen,
                as("Maria Nowak", "maria.nowak", "maria@plant.example"),
                Role.OPERATOR,
                Optional.empty());
        Person now = assertInstanceOf(RosterAnswer.Done.class, answer).person();
        assertEquals("Maria Nowak", now.name());
        assertEquals(
                Map.of(
                        "by", "boss",
                        "name.old", "Name of maria",
                        "name.new", "Maria Nowak",
                        "username.old", "maria",
                        "username.new", "maria.nowak"),
                floor.logged(AuditKind.PERSON_CHANGED).get(0).details());
        assertEquals(
                Map.of("by", "boss", "old", "", "new", "maria@plant.example"),
                floor.logged(AuditKind.EMAIL_CHANGED).get(0).details());
        assertEquals(List.of(), floor.logged(AuditKind.ROLE_CHANGED));
    }

    @Test
    void anEditThatChangesNothingLeavesNoTrace() throws Exception {
        PersonRow seen = maria();
        floor.roster.edit(
                floor.enter(floor.boss), seen, as(seen.name(), seen.username(), ""), seen.role(), Optional.empty());
        assertEquals(List.of(), floor.logged(AuditKind.PERSON_CHANGED));
        assertEquals(seen.version(), maria().version());
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhatTheFirstOneChanged() throws Exception {
        PersonRow seen = maria();
        floor.roster.edit(floor.enter(floor.boss), seen, as("First", "maria", ""), Role.OPERATOR, Optional.empty());
        RosterAnswer answer = floor.roster.edit(
                floor.enter(floor.boss),
                seen,
                as("Second", "maria", "s@plant.example"),
                Role.OPERATOR,
                Optional.empty());
        RosterAnswer.Outdated outdated = assertInstanceOf(RosterAnswer.Outdated.class, answer);
        assertEquals(Set.of(RosterAnswer.Field.NAME), outdated.changed());
        assertEquals("First", outdated.now().name());
        assertEquals("First", maria().name());
        RosterAnswer again = floor.roster.edit(
                floor.enter(floor.boss), outdated.now(), as("Second", "maria", ""), Role.OPERATOR, Optional.empty());
        assertInstanceOf(RosterAnswer.Done.class, again);
    }

    @Test
    void anAddressThatThePersonChangedMeanwhileIsNotOverwritten() throws Exception {
        PersonRow seen = maria();
        floor.gate.withEmail(floor.maria, "own@plant.example");
        RosterAnswer answer = floor.roster.edit(
                floor.enter(floor.boss), seen, as("Maria", "maria", ""), Role.OPERATOR, Optional.empty());
        assertEquals(
                Set.of(RosterAnswer.Field.EMAIL),
                assertInstanceOf(RosterAnswer.Outdated.class, answer).changed());
    }

    @Test
    void anotherRoleNeedsAProofWhichIsUsedUp() throws Exception {
        Session boss = floor.enter(floor.boss);
        PersonRow seen = floor.roster.look(boss, floor.maria.id()).orElseThrow();
        assertEquals(
                refused(Refusal.NOT_PROVEN),
                floor.roster.edit(boss, seen, as("Maria", "maria", ""), Role.SHIFT_LEADER, Optional.empty()));
        Proof proof = floor.proof(floor.boss);
        RosterAnswer answer =
                floor.roster.edit(boss, seen, as(seen.name(), "maria", ""), Role.SHIFT_LEADER, Optional.of(proof));
        assertEquals(
                Role.SHIFT_LEADER,
                assertInstanceOf(RosterAnswer.Done.class, answer).person().role());
        assertFalse(proof.standsFor(floor.boss.id(), floor.gate.time));
        assertEquals(
                Map.of("by", "boss", "old", "OPERATOR", "new", "SHIFT_LEADER"),
                floor.logged(AuditKind.ROLE_CHANGED).get(0).details());
    }

    @Test
    void aSwitchedOffPersonStaysOutUntilSwitchedOn() throws Exception {
        floor.roster.disable(floor.enter(floor.boss), floor.maria.id());
        assertEquals(PersonState.DISABLED, maria().state());
        assertInstanceOf(
                PasswordAnswer.SwitchedOff.class, floor.gate.signIn.password("maria", TestGate.PASSWORD.toCharArray()));
        floor.roster.enable(floor.enter(floor.boss), floor.maria.id());
        floor.enter(floor.maria);
        assertEquals(
                "boss", floor.logged(AuditKind.PERSON_DISABLED).get(0).details().get("by"));
        assertEquals("maria", floor.logged(AuditKind.PERSON_ENABLED).get(0).who());
    }

    @Test
    void anAttemptThatWasParkedDiesWithTheAccount() throws Exception {
        floor.gate.setUpMail();
        floor.gate.enrolEmail(floor.maria, "maria@plant.example");
        CodeMail parked = floor.gate.signIn.mail(floor.gate.begin(floor.maria)).orElseThrow();
        parked.send();
        assertTrue(parked.state().isAlive());
        floor.roster.disable(floor.enter(floor.boss), floor.maria.id());
        assertFalse(parked.state().isAlive());
    }

    @Test
    void nobodySwitchesThemselfOffOrGivesTheirRoleAway() throws Exception {
        Session boss = floor.enter(floor.boss);
        PersonRow self = floor.roster.look(boss, floor.boss.id()).orElseThrow();
        assertEquals(refused(Refusal.LAST_ADMINISTRATOR), floor.roster.disable(boss, floor.boss.id()));
        floor.gate.add("second", Role.ADMINISTRATOR);
        assertEquals(refused(Refusal.ONESELF), floor.roster.disable(boss, floor.boss.id()));
        assertEquals(
                refused(Refusal.ONESELF),
                floor.roster.edit(
                        boss, self, as(self.name(), "boss", ""), Role.OPERATOR, Optional.of(floor.proof(floor.boss))));
        assertTrue(floor.now(floor.boss).enabled());
        assertInstanceOf(
                RosterAnswer.Done.class,
                floor.roster.edit(boss, self, as("New name", "boss", ""), self.role(), Optional.empty()));
    }

    @Test
    void whoeverLostTheRoleOrTheSessionDoesNothingAnyMore() throws Exception {
        Session boss = floor.enter(floor.boss);
        floor.gate.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET role = 'SHIFT_LEADER' WHERE id = ?", floor.boss.id()));
        assertEquals(refused(Refusal.NOT_ALLOWED), floor.roster.disable(boss, floor.maria.id()));
        assertTrue(floor.roster.look(boss).isPresent(), "a leader still looks");
        floor.gate.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET role = 'ADMINISTRATOR' WHERE id = ?", floor.boss.id()));
        floor.gate.sessions.end(SessionEnd.SIGNED_OUT);
        assertEquals(refused(Refusal.NOT_ALLOWED), floor.roster.disable(boss, floor.maria.id()));
        assertTrue(floor.roster.look(boss).isEmpty());
    }

    @Test
    void whoIsGoneIsSaid() throws Exception {
        assertEquals(refused(Refusal.GONE), floor.roster.disable(floor.enter(floor.boss), 4711));
        assertEquals(refused(Refusal.GONE), floor.resets.factors(floor.proof(floor.boss), 4711));
        assertEquals(Optional.empty(), floor.roster.look(floor.enter(floor.boss), 4711));
    }

    @Test
    void theStrongestWordIsSaid() throws Exception {
        floor.resets.password(floor.proof(floor.boss), floor.maria.id(), floor.roster.firstPassword());
        assertEquals(PersonState.MUST_CHANGE_PASSWORD, maria().state());
        failPasswords(5);
        assertEquals(PersonState.LOCKED, maria().state());
        floor.roster.disable(floor.enter(floor.boss), floor.maria.id());
        assertEquals(PersonState.DISABLED, maria().state());
    }

    @Test
    void tenThousandPeopleAreLookedAtInOneQueryEach() throws Exception {
        floor.gate.vaults.vault.write(handle -> handle.execute("WITH RECURSIVE n (i) AS"
                + " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
                + " INSERT INTO person (username, name, role, password_hash, password_stands_alone,"
                + " password_changed_at, added_at) SELECT 'p' || i, 'Person ' || i, 'OPERATOR', 'x', 1, 0, 0 FROM n"));
        Session boss = floor.enter(floor.boss);
        assertTimeout(Duration.ofSeconds(5), () -> {
            List<PersonRow> rows = floor.roster.look(boss).orElseThrow();
            assertEquals(10_003, rows.size());
            assertEquals(1, new RosterSearch(rows).find("p9999").size());
        });
    }

    @Test
    void anAdministratorInByALeadersWordChangesNobody() throws Exception {
        Person chief = floor.gate.add("chief", Role.ADMINISTRATOR);
        floor.gate.enrol(chief).close();
        floor.gate.releases.release(
                floor.proof(floor.boss), chief.id(), ReleaseReason.of(ReleaseReason.Kind.PHONE_NOT_HERE));
        Session released = floor.enter(chief);
        assertEquals(SignInMethod.RELEASE, released.method());
        assertEquals(new RosterAnswer.Refused(Refusal.NOT_ALLOWED), floor.roster.disable(released, floor.maria.id()));
    }
}
