/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.care.KeyAnswer;
import app.gatehouse.factor.TokenSerial;
import app.gatehouse.mail.MailSettings;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.roster.Newcomers;
import app.gatehouse.roster.PeopleLine;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.RosterAnswer;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.ReleaseReason;
import app.gatehouse.signin.Releases;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.signin.Unlock;
import app.gatehouse.task.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what, at the services themselves, as the program wires them: every role, and every administrator who is none any
 * more, against every action on what people share. All cells of the table. Whoever adds a service that asks who is there
 * adds its rows.
 */
class PermissionsTest {
    private static final String PASSWORD = "crane-Otter-57-plum";
    private static final String OPENING = "gravel orbit kettle sunday lantern";

    private static final Set<Who> LEADERS = EnumSet.of(Who.SHIFT_LEADER, Who.ADMINISTRATOR);
    private static final Set<Who> ADMINISTRATORS = EnumSet.of(Who.ADMINISTRATOR);

    /** Who tries. */
    enum Who {
        OPERATOR,
        SHIFT_LEADER,
        ADMINISTRATOR,
        /** An administrator whose session has ended. */
        SIGNED_OUT,
        /** An administrator who was switched off after the sign-in. */
        SWITCHED_OFF,
        /** An administrator who became a shift leader after the sign-in; may what one may. */
        DEMOTED;

        boolean isAmong(Set<Who> allowed) {
            return allowed.contains(this == DEMOTED ? SHIFT_LEADER : this);
        }

        Role role() {
            return switch (this) {
                case OPERATOR -> Role.OPERATOR;
                case SHIFT_LEADER -> Role.SHIFT_LEADER;
                default -> Role.ADMINISTRATOR;
            };
        }
    }

    /** What is tried; true: it was done. */
    interface Try {
        boolean run(Cell cell) throws Exception;
    }

    /** A row of the table. */
    record Action(String name, Set<Who> allowed, Try attempt) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Action> actions() {
        return List.of(
                new Action(
                        "look at the people",
                        LEADERS,
                        cell -> cell.services.roster.look(cell.session).isPresent()),
                new Action(
                        "look at one person",
                        LEADERS,
                        cell -> cell.services
                                .roster
                                .look(cell.session, cell.maria.id())
                                .isPresent()),
                new Action("unlock an operator", LEADERS, cell -> unlock(cell, cell.maria)),
                new Action("unlock an administrator", LEADERS, cell -> unlock(cell, cell.chief)),
                new Action("release an operator", LEADERS, cell -> release(cell, cell.maria)),
                new Action("release an administrator", ADMINISTRATORS, cell -> release(cell, cell.chief)),
                new Action("add a person", ADMINISTRATORS, PermissionsTest::add),
                new Action("edit a person", ADMINISTRATORS, cell -> edit(cell, Role.OPERATOR)),
                new Action("change a role", ADMINISTRATORS, cell -> edit(cell, Role.SHIFT_LEADER)),
                new Action(
                        "disable",
                        ADMINISTRATORS,
                        cell -> done(cell.services.roster.disable(cell.session, cell.maria.id()))),
                new Action(
                        "enable",
                        ADMINISTRATORS,
                        cell -> done(cell.services.roster.enable(cell.session, cell.maria.id()))),
                new Action(
                        "reset a password",
                        ADMINISTRATORS,
                        cell -> done(cell.services.resets.password(
                                cell.proof(), cell.maria.id(), cell.services.roster.firstPassword()))),
                new Action(
                        "reset MFA",
                        ADMINISTRATORS,
                        cell -> done(cell.services.resets.factors(cell.proof(), cell.maria.id()))),
                new Action(
                        "look at a list of people",
                        ADMINISTRATORS,
                        cell -> cell.services
                                .newcomers
                                .preview(cell.session, cell.list())
                                .isPresent()),
                new Action("add many people", ADMINISTRATORS, PermissionsTest::addMany),
                new Action(
                        "count a leaver’s accounts",
                        ADMINISTRATORS,
                        cell -> cell.services
                                .leavers
                                .accounts(cell.session, cell.maria.id())
                                .isPresent()),
                new Action(
                        "delete a leaver",
                        ADMINISTRATORS,
                        cell -> done(cell.services.leavers.delete(cell.proof(), cell.maria.id()))),
                new Action(
                        "hand over and delete",
                        ADMINISTRATORS,
                        cell -> done(cell.services.leavers.handOverAndDelete(
                                cell.proof(), cell.maria.id(), "plum cellar".toCharArray(), bytes -> {}))),
                new Action(
                        "read the coverage report",
                        ADMINISTRATORS,
                        cell -> cell.services.coverage.look(cell.session).isPresent()),
                new Action(
                        "look at opening passwords",
                        cellsById(),
                        cell -> cell.services
                                .openingPasswords
                                .look(cell.who.id())
                                .isPresent()),
                new Action(
                        "set an opening password",
                        ADMINISTRATORS,
                        cell -> cell.services.openingPasswords.set(
                                        cell.proof(), cell.leader.id(), OPENING.toCharArray())
                                == KeyAnswer.DONE),
                new Action(
                        "revoke an opening password",
                        ADMINISTRATORS,
                        cell -> cell.services.openingPasswords.revoke(cell.proof(), cell.leader.id())
                                == KeyAnswer.DONE),
                new Action(
                        "open the settings",
                        cellsById(),
                        cell -> cell.services.settings.open(cell.who.id()).isPresent()),
                new Action(
                        "set up mail",
                        ADMINISTRATORS,
                        cell -> cell.services.mailSettings.save(
                                        cell.proof(), server(), new TypedSecrets(new char[0], new char[0]))
                                == MailSettings.Saving.SAVED),
                new Action(
                        "look at the tokens",
                        cellsById(),
                        cell -> cell.services.tokens.list(cell.who.id()).isPresent()),
                new Action(
                        "remove a token",
                        cellsById(),
                        cell -> cell.services.tokens.remove(
                                cell.who.id(), TokenSerial.of("12345").orElseThrow())));
    }

