/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Who may do something about whom: both are looked up anew inside the write that does it, so that nobody acts in a role that
 * they have lost, or on somebody who is gone. Blocks; thread-safe.
 */
public final class Authority {
    private final Vault vault;
    private final AuditLog audit;
    private final PersonStore people;
    private final Administrators administrators;
    private final TimeSource time;

    /** Asks the given vault. */
    public Authority(Vault vault, AuditLog audit, PersonStore people, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.people = people;
        this.administrators = new Administrators(people, new FactorStore(), time);
        this.time = time;
    }

    /** Something done by one person about another one, in one save. */
    interface Act {
        RosterAnswer run(Handle handle, Person by, Person about) throws VaultException;
    }

    /** The shift leader or administrator who is signed in; empty if they are less (by now) or out. */
    Optional<Person> leader(Handle handle, Session by) {
        return by.isOver()
                ? Optional.empty()
                : administrators.leader(handle, by.person().id());
    }

    /** The administrator who is signed in; empty if they are none (any more), out, or in by a release. */
    Optional<Person> administrator(Handle handle, Session by) {
        // A leader's word stood in for the factor: that may open a working day, not what all others rest on.
        return by.isOver() || by.method() == SignInMethod.RELEASE
                ? Optional.empty()
                : administrators.get(handle, by.person().id());
    }

    /** Does what a signed-in administrator may do. */
    RosterAnswer write(Session by, long personId, Act act) throws VaultException {
        return vault.write(handle -> {
            Optional<Person> administrator = administrator(handle, by);
            return administrator.isEmpty()
                    ? new RosterAnswer.Refused(Refusal.NOT_ALLOWED)
                    : about(handle, administrator.get(), personId, act);
        });
    }

    /** Does what an administrator may do who has proved themself a moment ago; uses the proof up, whatever comes of it. */
    RosterAnswer write(Proof proof, long personId, Act act) throws VaultException {
        try {
            return prepare(proof, personId, act);
        } finally {
            proof.end();
        }
    }

    /** As {@link #write(Proof, long, Act)}, but the proof still stands for what comes next. */
    RosterAnswer prepare(Proof proof, long personId, Act act) throws VaultException {
        return vault.write(handle -> {
            Optional<Person> administrator = administrators.get(handle, proof.personId());
            if (administrator.isEmpty()) {
                return new RosterAnswer.Refused(Refusal.NOT_ALLOWED);
            }
            return administrators.proven(handle, proof).isEmpty()
                    ? new RosterAnswer.Refused(Refusal.NOT_PROVEN)
                    : about(handle, administrator.get(), personId, act);
        });
    }

    private RosterAnswer about(Handle handle, Person by, long personId, Act act) throws VaultException {
        Optional<Person> person = people.get(handle, personId);
        return person.isEmpty() ? new RosterAnswer.Refused(Refusal.GONE) : act.run(handle, by, person.get());
    }

    /**
     * Why somebody may not take this person's place away from them; empty where they may. Whoever acts is an administrator
     * who can sign in, so that the last one can only be themself.
     */
    Optional<Refusal> keeps(Handle handle, Person by, Person about) {
        if (by.id() != about.id()) {
            return Optional.empty();
        }
        return Optional.of(administrators.count(handle) == 1 ? Refusal.LAST_ADMINISTRATOR : Refusal.ONESELF);
    }

    /** As the person is by now, inside the write that changed them. */
    RosterAnswer done(Handle handle, long personId) {
        return new RosterAnswer.Done(people.get(handle, personId).orElseThrow());
    }

    /** Writes down who did what to whom. */
    void log(AuditKind kind, Person about, Person by, Map<String, String> details) throws VaultException {
        log(by, List.of(new Note(kind, about, details)));
    }

    /** Writes down who did what to many. */
    void log(Person by, List<Note> notes) throws VaultException {
        for (Note note : notes) {
            Map<String, String> details = new TreeMap<>(note.details());
            details.put("by", by.username().value());
            audit.append(AuditEvent.ofPerson(
                    time.now(),
                    note.kind(),
                    note.about().id(),
                    note.about().username().value(),
                    details));
        }
    }

    /** A line of the log. */
    record Note(AuditKind kind, Person about, Map<String, String> details) {}
}
