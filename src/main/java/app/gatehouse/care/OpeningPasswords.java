/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.password.PasswordRules;
import app.gatehouse.password.PasswordStrength;
import app.gatehouse.password.Verdict;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Opener;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import app.gatehouse.vault.VaultKeyChanges;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Passwords of single shift leaders and administrators that open the vault (decisions, 7), so that the master password need
 * not go round. Blocks; thread-safe.
 *
 * <p>An opening password is as strong as a master password, is nobody's sign-in, and goes with its person: whoever switches
 * off, deletes or demotes somebody calls {@link #revoke(Handle, long, String)} in the same write. What was typed is not
 * changed; the caller wipes it.
 */
public final class OpeningPasswords {
    private final Vault vault;
    private final AuditLog audit;
    private final Administrators administrators;
    private final PersonStore people;
    private final PasswordStrength strength;
    private final TimeSource time;

    /** Those of the given vault. */
    public OpeningPasswords(
            Vault vault,
            AuditLog audit,
            Administrators administrators,
            PersonStore people,
            PasswordStrength strength,
            TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.administrators = administrators;
        this.people = people;
        this.strength = strength;
        this.time = time;
    }

    /** Who has one and who may get one; empty if that person is no administrator (any more). */
    public Optional<Openers> look(long personId) throws VaultException {
        return vault.read(handle -> administrators.get(handle, personId).map(administrator -> {
            List<Opener> openers = vault.keyChanges().openers(handle);
            Set<Long> with = new HashSet<>();
            openers.forEach(opener -> with.add(opener.personId()));
            List<Person> without = Stream.of(Role.SHIFT_LEADER, Role.ADMINISTRATOR)
                    .flatMap(role -> people.withRole(handle, role).stream())
                    .filter(person -> person.enabled() && !with.contains(person.id()))
                    .toList();
            return new Openers(openers, without);
        }));
    }

    /**
     * Gives somebody an opening password, or another one, and uses the proof up, whatever comes of it.
     *
     * @param proof of an administrator
     */
    public KeyAnswer set(Proof proof, long personId, char[] password) throws VaultException {
        try {
            if (!stationProves(proof)) {
                return KeyAnswer.NOT_PROVEN;
            }
            Optional<Person> person = vault.read(handle -> may(handle, personId));
            if (person.isEmpty()) {
                return KeyAnswer.NOBODY;
            }
            if (!isStrong(password, person.get())) {
                return KeyAnswer.WEAK;
            }
            return KeyAnswer.of(vault.keyChanges().putOpeningPassword(personId, password, handle -> {
                Optional<Person> administrator = administrators.proven(handle, proof);
                Optional<Person> now = may(handle, personId);
                if (administrator.isEmpty() || now.isEmpty()) {
                    return false;
                }
                log(
                        AuditKind.OPENING_PASSWORD_SET,
                        now.get(),
                        administrator.get().username().value());
                return true;
            }));
        } finally {
            proof.end();
        }
    }

    /**
     * Ends somebody's opening password and uses the proof up. {@link KeyAnswer#DONE} also where there was none.
     *
     * @param proof of an administrator
     */
    public KeyAnswer revoke(Proof proof, long personId) throws VaultException {
        try {
            return vault.write(handle -> {
                Optional<Person> administrator = administrators.proven(handle, proof);
                if (administrator.isEmpty()) {
                    return KeyAnswer.NOT_PROVEN;
                }
                revoke(handle, personId, administrator.get().username().value());
                return KeyAnswer.DONE;
            });
        } finally {
            proof.end();
        }
    }

    /**
     * Ends somebody's opening password, inside a {@link Vault#write} and before the person is gone. Asks nobody.
     *
     * @param by username of who acts, for the log
     * @return false: there was none, and nothing was written down
     */
    public boolean revoke(Handle handle, long personId, String by) throws VaultException {
        if (!vault.keyChanges().removeOpeningPassword(handle, personId)) {
            return false;
        }
        log(AuditKind.OPENING_PASSWORD_ENDED, people.get(handle, personId).orElseThrow(), by);
        return true;
    }

    private boolean stationProves(Proof proof) throws VaultException {
        return vault.read(handle -> administrators.proven(handle, proof).isPresent());
    }

    private Optional<Person> may(Handle handle, long personId) {
        return administrators.leader(handle, personId);
    }

    private boolean isStrong(char[] password, Person person) {
        return PasswordRules.master(
                        password,
                        strength.estimate(
                                password, person.name(), person.username().value()))
                == Verdict.OK;
    }

    private void log(AuditKind kind, Person person, String by) throws VaultException {
        audit.append(AuditEvent.ofPerson(
                time.now(), kind, person.id(), person.username().value(), Map.of("by", by)));
    }

    /**
     * Who has an opening password, and who may get one: shift leaders and administrators who are switched on.
     *
     * @param without by role and name
     */
    public record Openers(List<Opener> with, List<Person> without) {
        /** Copies the lists. */
        public Openers {
            with = List.copyOf(with);
            without = List.copyOf(without);
        }

        /** Whether there are as many as there may be. */
        public boolean isFull() {
            return with.size() >= VaultKeyChanges.MOST_OPENING_PASSWORDS;
        }
    }
}
