/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonChangeStore;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.signin.Lock;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.Unlock;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Who is here, and how they stand; added and changed. A shift leader may look, an administrator does the rest. Blocks;
 * thread-safe. Helps nobody back in: {@link Resets}, {@link Unlock}.
 */
public final class Roster {
    private final Vault vault;
    private final Authority authority;
    private final Passwords passwords;
    private final Unlock unlock;
    private final Rights rights;
    private final TimeSource time;
    private final PersonStore people = new PersonStore();
    private final PersonChangeStore changes = new PersonChangeStore();
    private final RosterStore store = new RosterStore();

    /** The people of the given vault. */
    public Roster(
            Vault vault, Authority authority, Passwords passwords, Unlock unlock, Rights rights, TimeSource time) {
        this.vault = vault;
        this.authority = authority;
        this.passwords = passwords;
        this.unlock = unlock;
        this.rights = rights;
        this.time = time;
    }

    /** Everybody, by name; empty if whoever asks is no shift leader (any more). */
    public Optional<List<PersonRow>> look(Session by) throws VaultException {
        return vault.read(handle -> authority.leader(handle, by).map(leader -> {
            Map<Long, Lock> locks = unlock.locks(handle);
            Map<Long, Duration> released = rights.releases().left(handle);
            List<PersonRow> rows = new ArrayList<>();
            store.all(handle).forEach(row -> rows.add(standing(row, locks, released)));
            return NameOrder.of(rows, PersonRow::name, PersonRow::username);
        }));
    }

    /** One person as they are now; empty if they are gone, or whoever asks is no shift leader (any more). */
    public Optional<PersonRow> look(Session by, long personId) throws VaultException {
        return vault.read(handle -> authority.leader(handle, by).flatMap(leader -> row(handle, personId)));
    }

    private Optional<PersonRow> row(Handle handle, long personId) {
        return store.find(handle, personId)
                .map(row ->
                        standing(row, unlock.locks(handle), rights.releases().left(handle)));
    }

    private static PersonRow standing(PersonRow row, Map<Long, Lock> locks, Map<Long, Duration> released) {
        Lock lock = locks.getOrDefault(row.id(), new Lock(Duration.ZERO, false));
        return row.standing(lock.left(), lock.noTriesLeft(), released.getOrDefault(row.id(), Duration.ZERO));
    }

    /**
     * Makes a password for somebody who is to be added or reset, to be shown once. Blocks for a tenth of a second, saves
     * nothing.
     *
     * @return the caller closes it
     */
    public FirstPassword firstPassword() {
        return passwords.firstPassword();
    }

    /**
     * Adds somebody, who must choose their own password at the first sign-in.
     *
     * @param first stays the caller's
     * @return {@link RosterAnswer.Done}, or refused as {@link Refusal#NOT_ALLOWED} or {@link Refusal#NAME_TAKEN}
     */
    public RosterAnswer add(Session by, NewPerson person, Role role, FirstPassword first) throws VaultException {
        return vault.write(handle -> {
            Optional<Person> administrator = authority.administrator(handle, by);
            if (administrator.isEmpty()) {
                return new RosterAnswer.Refused(Refusal.NOT_ALLOWED);
            }
            if (people.find(handle, person.username()).isPresent()) {
                return new RosterAnswer.Refused(Refusal.NAME_TAKEN);
            }
            Instant now = time.now();
            long id = changes.add(handle, person, role, first, now);
            Person added = people.get(handle, id).orElseThrow();
            authority.log(AuditKind.PERSON_ADDED, added, administrator.get(), Map.of("role", role.name()));
            return new RosterAnswer.Done(added);
        });
    }

