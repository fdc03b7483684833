/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.BackupCodes;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.people.DutyStore;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The last step of every way in: inside the save that admits it is decided and noted, after it the session begins. */
final class Entrance {
    private final PersonStore people;
    private final Sessions sessions;
    private final Releases releases;
    private final BackupCodes backupCodes;
    private final FactorStore factors = new FactorStore();
    private final DutyStore duties = new DutyStore();
    private final TryLog log;
    private final TimeSource time;

    Entrance(
            PersonStore people,
            Sessions sessions,
            Releases releases,
            BackupCodes backupCodes,
            TryLog log,
            TimeSource time) {
        this.people = people;
        this.sessions = sessions;
        this.releases = releases;
        this.backupCodes = backupCodes;
        this.log = log;
        this.time = time;
    }

    /** What somebody finds who has proved everything. */
    sealed interface Entry {
        /** They are in, once the save is durable. */
        record In(Person person, SignInMethod method) implements Entry {}

        /** They must replace their password first. */
        record ChangeFirst(PendingChange change) implements Entry {}

        /** Their account is switched off. */
        record SwitchedOff() implements Entry {}

        /** The release on which they came was taken back, or used up, in between. */
        record NotReleased() implements Entry {}
    }

    /** Decides and notes it, inside the save. Looks the person up again: much may have changed since the first step. */
    Entry enter(Handle handle, long personId, SignInMethod method) throws VaultException {
        Optional<Person> found = people.get(handle, personId);
        if (found.isEmpty()) {
            return new Entry.SwitchedOff();
        }
        Person person = found.get();
        if (!person.enabled()) {
            log.write(AuditKind.SWITCHED_OFF_REFUSED, person);
            return new Entry.SwitchedOff();
        }
        if (person.mustChangePassword()) {
            return new Entry.ChangeFirst(new PendingChange(
                    personId, person.name(), person.username().value(), method, time.monotonicNanos()));
        }
        // Also who came another way has had their one sign-in.
        Optional<String> leader = releases.take(handle, personId);
        if (method == SignInMethod.RELEASE && leader.isEmpty()) {
            return new Entry.NotReleased();
        }
        if (method != SignInMethod.RELEASE && duties.codesDue(handle, personId) && factors.on(handle, personId)) {
            // The new set shows itself until it is saved.
            backupCodes.make(handle, personId);
        }
        people.signedIn(handle, personId, time.now());
        log.write(
                AuditKind.SIGNED_IN,
                person,
                method == SignInMethod.RELEASE
                        ? Map.of("method", method.name(), "by", leader.get())
                        : Map.of("method", method.name()));
        return new Entry.In(person, method);
    }

    /** Begins the session, after the save. */
    Session begin(Entry.In in) {
        Proof.How how = switch (in.method()) {
            case PASSWORD -> Proof.How.PASSWORD;
            case APP, EMAIL, TOKEN -> Proof.How.PASSWORD_AND_FACTOR;
            case BACKUP_CODE -> Proof.How.BACKUP_CODE_SIGN_IN;
            case RELEASE -> Proof.How.RELEASED;
        };
        Proof proof = new Proof(in.person().id(), how, time);
        Session session = new Session(in.person(), time.now(), in.method(), proof);
        sessions.begin(session);
        return session;
    }
}