    /** These ask by number alone; that the session still runs is the screens’ business. */
    private static Set<Who> cellsById() {
        return EnumSet.of(Who.ADMINISTRATOR, Who.SIGNED_OUT);
    }

    static Stream<Arguments> table() {
        return actions().stream().flatMap(action -> Arrays.stream(Who.values()).map(who -> Arguments.of(action, who)));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("table")
    void eachRoleMayWhatTheTableSays(Action action, Who who, @TempDir Path folder) throws Exception {
        try (Cell cell = new Cell(who, folder)) {
            assertEquals(who.isAmong(action.allowed()), action.attempt().run(cell));
        }
    }

    private static boolean done(RosterAnswer answer) {
        return answer instanceof RosterAnswer.Done;
    }

    private static boolean unlock(Cell cell, Person person) throws Exception {
        return cell.services.unlock.unlock(cell.session, person.id()) instanceof Unlock.Answer.Unlocked;
    }

    private static boolean release(Cell cell, Person person) throws Exception {
        return cell.services.releases.release(
                        cell.proof(), person.id(), ReleaseReason.of(ReleaseReason.Kind.PHONE_NOT_HERE))
                instanceof Releases.Answer.Released;
    }

    private static boolean add(Cell cell) throws Exception {
        try (FirstPassword first = cell.services.roster.firstPassword()) {
            return done(
                    cell.services.roster.add(cell.session, NewPerson.of("Elena", "elena", ""), Role.OPERATOR, first));
        }
    }

    private static boolean addMany(Cell cell) throws Exception {
        List<PeopleLine.Good> lines =
                List.of(new PeopleLine.Good(2, NewPerson.of("Elena", "elena", ""), Role.OPERATOR));
        return cell.services.newcomers.add(cell.session, lines, done -> {}, new Cancellation())
                instanceof Newcomers.Answer.Added;
    }

    private static boolean edit(Cell cell, Role role) throws Exception {
        return done(cell.services.roster.edit(
                cell.session, cell.row, NewPerson.of("Maria Nowak", "maria", ""), role, Optional.of(cell.proof())));
    }

    private static SmtpSettings server() {
        return new SmtpSettings(
                "mail.example.com",
                465,
                SmtpSecurity.TLS,
                SmtpSignIn.NONE,
                "",
                EmailAddress.of("gatehouse@example.com").orElseThrow(),
                "Gatehouse",
                SmtpSettings.USUAL_TIMEOUT,
                Optional.empty(),
                Optional.empty());
    }

    /** A station with everybody who is needed, and one of them signed in. */
    private static final class Cell implements AutoCloseable {
        final TestWorld world;
        final Services services;
        final Person chief;
        final Person leader;
        final Person maria;
        final Person who;
        final PersonRow row;
        final Session session;
        private final Path folder;

        Cell(Who who, Path folder) throws Exception {
            this.folder = folder;
            world = new TestWorld(folder.resolve("station"));
            services = new Services(world.world);
            services.door.create("copper lantern drifts over the harbour".toCharArray());
            services.people.addFirstAdministrator(NewPerson.of("Chief", "chief", ""), PASSWORD.toCharArray());
            chief = services.people.administrators().get(0);
            Session first = enter("chief");
            leader = add(first, "leader", Role.SHIFT_LEADER);
            maria = add(first, "maria", Role.OPERATOR);
            this.who = add(first, "who", who.role());
            // Somebody without a factor needs no release.
            services.vault.write(handle -> handle.execute("UPDATE person SET must_enrol = 1 WHERE username <> 'who'"));
            row = services.roster.look(first, maria.id()).orElseThrow();
            session = enter("who");
            if (who == Who.SIGNED_OUT) {
                services.sessions.end(SessionEnd.SIGNED_OUT);
            } else if (who == Who.SWITCHED_OFF) {
                services.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0 WHERE username = 'who'"));
            } else if (who == Who.DEMOTED) {
                services.vault.write(
                        handle -> handle.execute("UPDATE person SET role = 'SHIFT_LEADER' WHERE username = 'who'"));
            }
        }

        private Person add(Session by, String username, Role role) throws Exception {
            try (FirstPassword first = services.roster.firstPassword()) {
                RosterAnswer answer = services.roster.add(by, NewPerson.of(username, username, ""), role, first);
                Person person = ((RosterAnswer.Done) answer).person();
                services.passwords.changeForced(
                        person.id(), new Proof(person.id(), Proof.How.FORCED, world.time), PASSWORD.toCharArray());
                return person;
            }
        }

        private Session enter(String username) {
            PasswordAnswer answer = services.signIn.password(username, PASSWORD.toCharArray());
            return ((PasswordAnswer.Admitted) answer).session();
        }

        /** What the sign-in itself proved: the password, of somebody without a factor. */
        Proof proof() {
            return session.proof();
        }

        Path list() throws Exception {
            Path file = folder.resolve("list.csv");
            Files.writeString(file, "Name,Username\nElena,elena\n");
            return file;
        }

        @Override
        public void close() {
            services.door.lock();
            world.close();
        }
    }
}