    /**
     * Gives somebody another name, username, address or role, if they are still as they were seen.
     *
     * @param seen the row that was looked at before the change
     * @param proof of the administrator; needed only where the role changes, and used up then
     */
    public RosterAnswer edit(Session by, PersonRow seen, NewPerson next, Role role, Optional<Proof> proof)
            throws VaultException {
        if (role == seen.role()) {
            return authority.write(by, seen.id(), (handle, who, about) -> edit(handle, who, about, seen, next, role));
        }
        if (by.isOver()) {
            return new RosterAnswer.Refused(Refusal.NOT_ALLOWED);
        }
        if (proof.filter(each -> each.personId() == by.person().id()).isEmpty()) {
            return new RosterAnswer.Refused(Refusal.NOT_PROVEN);
        }
        return authority.write(
                proof.get(), seen.id(), (handle, who, about) -> edit(handle, who, about, seen, next, role));
    }

    private RosterAnswer edit(Handle handle, Person by, Person about, PersonRow seen, NewPerson next, Role role)
            throws VaultException {
        PersonRow now = row(handle, about.id()).orElseThrow();
        if (!now.differences(seen).isEmpty()) {
            return new RosterAnswer.Outdated(now, now.differences(seen));
        }
        Optional<Refusal> keeps = role == about.role() ? Optional.empty() : authority.keeps(handle, by, about);
        if (keeps.isPresent()) {
            return new RosterAnswer.Refused(keeps.get());
        }
        if (people.find(handle, next.username())
                .filter(other -> other.id() != about.id())
                .isPresent()) {
            return new RosterAnswer.Refused(Refusal.NAME_TAKEN);
        }
        if (logEdit(by, about, next, role)) {
            changes.edit(handle, about.id(), next, role);
        }
        if (role.compareTo(Role.SHIFT_LEADER) < 0) {
            rights.endOpening(handle, by, about);
        }
        return authority.done(handle, about.id());
    }

    /** False: nothing is different. */
    private boolean logEdit(Person by, Person about, NewPerson next, Role role) throws VaultException {
        boolean sameEmail = about.email().equals(next.email());
        Map<String, String> details = new TreeMap<>();
        note(details, "name", about.name(), next.name());
        note(details, "username", about.username().value(), next.username().value());
        if (!details.isEmpty()) {
            authority.log(AuditKind.PERSON_CHANGED, about, by, details);
        }
        if (!sameEmail) {
            authority.log(
                    AuditKind.EMAIL_CHANGED,
                    about,
                    by,
                    Map.of("old", about.email().orElse(""), "new", next.email().orElse("")));
        }
        if (role != about.role()) {
            authority.log(
                    AuditKind.ROLE_CHANGED,
                    about,
                    by,
                    Map.of("old", about.role().name(), "new", role.name()));
        }
        return !details.isEmpty() || !sameEmail || role != about.role();
    }

    private static void note(Map<String, String> details, String field, String old, String next) {
        if (!old.equals(next)) {
            details.put(field + ".old", old);
            details.put(field + ".new", next);
        }
    }

    /** Switches somebody off: nobody signs in with it until {@link #enable}. */
    public RosterAnswer disable(Session by, long personId) throws VaultException {
        return authority.write(by, personId, (handle, who, about) -> {
            Optional<Refusal> keeps = authority.keeps(handle, who, about);
            if (keeps.isPresent()) {
                return new RosterAnswer.Refused(keeps.get());
            }
            if (about.enabled()) {
                changes.setEnabled(handle, personId, false);
                rights.end(handle, who, about);
                authority.log(AuditKind.PERSON_DISABLED, about, who, Map.of());
            }
            return authority.done(handle, personId);
        });
    }

    /** Switches somebody on again, with the password and factors that they had. */
    public RosterAnswer enable(Session by, long personId) throws VaultException {
        return authority.write(by, personId, (handle, who, about) -> {
            if (!about.enabled()) {
                changes.setEnabled(handle, personId, true);
                authority.log(AuditKind.PERSON_ENABLED, about, who, Map.of());
            }
            return authority.done(handle, personId);
        });
    }
}
