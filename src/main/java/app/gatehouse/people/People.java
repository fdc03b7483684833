/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may sign in here. Needs an open vault; blocks; thread-safe. Knows no password and no factor: {@link Passwords}.
 */
public final class People {
    private static final int RECENT = 4;

    private final Vault vault;
    private final AuditLog audit;
    private final PersonStore store;
    private final Passwords passwords;
    private final TimeSource time;

    /** Reads and writes the given vault. */
    public People(Vault vault, AuditLog audit, PersonStore store, Passwords passwords, TimeSource time) {
        this.vault = vault;
        this.audit = audit;
        this.store = store;
        this.passwords = passwords;
        this.time = time;
    }

    /** Whether the first run got as far as an administrator. */
    public boolean hasAdministrator() throws VaultException {
        return !administrators().isEmpty();
    }

    /** The administrators by name, switched off or not. */
    public List<Person> administrators() throws VaultException {
        return vault.read(handle -> store.withRole(handle, Role.ADMINISTRATOR));
    }

    /** Who signed in last, at most four, newest first: for the tiles, where policy shows them. */
    public List<Person> recent() throws VaultException {
        return vault.read(handle -> store.recent(handle, RECENT));
    }

    /** The person who signs in by this name. */
    public Optional<Person> find(Username username) throws VaultException {
        return vault.read(handle -> store.find(handle, username));
    }

    /** The person of this number, who must be there. */
    public Person get(long id) throws VaultException {
        return vault.read(handle -> store.get(handle, id))
                .orElseThrow(() -> new IllegalArgumentException("No person " + id));
    }

    /**
     * Adds the first administrator of a new station.
     *
     * @param password their own choice, judged here as {@link Passwords#judgeFirst} does
     * @throws IllegalStateException when there is an administrator already
     */
    public Addition addFirstAdministrator(NewPerson person, char[] password) throws VaultException {
        PasswordChange verdict = passwords.judgeFirst(person, password);
        if (verdict != PasswordChange.CHANGED) {
            return new Addition.Refused(verdict);
        }
        PersonStore.StoredPassword stored = passwords.stored(password, false);
        return vault.write(handle -> {
            if (!store.withRole(handle, Role.ADMINISTRATOR).isEmpty()) {
                throw new IllegalStateException("There is an administrator already");
            }
            if (store.find(handle, person.username()).isPresent()) {
                return new Addition.NameTaken();
            }
            Instant now = time.now();
            long id = store.add(handle, person, Role.ADMINISTRATOR, stored, now);
            audit.append(AuditEvent.ofPerson(
                    now,
                    AuditKind.PERSON_ADDED,
                    id,
                    person.username().value(),
                    Map.of("role", Role.ADMINISTRATOR.name())));
            return new Addition.Added(store.get(handle, id).orElseThrow());
        });
    }
}
