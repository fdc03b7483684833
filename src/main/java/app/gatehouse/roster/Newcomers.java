/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonChangeStore;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Username;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.Sessions;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;

/** Many people at once, out of a list: looked at first, then added all together. Blocks; thread-safe. */
public final class Newcomers {
    private final Vault vault;
    private final Authority authority;
    private final Passwords passwords;
    private final Sessions sessions;
    private final TimeSource time;
    private final PersonStore people = new PersonStore();
    private final PersonChangeStore changes = new PersonChangeStore();
    private final RosterStore store = new RosterStore();

    /** Adds to the given vault. */
    public Newcomers(Vault vault, Authority authority, Passwords passwords, Sessions sessions, TimeSource time) {
        this.vault = vault;
        this.authority = authority;
        this.passwords = passwords;
        this.sessions = sessions;
        this.time = time;
    }

    /** What came of adding. */
    public sealed interface Answer {
        /**
         * They are in, in one save.
         *
         * @param passwords of those who were added; to be closed
         * @param left lines whose username somebody has got since the look; they were left out
         */
        record Added(FirstPasswords passwords, List<PeopleLine.Good> left) implements Answer {}

        /** It was given up: nobody was added. */
        record Cancelled() implements Answer {}

        /** Whoever asked is no administrator (any more): nobody was added. */
        record NotAllowed() implements Answer {}
    }

    /** Reads a list and compares it with who is here; changes nothing. Empty if whoever asks is no administrator (any more). */
    public Optional<PeoplePreview> preview(Session by, Path file) throws VaultException, PeopleFileFailure {
        Optional<Set<String>> taken =
                vault.read(handle -> authority.administrator(handle, by).map(administrator -> store.usernames(handle)));
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        List<PeopleLine.Good> good = new ArrayList<>();
        List<PeopleLine.Bad> bad = new ArrayList<>();
        for (PeopleLine line : PeopleCsv.read(content(file))) {
            if (line instanceof PeopleLine.Bad wrong) {
                bad.add(wrong);
            } else if (line instanceof PeopleLine.Good right) {
                Username username = right.person().username();
                if (taken.get().contains(username.value())) {
                    bad.add(here(right, username));
                } else {
                    good.add(right);
                }
            }
        }
        return Optional.of(new PeoplePreview(good, bad));
    }

    private static PeopleLine.Bad here(PeopleLine.Good line, Username username) {
        return new PeopleLine.Bad(
                line.line(),
                line.person().name(),
                List.of(new PeopleLine.Problem(PeopleFault.USERNAME_HERE, username.value())));
    }

    private static byte[] content(Path file) throws PeopleFileFailure {
        if (!Files.isRegularFile(file)) {
            // A pipe that nobody writes into would keep the thread for ever.
            throw new PeopleFileFailure(PeopleFileFailure.Reason.UNREADABLE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PeopleCsv.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new PeopleFileFailure(PeopleFileFailure.Reason.UNREADABLE);
        }
    }

    /**
     * Makes a one-time password for each of them, which takes a tenth of a second or less each and so minutes for thousands,
     * and then adds them all in one save: until then nothing is kept. The session is not idle while it runs: if it ended,
     * nobody could hand the passwords over.
     *
     * @param progress is told, on this thread, how many passwords are made
     * @param cancellation gives it up between two passwords; too late once the save has begun
     */
    public Answer add(Session by, List<PeopleLine.Good> lines, IntConsumer progress, Cancellation cancellation)
            throws VaultException {
        if (vault.read(handle -> authority.administrator(handle, by)).isEmpty()) {
            return new Answer.NotAllowed();
        }
        List<FirstPassword> made = new ArrayList<>();
        Answer answer = new Answer.Cancelled();
        try {
            while (made.size() < lines.size() && !cancellation.isCancelled() && !by.isOver()) {
                made.add(passwords.firstPassword());
                progress.accept(made.size());
                stay(by);
            }
            if (!cancellation.isCancelled()) {
                // Whoever is out by now is refused in there.
                answer = vault.write(handle -> save(handle, by, lines, made));
            }
            return answer;
        } finally {
            if (!(answer instanceof Answer.Added)) {
                made.forEach(FirstPassword::close);
            }
        }
    }

    private void stay(Session by) {
        if (sessions.current().filter(now -> now == by).isPresent()) {
            sessions.touch();
        }
    }

    private Answer save(Handle handle, Session by, List<PeopleLine.Good> lines, List<FirstPassword> made)
            throws VaultException {
        Optional<Person> administrator = authority.administrator(handle, by);
        if (administrator.isEmpty()) {
            return new Answer.NotAllowed();
        }
        Instant now = time.now();
        Set<String> taken = new HashSet<>(store.usernames(handle));
        List<FirstPasswords.Entry> added = new ArrayList<>();
        List<PeopleLine.Good> left = new ArrayList<>();
        List<Authority.Note> notes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PeopleLine.Good line = lines.get(i);
            FirstPassword password = made.get(i);
            if (taken.add(line.person().username().value())) {
                long id = changes.add(handle, line.person(), line.role(), password, now);
                added.add(new FirstPasswords.Entry(line.person(), password));
                notes.add(new Authority.Note(
                        AuditKind.PERSON_ADDED,
                        people.get(handle, id).orElseThrow(),
                        Map.of("role", line.role().name())));
            } else {
                password.close();
                left.add(line);
            }
        }
        authority.log(administrator.get(), notes);
        return new Answer.Added(new FirstPasswords(added), left);
    }
}
