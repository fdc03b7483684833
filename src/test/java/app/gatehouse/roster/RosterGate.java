/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.Session;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A station with an administrator, a shift leader and an operator, and the services that look after people. */
final class RosterGate implements AutoCloseable {
    final TestGate gate;
    final Roster roster;
    final Resets resets;
    final Newcomers newcomers;
    final Leavers leavers;
    final CoverageReport coverage;
    /** Whose opening password was ended, in the order of it. */
    final List<Long> openingsEnded = new ArrayList<>();

    final Person boss;
    final Person leader;
    final Person maria;

    RosterGate(Path folder) throws Exception {
        gate = new TestGate(folder);
        new OldAttempts(gate.vaults.audit, gate.mailedCodes);
        Authority authority = new Authority(gate.vaults.vault, gate.vaults.audit, gate.people, gate.time);
        Rights rights = new Rights(gate.releases, (handle, id, by) -> openingsEnded.add(id));
        roster = new Roster(gate.vaults.vault, authority, gate.passwords, gate.unlock, rights, gate.time);
        resets = new Resets(authority, gate.factors, gate.unlock, rights, gate.time);
        newcomers = new Newcomers(gate.vaults.vault, authority, gate.passwords, gate.sessions, gate.time);
        leavers = new Leavers(gate.vaults.vault, authority, rights, gate.time, gate.vaults.random);
        coverage = new CoverageReport(gate.vaults.vault, authority);
        boss = gate.add("boss", Role.ADMINISTRATOR);
        leader = gate.add("leader", Role.SHIFT_LEADER);
        maria = gate.add("maria");
    }

    /** Somebody without a factor is in; whoever was there is out. */
    Session enter(Person person) {
        PasswordAnswer answer = gate.signIn.password(person.username().value(), TestGate.PASSWORD.toCharArray());
        if (answer instanceof PasswordAnswer.Admitted admitted) {
            return admitted.session();
        }
        throw new AssertionError("Not admitted: " + answer);
    }

    Proof proof(Person person) {
        return new Proof(person.id(), Proof.How.PASSWORD, gate.time);
    }

    PersonRow row(Person person) throws Exception {
        return roster.look(enter(boss), person.id()).orElseThrow();
    }

    /** Adds somebody as the administrator does, and answers them. */
    Person added(String name, String username, Role role) throws Exception {
        try (FirstPassword first = roster.firstPassword()) {
            RosterAnswer answer = roster.add(enter(boss), NewPerson.of(name, username, ""), role, first);
            return ((RosterAnswer.Done) answer).person();
        }
    }

    static NewPerson as(String name, String username, String email) {
        return NewPerson.of(name, username, email);
    }

    Person now(Person person) throws Exception {
        return gate.vaults.vault.read(
                handle -> gate.people.get(handle, person.id()).orElseThrow());
    }

    /** The lines of the log of that kind, oldest first. */
    List<AuditEvent> logged(AuditKind kind) throws Exception {
        List<AuditEvent> events = new ArrayList<>();
        gate.vaults.audit.verify(record -> {
            if (record.event().kind() == kind) {
                events.add(record.event());
            }
        });
        return events;
    }

    static RosterAnswer refused(Refusal why) {
        return new RosterAnswer.Refused(why);
    }

    @Override
    public void close() {
        gate.close();
    }
}
