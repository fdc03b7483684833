/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.people.Role;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.task.Cancellation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewcomersTest {
    @TempDir
    private Path files;

    private RosterGate floor;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        floor = new RosterGate(folder);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    private Path list(String... lines) throws Exception {
        Path file = files.resolve("early-shift.csv");
        Files.writeString(file, "Name,Username,Role\n" + String.join("\n", lines), StandardCharsets.UTF_8);
        return file;
    }

    private PeoplePreview preview(Session by, String... lines) throws Exception {
        return floor.newcomers.preview(by, list(lines)).orElseThrow();
    }

    @Test
    void aLookNamesWhoIsHereAlreadyAndChangesNothing() throws Exception {
        Session boss = floor.enter(floor.boss);
        int before = floor.roster.look(boss).orElseThrow().size();
        PeoplePreview preview = preview(boss, "Elena,elena,", "Maria K.,MARIA,", "Ivana,ivana,Leader");
        assertEquals(
                List.of(2), preview.good().stream().map(PeopleLine.Good::line).toList());
        assertEquals(
                List.of(3, 4), preview.bad().stream().map(PeopleLine.Bad::line).toList());
        assertEquals(
                List.of(new PeopleLine.Problem(PeopleFault.USERNAME_HERE, "maria")),
                preview.bad().get(0).problems());
        assertEquals(3, preview.size());
        assertEquals(before, floor.roster.look(boss).orElseThrow().size());
    }

    @Test
    void allAreAddedWithPasswordsThatMustBeChanged() throws Exception {
        Session boss = floor.enter(floor.boss);
        List<Integer> progress = new ArrayList<>();
        long generation = floor.gate.vaults.vault.generation();
        Newcomers.Answer answer = floor.newcomers.add(
                boss,
                preview(boss, "Elena,elena,", "Ivana,ivana,Shift leader").good(),
                progress::add,
                new Cancellation());
        assertEquals(generation + 1, floor.gate.vaults.vault.generation(), "one save");
        assertEquals(List.of(1, 2), progress);
        Newcomers.Answer.Added added = assertInstanceOf(Newcomers.Answer.Added.class, answer);
        assertEquals(List.of(), added.left());
        try (FirstPasswords passwords = added.passwords()) {
            for (FirstPasswords.Entry entry : passwords.entries()) {
                assertInstanceOf(
                        PasswordAnswer.MustChangePassword.class,
                        floor.gate.signIn.password(
                                entry.person().username().value(),
                                entry.password().text()));
            }
        }
        assertThrows(
                IllegalStateException.class,
                () -> added.passwords().entries().get(0).password().text());
        assertEquals(
                List.of("OPERATOR", "SHIFT_LEADER"),
                floor.logged(AuditKind.PERSON_ADDED).stream()
                        .map(event -> event.details().get("role"))
                        .toList());
        assertEquals(
                "boss", floor.logged(AuditKind.PERSON_ADDED).get(1).details().get("by"));
    }

    @Test
    void whatIsGivenUpLeavesNobody() throws Exception {
        Session boss = floor.enter(floor.boss);
        Cancellation cancellation = new Cancellation();
        Newcomers.Answer answer = floor.newcomers.add(
                boss,
                preview(boss, "A,a,", "B,b,", "C,c,").good(),
                done -> {
                    if (done == 2) {
                        cancellation.cancel();
                    }
                },
                cancellation);
        assertEquals(new Newcomers.Answer.Cancelled(), answer);
        assertEquals(3, floor.roster.look(boss).orElseThrow().size());
        assertEquals(List.of(), floor.logged(AuditKind.PERSON_ADDED));
    }

    @Test
    void whoeverGotAUsernameSinceTheLookKeepsIt() throws Exception {
        Session boss = floor.enter(floor.boss);
        List<PeopleLine.Good> lines = preview(boss, "A,a,", "B,b,").good();
        floor.gate.add("b");
        Newcomers.Answer.Added added =
                (Newcomers.Answer.Added) floor.newcomers.add(boss, lines, done -> {}, new Cancellation());
        assertEquals(List.of(lines.get(1)), added.left());
        assertEquals(1, added.passwords().entries().size());
    }

    @Test
    void theSessionIsNotIdleWhilePasswordsAreMade() throws Exception {
        Session boss = floor.enter(floor.boss);
        Newcomers.Answer answer = floor.newcomers.add(
                boss,
                preview(boss, "A,a,", "B,b,").good(),
                done -> floor.gate.time.pass(Duration.ofSeconds(90)),
                new Cancellation());
        assertInstanceOf(Newcomers.Answer.Added.class, answer);
        assertTrue(floor.gate.sessions.current().isPresent());
    }

    @Test
    void aSessionThatEndedMeanwhileAddsNobody() throws Exception {
        Session boss = floor.enter(floor.boss);
        Newcomers.Answer answer = floor.newcomers.add(
                boss,
                preview(boss, "A,a,").good(),
                done -> floor.gate.sessions.end(SessionEnd.SIGNED_OUT),
                new Cancellation());
        assertEquals(new Newcomers.Answer.NotAllowed(), answer);
    }

    @Test
    void onlyAnAdministratorLooksOrAdds() throws Exception {
        List<PeopleLine.Good> lines = preview(floor.enter(floor.boss), "A,a,").good();
        Session leader = floor.enter(floor.leader);
        assertEquals(Optional.empty(), floor.newcomers.preview(leader, list("A,a,")));
        assertEquals(
                new Newcomers.Answer.NotAllowed(), floor.newcomers.add(leader, lines, done -> {}, new Cancellation()));
    }

    @Test
    void aFileThatIsNotThereIsSaid() throws Exception {
        Session boss = floor.enter(floor.boss);
        PeopleFileFailure failure =
                assertThrows(PeopleFileFailure.class, () -> floor.newcomers.preview(boss, files.resolve("none.csv")));
        assertEquals(PeopleFileFailure.Reason.UNREADABLE, failure.reason());
        assertThrows(PeopleFileFailure.class, () -> floor.newcomers.preview(boss, files));
    }

    @Test
    void fiveThousandPeopleComeInAtOnce() throws Exception {
        Session boss = floor.enter(floor.boss);
        String[] lines = new String[PeopleCsv.MOST_LINES];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "Person " + i + ",p" + i + ",";
        }
        Newcomers.Answer answer =
                floor.newcomers.add(boss, preview(boss, lines).good(), done -> {}, new Cancellation());
        assertInstanceOf(Newcomers.Answer.Added.class, answer);
        assertEquals(
                PeopleCsv.MOST_LINES + 3, floor.roster.look(boss).orElseThrow().size());
        assertEquals(
                Role.OPERATOR, floor.roster.look(boss).orElseThrow().get(100).role());
    }
}
