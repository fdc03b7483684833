/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.paper.Sheets;
import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.people.ui.Claimant;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.people.ui.ProofMailViewModel;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.roster.Authority;
import app.gatehouse.roster.CoverageReport;
import app.gatehouse.roster.Leavers;
import app.gatehouse.roster.Newcomers;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.Resets;
import app.gatehouse.roster.Rights;
import app.gatehouse.roster.Roster;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.ui.ReleaseFlow;
import app.gatehouse.station.Method;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.RecordingParts;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A station whose administrator has signed in, and everything that the page of the people and its dialogs need. */
final class PeopleScreens extends RecordingParts implements AutoCloseable {
    final TestGate gate;
    final Person jonas;
    final Person nadia;
    final Person maria;
    final Roster roster;
    final Resets resets;
    final Newcomers newcomers;
    final Leavers leavers;
    final CoverageReport coverage;
    final RosterFlow flow;
    final PasswordPaper passwordPaper;
    /** Who looks after the people. */
    Session who;

    PeopleScreens(Path folder) throws Exception {
        gate = new TestGate(folder);
        jonas = named("jonas.weber", "Jonas Weber", Role.ADMINISTRATOR);
        nadia = named("nadia.haddad", "Nadia Haddad", Role.SHIFT_LEADER);
        maria = named("maria.kowalska", "Maria Kowalska", Role.OPERATOR);
        Authority authority = new Authority(gate.vaults.vault, gate.vaults.audit, gate.people, gate.time);
        Rights rights = new Rights(gate.releases, (handle, id, by) -> {});
        roster = new Roster(gate.vaults.vault, authority, gate.passwords, gate.unlock, rights, gate.time);
        resets = new Resets(authority, gate.factors, gate.unlock, rights, gate.time);
        newcomers = new Newcomers(gate.vaults.vault, authority, gate.passwords, gate.sessions, gate.time);
        leavers = new Leavers(gate.vaults.vault, authority, rights, gate.time, gate.vaults.random);
        coverage = new CoverageReport(gate.vaults.vault, authority);
        flow = new RosterFlow(
                navigator, dialogs, new ReleaseFlow(navigator, dialogs, gate.time.zone(), messages), messages);
        passwordPaper = new PasswordPaper(new Sheets(messages), paper, paper, () -> "Press shop, line 4", gate.time);
        who = enter(jonas);
    }

    /** Somebody of that name. */
    Person named(String username, String name, Role role) throws Exception {
        Person person = gate.add(username, role);
        change("UPDATE person SET name = '" + name + "' WHERE id = " + person.id());
        return person;
    }

    /** Changes the vault behind everybody's back. */
    void change(String sql) throws Exception {
        gate.vaults.vault.write(handle -> handle.execute(sql));
    }

    /** Gives somebody a factor whose codes nobody knows. */
    void give(Person person, Method method) throws Exception {
        switch (method) {
            case APP ->
                change("INSERT INTO totp_factor (person_id, secret, since, last_step) VALUES (" + person.id()
                        + ", x'00', 1772000000000, 0)");
            case EMAIL ->
                change("INSERT INTO email_factor (person_id, address, since) VALUES (" + person.id()
                        + ", 'a@example.com', 1772000000000)");
            case TOKEN -> throw new IllegalArgumentException();
        }
    }

    /** Somebody without a factor signs in; whoever was there is out. */
    Session enter(Person person) {
        if (gate.signIn.password(person.username().value(), TestGate.PASSWORD.toCharArray())
                instanceof PasswordAnswer.Admitted admitted) {
            return admitted.session();
        }
        throw new AssertionError("Not admitted");
    }

    /** Types five wrong passwords, so that a wait of 30 s runs. */
    void lock(Person person) {
        for (int i = 0; i < 5; i++) {
            gate.signIn.password(person.username().value(), ("wrong " + i).toCharArray());
        }
    }

    /** Somebody's row as it is now. */
    PersonRow row(Person person) throws Exception {
        return roster.look(who, person.id()).orElseThrow();
    }

    /** Opens a dialog about somebody, as their menu does. */
    void about(Person person, PersonOffer.Kind kind) throws Exception {
        acts().begin(kind, row(person));
    }

    PeopleViewModel people() {
        return people(new InlineBackground());
    }

    PeopleViewModel people(Background background) {
        return new PeopleViewModel(who, roster, flow, background, ticker, gate.time, messages);
    }

    PersonActs acts() {
        return new PersonActs(who, roster, gate.unlock, flow, new InlineBackground(), messages);
    }

    AddPersonViewModel adding() {
        return new AddPersonViewModel(who, roster, flow, passwordPaper, new InlineBackground(), messages);
    }

    EditPersonViewModel editing() {
        return new EditPersonViewModel(who, roster, flow, proof(), new InlineBackground(), messages);
    }

    AskAboutPersonViewModel asking(PersonQuestion question) {
        return new AskAboutPersonViewModel(question, roster, resets, flow, proof(), messages);
    }

    DeletePersonViewModel deleting() {
        return new DeletePersonViewModel(who, leavers, paper, flow, proof(), new InlineBackground(), messages);
    }

    AddPeopleViewModel addingMany(Background background) {
        return new AddPeopleViewModel(who, newcomers, flow, passwordPaper, background, ticker, messages);
    }

    FirstPasswordViewModel handingOver() {
        return new FirstPasswordViewModel(flow, passwordPaper, clipboard, new InlineBackground(), messages);
    }

    CoverageViewModel report() {
        return new CoverageViewModel(who, coverage, flow, paper, new InlineBackground(), gate.time, messages);
    }

    private ProofViewModel proof() {
        return new ProofViewModel(
                new Claimant(who.person().id(), Optional.empty()),
                gate.reproof,
                new ProofMailViewModel(new CodeMailViewModel(ticker, messages), gate.time.zone(), messages),
                new InlineBackground(),
                new Countdown(ticker, gate.time),
                messages);
    }

    /** Time passes, and the beat with it. */
    void pass(Duration duration) {
        gate.time.pass(duration);
        ticker.beat();
    }

    @Override
    public void close() {
        flow.clear();
        gate.close();
    }
}
